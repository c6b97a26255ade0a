import { z } from 'zod';

/** Fewest elements of which a share in per cent says anything; below it only the count is given. */
export const fewestForShare = 5;

/** How far the elements of a question are answered, as its reader sees it. */
export const Coverage = z.object({
  /** Elements that count: all but proposals. */
  elements: z.number().int(),
  /** Of those, with at least one standing answer. */
  covered: z.number().int(),
  /** Of the covered, with partial answers alone. */
  partly: z.number().int(),
  /** covered / elements, rounded to two places; null when there are too few elements for a share. */
  share: z.number().nullable(),
});
export type Coverage = z.infer<typeof Coverage>;

/** An element as coverage needs it: its state, and its standing answers that the reader sees. */
export interface CountedElement {
  state: string;
  full: number;
  partial: number;
}

/**
 * Coverage of a question = elements with at least one standing answer ÷ elements that are not proposals.
 * It counts answers that the reader sees, so two readers may rightly be shown two numbers. It says that something was
 * brought, not that it is true or enough; below `fewestForShare` elements the share is left out as too few.
 */
export function coverageOf(elements: readonly CountedElement[]): Coverage {
  const counted = elements.filter((element) => element.state !== 'draft');
  const covered = counted.filter((element) => element.full + element.partial > 0);
  return {
    elements: counted.length,
    covered: covered.length,
    partly: covered.filter((element) => element.full === 0).length,
    share: counted.length < fewestForShare ? null : Math.round((covered.length / counted.length) * 100) / 100,
  };
}
