import type { Marking } from '../../markings/marking';
import type { Moment, Seat } from '../work/cell-work';
import { anySees, lastBy, type CellHistory, type PastItem } from './history';
import { replayGraph, type ReplayLine, type ReplayNode } from './replay-graph';
import { replayProducts, type ReplayProduct } from './replay-products';

/** An item as it could be read at a moment. */
export interface ReplayItem {
  id: string;
  agency: string;
  title: string;
  version: number;
  marking: Marking;
  reportedAt: string;
}

/** What some people could see at a moment of the exercise. */
export interface Replay {
  items: ReplayItem[];
  nodes: ReplayNode[];
  lines: ReplayLine[];
  products: ReplayProduct[];
}

/** The marking that an item had at a moment; undefined before it came. */
export function markingAt(item: PastItem, at: Moment): Marking | undefined {
  return lastBy(item.markings, ({ from }) => from, at)?.marking;
}

function replayItems(items: readonly PastItem[], seats: readonly Seat[], at: Moment): ReplayItem[] {
  return items
    .flatMap((item): ReplayItem[] => {
      const marking = markingAt(item, at);
      const titles = item.titles.filter(({ from }) => from <= at);
      const title = titles.at(-1)?.title;
      if (marking === undefined || title === undefined || !anySees(seats, marking, at)) return [];
      return [{ id: item.id, agency: item.agency, title, version: titles.length, marking, reportedAt: item.reportedAt }];
    })
    .toSorted((one, other) =>
      one.reportedAt === other.reportedAt ? (one.id < other.id ? 1 : -1) : one.reportedAt < other.reportedAt ? 1 : -1,
    );
}

/**
 * What some people (one, or those of an agency) could see at a moment, under the markings of that moment: items, the graph of standing
 * claims, and products. Seats are those of today; what a claim's status was before it was changed, what a judgement said in a draft
 * before it was reworded, and paragraphs that were thrown away are not kept and so not shown, or shown as not known.
 */
export function replayAt(history: CellHistory, seats: readonly Seat[], at: Moment): Replay {
  const items = new Map(history.items.map((item) => [item.id, item]));
  const markingOf = (itemId: string) => {
    const item = items.get(itemId);
    return item && markingAt(item, at);
  };
  return {
    items: replayItems(history.items, seats, at),
    ...replayGraph(history, seats, at, markingOf),
    products: replayProducts(history.products, seats, at),
  };
}
