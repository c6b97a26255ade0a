import type { GraphLine } from '@workbench/contract';
import { findPredicate, type ClaimStatus } from '@workbench/domain';

/** A visible standing claim that links two nodes. */
export interface Edge {
  id: string;
  from: string;
  to: string;
  predicate: string;
  status: ClaimStatus;
}

/** A line before anybody asks when its claims begin. */
export type UndatedLine = Omit<GraphLine, 'begins'>;

function statusOf(statuses: readonly ClaimStatus[]): ClaimStatus {
  if (statuses.includes('confirmed')) return 'confirmed';
  return statuses.includes('suspected') ? 'suspected' : 'denied';
}

/** One line for all claims of a predicate between two nodes; links without direction run one way for both. */
export function toLines(edges: readonly Edge[]): UndatedLine[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const isDirected = findPredicate(edge.predicate)?.isDirected ?? true;
    const [from, to] = isDirected || edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    const id = `${from}.${edge.predicate}.${to}`;
    const group = groups.get(id);
    if (group) group.push(edge);
    else groups.set(id, [{ ...edge, from, to }]);
  }
  return [...groups].map(([id, claims]) => {
    const { from, to, predicate } = claims[0]!;
    const isDirected = findPredicate(predicate)?.isDirected ?? true;
    return {
      id,
      from,
      to,
      predicate,
      isDirected,
      status: statusOf(claims.map((claim) => claim.status)),
      claimIds: claims.map((claim) => claim.id),
    };
  });
}

/** How many lines end at each node. */
export function degreesOf(lines: readonly Pick<GraphLine, 'from' | 'to'>[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { from, to } of lines) for (const end of [from, to]) count.set(end, (count.get(end) ?? 0) + 1);
  return count;
}

/** Nodes within `depth` lines of the roots, nearest first. */
export function reach(lines: readonly Pick<GraphLine, 'from' | 'to'>[], roots: readonly string[], depth: number): string[] {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { from, to } of lines) {
    join(from, to);
    join(to, from);
  }
  const found = new Set(roots);
  let frontier = [...found];
  for (let step = 0; step < depth; step += 1) {
    frontier = frontier.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !found.has(id) && Boolean(found.add(id)));
  }
  return [...found];
}
