/** Which rows are ticked, and from where a range is drawn. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | undefined;
}

/** Nothing is ticked. */
export const nothingSelected: Selection = { ids: new Set(), anchor: undefined };

/** Ticks a row, or takes the tick away. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Ticks all rows from the anchor to this one, besides those that are ticked. */
export function selectRange(now: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(now.anchor ?? id), order.indexOf(id)];
  if (from < 0 || to < 0) return toggle(now, id);
  return { ids: new Set([...now.ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor: now.anchor ?? id };
}
