import type { PartialDate } from '../../claims/claim';
import { isWithin, spanOf } from '../../claims/time-span';
import { matchingScore, type Credit, type MatchingScore } from './matching-score';

/** An event as it is compared; participants and place are keys. */
export interface ScoredEvent {
  kind: string;
  at: PartialDate;
  place?: string | undefined;
  participants: readonly string[];
}

/** Overlap of two sets of participants: |A∩B| / |A∪B| (Jaccard). */
function overlap(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const both = [...a].filter((key) => b.has(key)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}

/** Half of the participants, a time that may be the same, and no other place. */
function isSame(one: ScoredEvent, other: ScoredEvent): boolean {
  const [first, second] = [spanOf(one.at), spanOf(other.at)];
  const isThen = first !== undefined && second !== undefined && isWithin(first, second);
  const isThere = one.place === undefined || other.place === undefined || one.place === other.place;
  return isThen && isThere && overlap(one.participants, other.participants) >= 0.5;
}

interface Pairing {
  keyAt: number;
  foundAt: number;
  credit: number;
  close: number;
}

function pairings(found: readonly ScoredEvent[], key: readonly ScoredEvent[]): Pairing[] {
  return key.flatMap((one, keyAt) =>
    found.flatMap((other, foundAt) => {
      if (!isSame(one, other)) return [];
      const close = overlap(one.participants, other.participants);
      return [{ keyAt, foundAt, credit: one.kind === other.kind ? 1 : 0.5, close }];
    }),
  );
}

/**
 * What each event of the key is worth by what a trainee said, with the place of that in `found`: 1 for an event that shares at least half
 * of the participants, may have been at the same time and is at no other place, 0.5 when it is called something else. Each counts once;
 * the best fit is taken first.
 */
export function eventCredits(
  found: readonly ScoredEvent[],
  key: readonly (ScoredEvent & { isAcross?: boolean | undefined })[],
): (Credit & { foundAt?: number | undefined })[] {
  const taken = new Map<number, Pairing>();
  const used = new Set<number>();
  const order = pairings(found, key).toSorted((one, other) => other.credit - one.credit || other.close - one.close);
  for (const pairing of order) {
    if (taken.has(pairing.keyAt) || used.has(pairing.foundAt)) continue;
    taken.set(pairing.keyAt, pairing);
    used.add(pairing.foundAt);
  }
  return key.map((one, at) => ({ credit: taken.get(at)?.credit ?? 0, isAcross: one.isAcross === true, foundAt: taken.get(at)?.foundAt }));
}

/** What a trainee's events are worth against those of the key, by the credits of `eventCredits`. */
export function scoreEvents(
  found: readonly ScoredEvent[],
  key: readonly (ScoredEvent & { isAcross?: boolean | undefined })[],
  beta = 1,
): MatchingScore {
  return matchingScore(eventCredits(found, key), found.length, beta);
}
