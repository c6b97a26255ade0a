import { z } from 'zod';
import { AgencyConsulted } from './kinds/agency-consulted';
import { Answer } from './kinds/answer';
import { Attendance } from './kinds/attendance';
import { Cohort } from './kinds/cohort';
import { FindingComment } from './kinds/comment';
import { CorrectiveAction } from './kinds/corrective-action';
import { Curriculum } from './kinds/curriculum';
import { Exercise } from './kinds/exercise';
import { ExerciseObjective } from './kinds/exercise-objective';
import { Finding } from './kinds/finding';
import { Lesson } from './kinds/lesson';
import { Maturity } from './kinds/maturity';
import { Meeting } from './kinds/meeting';
import { MentoringSession } from './kinds/mentoring-session';
import { Mentorship } from './kinds/mentorship';
import { Observation } from './kinds/observation';
import { WrittenProcedure } from './kinds/procedure';
import { Recommendation } from './kinds/recommendation';
import { RightsCheck } from './kinds/rights-check';
import { Visit } from './kinds/visit';

/** What a record of an engagement holds, by its kind. */
export const RecordContent = z.discriminatedUnion('kind', [
  AgencyConsulted,
  Meeting,
  Answer,
  Maturity,
  Finding,
  Recommendation,
  Visit,
  Lesson,
  Curriculum,
  Cohort,
  Attendance,
  Exercise,
  ExerciseObjective,
  Mentorship,
  MentoringSession,
  Observation,
  CorrectiveAction,
  WrittenProcedure,
  RightsCheck,
  FindingComment,
]);
export type RecordContent = z.infer<typeof RecordContent>;
/** What a record can be. */
export type RecordKind = RecordContent['kind'];
/** What a record of one kind holds. */
export type ContentOf<K extends RecordKind> = Extract<RecordContent, { kind: K }>;

/** Every kind of record. */
export const RecordKind = z.enum([
  'agency_consulted',
  'meeting',
  'answer',
  'maturity',
  'finding',
  'recommendation',
  'visit',
  'lesson',
  'curriculum',
  'cohort',
  'attendance',
  'exercise',
  'exercise_objective',
  'mentorship',
  'mentoring_session',
  'observation',
  'corrective_action',
  'procedure',
  'rights_check',
  'comment',
]) satisfies z.ZodType<RecordKind>;

/** A record as the rules of the programme look at it. */
export interface EngagementRecord<K extends RecordKind = RecordKind> {
  id: string;
  content: ContentOf<K>;
}

/** The records of one kind, in their order. */
export function ofKind<K extends RecordKind, R extends { content: RecordContent }>(
  records: readonly R[],
  kind: K,
): (R & { content: ContentOf<K> })[] {
  return records.filter((record): record is R & { content: ContentOf<K> } => record.content.kind === kind);
}
