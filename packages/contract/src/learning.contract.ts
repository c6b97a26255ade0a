import { z } from 'zod';
import { AgencyCode, Evidence, PracticalDeed } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';
import { WorkScoresShape } from './score-shapes';

/** A version of a product of the trainee that mentors appraised and decided: by criterion the mean, from 0 to 4, and of how many scores. */
export const AppraisedCard = z.object({
  productId: z.string(),
  title: z.string().nullable(),
  number: z.number().int(),
  /** When the version was decided first, by the real clock. */
  at: z.string(),
  /** How many authors the product has; all of them have the same scores. */
  authors: z.number().int(),
  scores: z.array(z.object({ criterion: z.string(), mean: z.number(), n: z.number().int() })),
});
export type AppraisedCard = z.infer<typeof AppraisedCard>;

/** What a mentor said of a version: a comment on words of a paragraph, or words by a criterion. */
export const RemarkCard = z.object({
  id: z.string(),
  /** Null where the mentor named none. */
  criterion: z.string().nullable(),
  words: z.string(),
  /** The words that a comment is on; null for words of an appraisal. */
  quote: z.string().nullable(),
  productId: z.string(),
  title: z.string().nullable(),
  number: z.number().int(),
  blockId: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type RemarkCard = z.infer<typeof RemarkCard>;

/** What a trainee did and was told in a cell, as far as the reader may see it. */
export const LearningRecord = z.object({
  person: z.object({ id: z.string(), name: z.string(), agency: AgencyCode }),
  /** Key of the exercise that the cell plays. */
  exercise: z.string(),
  /** Of each deed the earliest of the days that were asked for, at most 200; an item that was read, graded or tagged several times stands once. */
  deeds: z.array(Evidence),
  /** Deeds that the reader is not told of, or only in part. */
  untold: z.array(PracticalDeed),
  appraised: z.array(AppraisedCard),
  remarks: z.array(RemarkCard),
  /** Scores of the trainee as they were handed out, and when; null before. */
  scores: z.object({ releasedAt: z.string(), own: WorkScoresShape }).nullable(),
});
export type LearningRecord = z.infer<typeof LearningRecord>;

/** The days that a record is read of, by the real clock, both included; all that happened when they are left out. */
export const LearningDays = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type LearningDays = z.infer<typeof LearningDays>;

export const readLearningRecord = endpoint({
  name: 'readLearningRecord',
  method: 'GET',
  path: '/api/cells/:cellId/learning/:personId',
  summary: "A trainee's learning record, from what really happened: for the trainee, and for the mentors and instructors of the cell.",
  caller: 'member',
  params: InCell.extend({ personId: z.uuid() }),
  query: LearningDays,
  answer: LearningRecord,
  errors: ['not_found', 'not_allowed'],
});
