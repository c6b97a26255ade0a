import type { AnswerOf, readGraph, TimelineEntry } from '@workbench/contract';

type Graph = AnswerOf<typeof readGraph>;

/**
 * The chart as far as it holds within the time that the entries are of: lines that a dated claim is behind, and those that lead to
 * an event of that time. Until the server asks this of the chart itself, this is the one place that does.
 */
export function graphInTime(graph: Graph, entries: readonly TimelineEntry[], kept: ReadonlySet<string>): Graph {
  const claims = new Set(entries.flatMap(({ id, sort }) => (sort === 'sighting' ? id : [])));
  const events = new Set<string>(entries.flatMap(({ entity, sort }) => (sort === 'event' && entity ? entity.id : [])));
  const lines = graph.lines.filter((line) => events.has(line.from) || events.has(line.to) || line.claimIds.some((id) => claims.has(id)));
  const drawn = new Set(lines.flatMap((line) => [line.from, line.to]));
  return { ...graph, lines, nodes: graph.nodes.filter(({ id }) => drawn.has(id) || events.has(id) || kept.has(id)) };
}
