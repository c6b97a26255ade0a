import { z } from 'zod';
import { PracticalDeed } from '../programme/practical-deed';

/** What a piece of evidence is a page of. */
export const EvidencePage = z.enum(['item', 'entity', 'product', 'technique', 'chart', 'request', 'requirement']);
export type EvidencePage = z.infer<typeof EvidencePage>;

/**
 * Something that a trainee really did in a cell, as far as the reader sees what it was done to. `at` is a moment of the real clock.
 * `place` is null where there is nothing to open; `blockId` names the paragraph of a product.
 */
export const Evidence = z.object({
  deed: PracticalDeed,
  at: z.string(),
  title: z.string().nullable(),
  place: z.object({ kind: EvidencePage, id: z.string(), blockId: z.string().nullable() }).nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Most pieces of evidence of one deed that a record holds: the most that any practical work asks for. */
export const mostEvidence = 200;

/** Deeds of which only a part, or nothing, is told to a mentor: what agencies ask each other, and requests for correction. */
export const untoldToMentors: readonly PracticalDeed[] = ['ask_correction', 'make_request'];

/** Key of the exercise that a cell plays: the name of its dataset without the version. */
export function exerciseKey(dataset: string): string {
  return dataset.split(' ')[0] ?? '';
}
