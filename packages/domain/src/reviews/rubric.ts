import { z } from 'zod';

/** The nine tradecraft standards of ICD 203, the default rubric of a review. */
export const criteria = [
  'source_quality',
  'uncertainty',
  'distinction',
  'alternatives',
  'relevance',
  'argument',
  'consistency',
  'accuracy',
  'visuals',
] as const;
export type Criterion = (typeof criteria)[number];

/** Score of a criterion: 0 absent, 1 weak, 2 partly met, 3 met, 4 exemplary. */
export const Score = z.number().int().min(0).max(4);

/** Scores by criterion; those not scored are absent. */
export const Scores = z.partialRecord(z.enum(criteria), Score);
export type Scores = z.infer<typeof Scores>;

/** What a mentor decides on a version. */
export const ReviewOutcome = z.enum(['returned', 'approved']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;
