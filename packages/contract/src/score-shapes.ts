import { z } from 'zod';
import { LanguageWords } from '@workbench/domain';

/** A number with the formula it comes from and how much it rests on. */
export const ScoreShape = z.object({
  formula: z.string(),
  /** How many things were counted. */
  n: z.number().int(),
  value: z.union([z.number(), z.literal('too_few')]),
});

/** Found against what is there; recall also of what one agency's items show, and of what none alone shows. */
const Matching = z.object({ precision: ScoreShape, recall: ScoreShape, f: ScoreShape, recallWithin: ScoreShape, recallAcross: ScoreShape });

/** A curve of waiting; times in milliseconds of the exercise clock. */
export const SurvivalShape = z.object({
  formula: z.string(),
  n: z.number().int(),
  steps: z.array(z.object({ time: z.number(), atRisk: z.number().int(), happened: z.number().int(), waiting: z.number() })),
  median: z.union([z.number(), z.enum(['not_reached', 'too_few'])]),
  waitingAtEnd: z.union([z.number(), z.literal('too_few')]),
});
export type SurvivalShape = z.infer<typeof SurvivalShape>;

const Agreement = z.object({
  kappa: ScoreShape,
  /** Pairs of which one side alone said that nothing can be judged. */
  judgedByOne: z.number().int(),
});

/** Every score of somebody's work; null is what is not measured of them. */
export const WorkScoresShape = z.object({
  links: Matching,
  /** Claims that name what the key does not have; neither right nor wrong. */
  outside: z.number().int(),
  events: Matching,
  whoIsWho: z.object({ precision: ScoreShape, recall: ScoreShape, f: ScoreShape }).nullable(),
  reliability: Agreement,
  credibility: Agreement,
  sharingDelay: SurvivalShape.nullable(),
  analysisDelay: SurvivalShape,
  pooling: ScoreShape.nullable(),
  sharing: z.object({ shared: ScoreShape, overShared: ScoreShape }).nullable(),
  deceptions: z.object({ undetected: SurvivalShape, believed: ScoreShape }),
  forecasts: z.object({
    brier: ScoreShape,
    reliability: ScoreShape,
    resolution: ScoreShape,
    uncertainty: ScoreShape,
    within: ScoreShape,
    terms: z.array(z.object({ term: z.string(), n: z.number().int(), given: z.number(), cameTrue: ScoreShape })),
  }),
  independence: ScoreShape,
  /** Mean of mentors' scores by criterion, 0 to 4; empty where nothing was scored. */
  rubric: z.array(z.object({ key: z.string(), name: LanguageWords, score: ScoreShape })).default([]),
});
export type WorkScoresShape = z.infer<typeof WorkScoresShape>;
