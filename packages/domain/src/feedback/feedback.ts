import { z } from 'zod';

/** Whether a product answered the question of its reader. */
export const Answered = z.enum(['yes', 'partly', 'no']);
export type Answered = z.infer<typeof Answered>;

/** Whether it came in time for what its reader had to do. */
export const Timely = z.enum(['yes', 'late', 'too_late']);
export type Timely = z.infer<typeof Timely>;

/** What it was used for. */
export const Use = z.enum(['operation', 'investigation', 'border_measure', 'policy', 'resource_decision', 'training', 'not_used']);
export type Use = z.infer<typeof Use>;

/** Longest words of a feedback, in characters. */
export const feedbackLimit = 4000;

/** Whether uses fit together: at least one, none twice, and *not used* alone. */
export function usesFit(uses: readonly Use[]): boolean {
  return uses.length > 0 && new Set(uses).size === uses.length && (uses.length === 1 || !uses.includes('not_used'));
}

/** What a member of a receiving agency says of a rendition. */
export const Feedback = z.object({
  answered: Answered,
  timely: Timely,
  usedFor: z.array(Use).max(Use.options.length).refine(usesFit, 'one or several uses, each once; not used stands alone'),
  words: z.string().trim().max(feedbackLimit),
});
export type Feedback = z.infer<typeof Feedback>;
