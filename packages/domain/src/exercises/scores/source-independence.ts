import { share, type Score } from './score';

/** Items of one root: an echo of the key, or items with one source. */
export type Root = readonly string[];

/**
 * Of the items that a judgement cites, how many truly stand by themselves: roots / items, 1 when no two go back to one telling.
 * Roots join through a third item that stands in both.
 */
export function sourceIndependence(cited: readonly string[], roots: readonly Root[]): Score {
  const items = [...new Set(cited)];
  const rootOf = new Map(items.map((item) => [item, item]));
  for (const root of roots) {
    const there = root.filter((item) => rootOf.has(item));
    const [first, ...others] = there.map((item) => rootOf.get(item)!);
    for (const [item, of] of rootOf) if (first !== undefined && others.includes(of)) rootOf.set(item, first);
  }
  return share('roots / items cited', new Set(rootOf.values()).size, items.length, 2);
}
