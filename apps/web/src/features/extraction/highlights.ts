import type { ClaimCard } from '@workbench/contract';

/** A stretch of text and the claims that rest on it; an empty list is plain text. */
export interface Stretch {
  start: number;
  end: number;
  claims: ClaimCard[];
}

/** Cuts a text at every edge of a claim's words, so that overlapping claims share the stretches they have in common. */
export function stretchesOf(length: number, claims: readonly ClaimCard[]): Stretch[] {
  const placed = claims.flatMap((claim) => {
    const { start, end } = claim.source ?? {};
    return typeof start === 'number' && typeof end === 'number' && end <= length ? [{ claim, start, end }] : [];
  });
  const edges = [...new Set([0, length, ...placed.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1]!;
    return { start, end, claims: placed.filter((one) => one.start <= start && one.end >= end).map((one) => one.claim) };
  });
}
