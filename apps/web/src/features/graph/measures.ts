import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness';
import closeness from 'graphology-metrics/centrality/closeness';
import eigenvector from 'graphology-metrics/centrality/eigenvector';

/** What is measured: nodes, and pairs of them that are linked by anything, in whichever direction. */
export interface Network {
  nodes: readonly string[];
  lines: readonly { from: string; to: string }[];
}

/** Measures of one node; what is defined in the largest connected part alone is null outside it. */
export interface NodeMeasures {
  id: string;
  /** Number of nodes that it is linked to. */
  degree: number;
  /** Degree as a part of all other nodes. */
  degreeShare: number;
  /** Shortest ways of others that lead over it, as a part of all pairs of others. */
  betweenness: number;
  /** Nodes that it reaches by the sum of its distances to them. */
  closeness: number | null;
  /** Entry of the eigenvector of the largest eigenvalue, of length one. */
  eigenvector: number | null;
  /** Number of its community, the largest first, from 0. */
  community: number;
}

/** Measures of a network as it was reported. */
export interface Measures {
  rows: NodeMeasures[];
  /** Sample: nodes, linked pairs, and how many nodes the largest connected part has. */
  nodes: number;
  pairs: number;
  largest: number;
  /** Part of all pairs that are linked; null for fewer than two nodes. */
  density: number | null;
  communities: number;
  modularity: number | null;
}

/** Fewest nodes of which measures say anything. */
export const fewestNodes = 10;

function toGraph({ nodes, lines }: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of nodes) graph.mergeNode(id);
  for (const { from, to } of lines) if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  return graph;
}

/** The largest connected part; of equals the one with the first node. */
function largestPart(graph: UndirectedGraph): Set<string> {
  const seen = new Set<string>();
  let largest = new Set<string>();
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const id of part) for (const near of graph.neighbors(id)) part.add(near);
    for (const id of part) seen.add(id);
    if (part.size > largest.size) largest = part;
  }
  return largest;
}

function within(graph: UndirectedGraph, part: ReadonlySet<string>): UndirectedGraph {
  const inner = new UndirectedGraph();
  for (const id of part) inner.addNode(id);
  graph.forEachUndirectedEdge((_, __, from, to) => {
    if (part.has(from) && part.has(to)) inner.addEdge(from, to);
  });
  return inner;
}

/** The same numbers each time, so that communities do not change from one look to the next. */
function steady(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Communities numbered by their size, the first node breaking ties. */
function numbered(found: Record<string, number>): Map<string, number> {
  const groups = new Map<number, string[]>();
  for (const [id, community] of Object.entries(found)) groups.set(community, [...(groups.get(community) ?? []), id]);
  const inOrder = [...groups.values()].toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  return new Map(inOrder.flatMap((ids, place) => ids.map((id) => [id, place] as const)));
}

/**
 * Measures of a network as it was reported, after the formulas of the doctrine (UNODC manual, link analysis), on the simple
 * undirected graph: several lines between two nodes count once. They describe who is reported with whom, never who leads.
 */
export function measure(network: Network): Measures {
  const graph = toGraph(network);
  const count = graph.order;
  const part = largestPart(graph);
  const inner = within(graph, part);
  const between: Record<string, number> = count > 2 ? betweenness(graph, { normalized: true, getEdgeWeight: null }) : {};
  const close: Record<string, number> = part.size > 1 ? closeness(inner) : {};
  // A part of two halves with lines between them alone has an eigenvalue of the same size below zero; the library shifts it away.
  const eigen: Record<string, number> =
    part.size > 1 ? eigenvector(inner, { maxIterations: 1000, tolerance: 1e-7, getEdgeWeight: null }) : {};
  const isLinked = graph.size > 0;
  const found = isLinked ? louvain.detailed(graph, { rng: steady(), getEdgeWeight: null }) : undefined;
  const community = numbered(found?.communities ?? Object.fromEntries(graph.nodes().map((id, place) => [id, place])));
  return {
    rows: graph.nodes().map((id) => ({
      id,
      degree: graph.degree(id),
      degreeShare: count > 1 ? graph.degree(id) / (count - 1) : 0,
      betweenness: between[id] ?? 0,
      closeness: close[id] ?? null,
      eigenvector: eigen[id] ?? null,
      community: community.get(id) ?? 0,
    })),
    nodes: count,
    pairs: graph.size,
    largest: part.size,
    density: count > 1 ? (2 * graph.size) / (count * (count - 1)) : null,
    communities: new Set(community.values()).size,
    modularity: found?.modularity ?? null,
  };
}
