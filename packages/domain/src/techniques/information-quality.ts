import type { z } from 'zod';
import type { Quality } from './sheet-content';

/** What makes an item a weak basis. */
export type QualityFlag =
  | 'circular'
  | 'dated'
  | 'single_source'
  | 'contradicted'
  | 'caveat_lost'
  | 'deception_risk'
  | 'not_judged'
  | 'weak_grading';

/** A checked item: what was said of it, and what its grading, root and day say. */
export interface CheckedItem {
  id: string;
  content: z.infer<typeof Quality>;
  rootId: string | null;
  reportedAt: string | null;
  credibility: 'low' | 'medium' | 'high';
  isNotJudged: boolean;
}

/** Days of the exercise clock after which an item counts as dated; a convention of this workbench. */
export const datedAfterDays = 180;

/** Flags of each checked item, by its id: from what was said, from its grading, from roots that it shares, and from its age on the exercise clock. */
export function qualityFlags(items: readonly CheckedItem[], asOf: string): Map<string, QualityFlag[]> {
  const day = 86_400_000;
  return new Map(
    items.map((one) => {
      const { corroboration, caveats, deception } = one.content;
      const isShared = one.rootId !== null && items.some((other) => other.id !== one.id && other.rootId === one.rootId);
      const isDated = one.reportedAt !== null && Date.parse(asOf) - Date.parse(one.reportedAt) > datedAfterDays * day;
      const flags: [QualityFlag, boolean][] = [
        ['circular', isShared],
        ['dated', isDated],
        ['single_source', corroboration === 'single'],
        ['contradicted', corroboration === 'contradicted'],
        ['caveat_lost', caveats === 'lost'],
        ['deception_risk', deception === 'likely'],
        ['weak_grading', one.credibility === 'low'],
        ['not_judged', one.isNotJudged],
      ];
      return [one.id, flags.flatMap(([flag, isOn]) => (isOn ? [flag] : []))];
    }),
  );
}
