import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { Words } from '../exercises/pack/words';
import { PracticalDeed } from './practical-deed';
import { FourWords } from './programme-words';

const text = z.string().trim().min(1);

/** What trainees are able to do after a course. */
export const CourseObjective = z.strictObject({ key: Key, words: FourWords });

/** What somebody is able to do at work, and what in the workbench shows it. */
export const CourseCompetency = z.strictObject({ key: Key, words: FourWords, shownBy: text });
export type CourseCompetency = z.infer<typeof CourseCompetency>;

/** What a session leans on. */
export const SessionMaterial = z.union([
  z.strictObject({ guide: Key }),
  z.strictObject({ practice: Key }),
  z.strictObject({ procedure: Key }),
]);
export type SessionMaterial = z.infer<typeof SessionMaterial>;

/** What sort of hour a session is. */
export const SessionKind = z.enum(['briefing', 'discussion', 'practical', 'exercise', 'assessment', 'reading']);
export type SessionKind = z.infer<typeof SessionKind>;

/** Some hours in the room: what the instructor does, step by step. `week` counts from 1 within the course. */
export const CourseSession = z.strictObject({
  key: Key,
  week: z.number().int().min(1),
  minutes: z.number().int().min(15).max(240),
  kind: SessionKind,
  title: FourWords,
  plan: text,
  materials: z.array(SessionMaterial),
});
export type CourseSession = z.infer<typeof CourseSession>;

/** Work that is done once what the deed made stands `count` times under the trainee's name, in a cell of that dataset if one is named. */
export const PracticalWork = z.strictObject({
  key: Key,
  title: FourWords,
  deed: PracticalDeed,
  count: z.number().int().min(1).max(200),
  dataset: z.enum(['first-evening', 'three-rivers']).nullable(),
  help: Words,
});
export type PracticalWork = z.infer<typeof PracticalWork>;

/** One course of the curriculum. `after` names the courses that come before it. */
export const Course = z.strictObject({
  key: Key,
  number: z.number().int().min(1),
  version: z.number().int().min(1),
  weeks: z.number().int().min(1).max(8),
  title: FourWords,
  summary: FourWords,
  objectives: z.array(CourseObjective).min(4).max(6),
  competencies: z.array(CourseCompetency).min(3).max(5),
  sessions: z.array(CourseSession).min(1),
  practical: z.array(PracticalWork).min(2).max(4),
  assessment: z.strictObject({ words: Words, passes: Words }),
  after: z.array(Key),
});
export type Course = z.infer<typeof Course>;
