import type { SuggestionKind } from '@workbench/domain';
import type { Found } from './found';

/** Of two suggestions of one length the kind that stands earlier here wins: shapes with check digits and clear signs before words. */
const priority: SuggestionKind[] = [
  'iban',
  'email_address',
  'coordinates',
  'document_number',
  'plate',
  'bank_account',
  'known_name',
  'money',
  'date',
  'phone',
  'organisation',
  'weapon',
  'place',
];
const rank = new Map(priority.map((kind, at) => [kind, at]));

/** What was found, with how long it is without accents, so that composed and decomposed letters weigh the same. */
export type Weighed = Found & { weight: number };

function precedes(one: Weighed, other: Weighed): number {
  return other.weight - one.weight || (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) || one.start - other.start;
}

/**
 * Suggestions of which no two share a character: the one of most weight stays, then the kind of higher priority, then the first. In order
 * of the text.
 */
export function withoutOverlaps(found: readonly Weighed[]): Found[] {
  const starts: number[] = [];
  const kept = new Map<number, Found>();
  const taken = new Uint8Array(found.reduce((end, one) => Math.max(end, one.end), 0));
  for (const { weight: _, ...one } of found.toSorted(precedes)) {
    if (taken.subarray(one.start, one.end).includes(1)) continue;
    taken.fill(1, one.start, one.end);
    starts.push(one.start);
    kept.set(one.start, one);
  }
  return starts.toSorted((a, b) => a - b).flatMap((start) => kept.get(start) ?? []);
}
