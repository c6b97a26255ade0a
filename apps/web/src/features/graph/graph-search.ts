/** What the chart shows, as it stands in the address; an absent list means no limit or nothing. */
export interface GraphSearch {
  /** Entities that the chart starts from; the best connected ones when absent. */
  root?: string[] | undefined;
  /** Entities whose neighbours were asked for besides. */
  expand?: string[] | undefined;
  /** Neighbours of one kind or by one predicate that were asked for besides: `<id>.kind.person`. */
  part?: string[] | undefined;
  hidden?: string[] | undefined;
  kind?: string[] | undefined;
  predicate?: string[] | undefined;
  /** Lines from a root to the farthest node, 1 when absent. */
  depth?: number | undefined;
  confirmedOnly?: 'yes' | 'no' | undefined;
  /** Gradings of which the items must have one now. */
  reliability?: string[] | undefined;
  credibility?: string[] | undefined;
  /** First and last day of the claims that are drawn. */
  since?: string | undefined;
  until?: string | undefined;
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

/** The chart with some neighbours of an entity on it, whatever is there already. */
export function partlyExpanded(search: GraphSearch, entityId: string, sort: 'kind' | 'predicate', key: string): GraphSearch {
  return { ...search, part: withOne(search.part, `${entityId}.${sort}.${key}`), hidden: without(search.hidden, [entityId]) };
}

/** The chart without a node; expanding it again brings it back. */
export function hiding(search: GraphSearch, entityId: string): GraphSearch {
  const part = search.part?.filter((one) => !one.startsWith(`${entityId}.`));
  return {
    ...search,
    expand: without(search.expand, [entityId]),
    ...(search.part ? { part: part && part.length > 0 ? part : undefined } : {}),
    hidden: withOne(search.hidden, entityId),
  };
}

/** What narrows the chart, whatever it starts from. */
export function filtersOf(search: GraphSearch): GraphSearch {
  const { kind, predicate, confirmedOnly, reliability, credibility, since, until } = search;
  return { kind, predicate, confirmedOnly, reliability, credibility, since, until };
}

/** How many filters are set, the days and the confirmed ones apart, which have a place of their own. */
export function filterCount({ kind, predicate, depth, reliability, credibility }: GraphSearch): number {
  return [kind, predicate, reliability, credibility].reduce((sum, list) => sum + (list?.length ?? 0), depth ? 1 : 0);
}
