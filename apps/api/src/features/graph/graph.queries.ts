import type { AnswerOf, GraphLine, QueryOf, readGraph } from '@workbench/contract';
import { findPredicate, identityClusters, type ClaimStatus } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findNames } from '../../records/entity-names';
import { findStandingResolutions } from '../../records/resolution-cards';

interface Edge {
  id: string;
  from: string;
  to: string;
  predicate: string;
  status: ClaimStatus;
}

type Query = QueryOf<typeof readGraph>;

/** Every visible standing claim that links two entities, with merged identities made one. */
async function findEdges(trx: Trx, me: Me, query: Query, oneOf: (id: string) => string): Promise<Edge[]> {
  const rows = await trx
    .selectFrom('claim')
    .select(['id', 'subjectId', 'objectId', 'predicate', 'status'])
    .where('cellId', '=', me.cellId)
    .where('objectId', 'is not', null)
    .where('retractedAt', 'is', null)
    .$if(query.predicate.length > 0, (select) => select.where('predicate', 'in', query.predicate))
    .$if(query.confirmedOnly === 'yes', (select) => select.where('status', '=', 'confirmed'))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows
    .map((row) => ({ id: row.id, from: oneOf(row.subjectId), to: oneOf(row.objectId!), predicate: row.predicate, status: row.status as ClaimStatus }))
    .filter((edge) => edge.from !== edge.to);
}

function degrees(edges: readonly Edge[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { from, to } of edges) for (const end of [from, to]) count.set(end, (count.get(end) ?? 0) + 1);
  return count;
}

/** Nodes within `depth` lines of the roots, nearest first; the best connected ones when there are no roots. */
function reach(edges: readonly Edge[], roots: readonly string[], depth: number): string[] {
  if (roots.length === 0) return [...degrees(edges)].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const found = new Set(roots);
  let edge = [...found];
  for (let step = 0; step < depth; step += 1) {
    edge = edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !found.has(id) && Boolean(found.add(id)));
  }
  return [...found];
}

function statusOf(statuses: readonly ClaimStatus[]): ClaimStatus {
  if (statuses.includes('confirmed')) return 'confirmed';
  return statuses.includes('suspected') ? 'suspected' : 'denied';
}

function toLines(edges: readonly Edge[]): GraphLine[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const isDirected = findPredicate(edge.predicate)?.isDirected ?? true;
    const [from, to] = isDirected || edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    const id = `${from}.${edge.predicate}.${to}`;
    groups.set(id, [...(groups.get(id) ?? []), { ...edge, from, to }]);
  }
  return [...groups].map(([id, claims]) => ({
    id,
    from: claims[0]!.from,
    to: claims[0]!.to,
    predicate: claims[0]!.predicate,
    isDirected: findPredicate(claims[0]!.predicate)?.isDirected ?? true,
    status: statusOf(claims.map((claim) => claim.status)),
    claimIds: claims.map((claim) => claim.id),
  }));
}

/** The reported network around the roots, as the reader's claims draw it. */
export async function findGraph(trx: Trx, me: Me, query: Query): Promise<AnswerOf<typeof readGraph>> {
  const clusters = identityClusters(await findStandingResolutions(trx, me));
  const oneOf = (id: string) => clusters.get(id) ?? id;
  const edges = await findEdges(trx, me, query, oneOf);
  const roots = [...new Set(query.root.map(oneOf))];
  const ids = reach(edges, roots, query.depth);
  const names = await findNames(trx, me, ids);
  const wanted = ids.flatMap((id) => names.get(id) ?? []).filter((node) => query.kind.length === 0 || query.kind.includes(node.kind) || roots.includes(node.id));
  const nodes = wanted.slice(0, query.limit);
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const degree = degrees(edges);
  const membersOf = (id: string) => [...clusters].filter(([, root]) => root === id).map(([member]) => member);
  return {
    nodes: nodes.map((node) => ({ ...node, identityIds: clusters.has(node.id) ? membersOf(node.id) : [node.id], degree: degree.get(node.id) ?? 0 })),
    lines: toLines(edges.filter((edge) => drawn.has(edge.from) && drawn.has(edge.to))),
    isCut: wanted.length > nodes.length,
  };
}
