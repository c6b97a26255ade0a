/** What the chart shows, as it stands in the address; an absent list means no limit or nothing. */
export interface GraphSearch {
  /** Entities that the chart starts from; the best connected ones when absent. */
  root?: string[] | undefined;
  /** Entities whose neighbours were asked for besides. */
  expand?: string[] | undefined;
  hidden?: string[] | undefined;
  kind?: string[] | undefined;
  predicate?: string[] | undefined;
  /** Lines from a root to the farthest node, 1 when absent. */
  depth?: number | undefined;
  confirmedOnly?: 'yes' | 'no' | undefined;
}

function without(list: readonly string[] | undefined, gone: readonly string[]): string[] | undefined {
  const left = list?.filter((one) => !gone.includes(one)) ?? [];
  return left.length > 0 ? left : undefined;
}

function withOne(list: readonly string[] | undefined, one: string): string[] {
  return [...new Set([...(list ?? []), one])];
}

/** The chart with an entity and its neighbours on it, whatever is there already. */
export function expanded(search: GraphSearch, entityId: string, identityIds: readonly string[] = [entityId]): GraphSearch {
  return { ...search, expand: withOne(search.expand, entityId), hidden: without(search.hidden, [entityId, ...identityIds]) };
}

/** The chart without a node; expanding it again brings it back. */
export function hiding(search: GraphSearch, entityId: string): GraphSearch {
  return { ...search, expand: without(search.expand, [entityId]), hidden: withOne(search.hidden, entityId) };
}

/** The chart of the whole network, with the filters that are set. */
export function whole({ kind, predicate, confirmedOnly }: GraphSearch): GraphSearch {
  return { kind, predicate, confirmedOnly };
}
