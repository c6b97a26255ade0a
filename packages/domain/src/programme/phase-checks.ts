import { z } from 'zod';
import { Key } from '../exercises/pack/key';
import { FourWords } from './programme-words';

/** Phases of the programme with one beneficiary. */
export const Phase = z.enum(['consultation', 'roadmap', 'visits', 'training', 'exercises', 'mentoring', 'procedures']);
export type Phase = z.infer<typeof Phase>;

/** Something on human rights or gender that must hold in a phase, and why. */
export const PhaseCheck = z.strictObject({ key: Key, words: FourWords, why: FourWords });
export type PhaseCheck = z.infer<typeof PhaseCheck>;

/** Checks on human rights and gender, bound to the phases. */
export const PhaseChecks = z.strictObject({
  version: z.number().int().min(1),
  phases: z.array(z.strictObject({ key: Phase, title: FourWords, items: z.array(PhaseCheck).min(5).max(8) })),
});
export type PhaseChecks = z.infer<typeof PhaseChecks>;
