import { z } from 'zod';
import { accept, refuse, type Outcome } from '../outcome';

/** What the rights officer finds of a claim about a person: it is needed and in proportion, it is not, or its author is asked. */
export const NecessityVerdict = z.enum(['necessary', 'not_necessary', 'ask']);
export type NecessityVerdict = z.infer<typeof NecessityVerdict>;

/** open (null) → ask → necessary | not_necessary; what was found stays found, a new check is a new row. */
export function decideCheck(standing: NecessityVerdict | null, verdict: NecessityVerdict): Outcome<NecessityVerdict, 'already_decided'> {
  return standing === null || standing === 'ask' ? accept(verdict) : refuse('already_decided');
}

/** How often a claim is drawn for a check though nobody raised a concern: this many at a time. */
export const sampleSize = 5;
