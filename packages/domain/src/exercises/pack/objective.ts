import { z } from 'zod';
import { Key } from './key';
import { Words } from './words';

/** What is trained. */
export const Competency = z.enum(['collect', 'grade', 'share', 'link', 'judge', 'write', 'protect_rights']);
export type Competency = z.infer<typeof Competency>;

/** What players should be able to do after the exercise. */
export const Objective = z.strictObject({ key: Key, text: Words, competency: Competency });
export type Objective = z.infer<typeof Objective>;

/** What an agency may be expected to do. */
export const ExpectedDeed = z.enum(['contribute', 'share', 'ask', 'release', 'grade', 'claim', 'resolve', 'judge', 'sanitise', 'refuse']);
export type ExpectedDeed = z.infer<typeof ExpectedDeed>;

/** What players should do once an inject has reached them. */
export const ExpectedAction = z.strictObject({
  key: Key,
  text: Words,
  agency: z.string(),
  deed: ExpectedDeed,
  /** Keys of items and facts that it is about. */
  about: z.array(z.string()),
  /** Exercise minutes after the inject that expects it. */
  within: z.number().min(0).max(1_000_000),
  objective: z.string(),
  /** Who watches for it; empty where nobody was named, which is a fault. */
  evaluator: z.string().default(''),
});
export type ExpectedAction = z.infer<typeof ExpectedAction>;

/** A criterion by which a mentor scores. */
export const PackCriterion = z.strictObject({ key: Key, words: Words });
export const PackRubric = z.strictObject({ criteria: z.array(PackCriterion).min(1) });
export type PackRubric = z.infer<typeof PackRubric>;
