import { formulas } from './formulas';
import { share, sum, type Score } from './score';

/** Items of one root: an echo of the key, or items with one source. */
export type Root = readonly string[];

/** How many tellings some items go back to, and how many items they are. Roots join through a third item that stands in both. */
export function rootCount(cited: readonly string[], roots: readonly Root[]): { roots: number; items: number } {
  const items = [...new Set(cited)];
  const rootOf = new Map(items.map((item) => [item, item]));
  for (const root of roots) {
    const there = root.filter((item) => rootOf.has(item));
    const [first, ...others] = there.map((item) => rootOf.get(item)!);
    for (const [item, of] of rootOf) if (first !== undefined && others.includes(of)) rootOf.set(item, first);
  }
  return { roots: new Set(rootOf.values()).size, items: items.length };
}

/**
 * Of the items that judgements cite, how many truly stand by themselves: roots / items, counted judgement by judgement; 1 when in none
 * two items go back to one telling.
 */
export function independenceOf(judgements: readonly { roots: number; items: number }[]): Score {
  return share(formulas.independence, sum(judgements.map(({ roots }) => roots)), sum(judgements.map(({ items }) => items)), 2);
}

/** The independence of what one judgement cites. */
export function sourceIndependence(cited: readonly string[], roots: readonly Root[]): Score {
  return independenceOf([rootCount(cited, roots)]);
}
