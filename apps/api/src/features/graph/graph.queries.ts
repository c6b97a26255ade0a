import { sql } from 'kysely';
import type { AnswerOf, EntityName, QueryOf, readGraph } from '@workbench/contract';
import { identityClusters, joinAll, type ClaimStatus, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import { findNames } from '../../records/entity-names';
import { findStandingResolutions } from '../../records/resolution-cards';
import { bestConnected, degreesOf, reach, toLines, type Edge } from './lines';

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
    .map((row) => ({
      id: row.id,
      from: oneOf(row.subjectId),
      to: oneOf(row.objectId!),
      predicate: row.predicate,
      status: row.status as ClaimStatus,
    }))
    .filter((edge) => edge.from !== edge.to);
}

/** The identities that each cluster's smallest id stands for, in order. */
function membersOf(clusters: ReadonlyMap<string, string>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, root] of [...clusters].toSorted(([a], [b]) => (a < b ? -1 : 1))) members.set(root, [...(members.get(root) ?? []), id]);
  return members;
}

/** What the claims behind some lines, and those that name some entities, are marked with together. */
async function markingOf(trx: Trx, me: Me, claimIds: readonly string[], entityIds: readonly string[]): Promise<Marking | null> {
  const rows = await trx
    .selectFrom('claim')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'claim.cellId').onRef('label.id', '=', 'claim.labelId'))
    .select(labelColumns)
    .distinct()
    .where('claim.cellId', '=', me.cellId)
    .where('retractedAt', 'is', null)
    .where(
      sql<boolean>`(claim.id = any (${claimIds}::uuid[]) or (predicate in ('name', 'alias') and subject_id = any (${entityIds}::uuid[])))`,
    )
    .execute();
  return rows.length > 0 ? joinAll(rows.map(toMarking) as [Marking, ...Marking[]]) : null;
}

/** The reported network around the roots, as the reader's claims draw it. */
export async function findGraph(trx: Trx, me: Me, query: Query): Promise<AnswerOf<typeof readGraph>> {
  const clusters = identityClusters(await findStandingResolutions(trx, me));
  const oneOf = (id: string) => clusters.get(id) ?? id;
  const edges = await findEdges(trx, me, query, oneOf);
  const lines = toLines(edges);
  const degree = degreesOf(lines);
  const [roots, expanded] = [query.root, query.expand].map((ids) => [...new Set(ids.map(oneOf))]) as [string[], string[]];
  const wished = roots.length > 0 ? reach(lines, roots, query.depth) : bestConnected(degree);
  // What was asked for by name comes first, so that a limit cuts the rest.
  const asked = new Set([...roots, ...expanded]);
  const all = [...new Set([...asked, ...reach(lines, expanded, 1), ...wished])];
  // Without a filter on kinds nothing but an asked-for id can fall out, so no more names than these are needed.
  const ids = query.kind.length > 0 ? all : all.slice(0, query.limit + asked.size + 1);
  const members = membersOf(clusters);
  const identitiesOf = (id: string) => members.get(id) ?? [id];
  const names = await findNames(trx, me, ids.flatMap(identitiesOf));
  /** A node goes by the first of its identities that has a name the reader sees. */
  const nodeOf = (id: string): EntityName | undefined => {
    const known = identitiesOf(id).flatMap((one) => names.get(one) ?? []);
    const named = known.find((one) => one.name !== '') ?? known[0];
    return named && { ...named, id: id as EntityName['id'] };
  };
  const wanted = ids
    .flatMap((id) => nodeOf(id) ?? [])
    .filter((node) => query.kind.length === 0 || query.kind.includes(node.kind) || asked.has(node.id));
  const nodes = wanted.slice(0, query.limit);
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const shown = lines.filter((line) => drawn.has(line.from) && drawn.has(line.to));
  return {
    nodes: nodes.map((node) => ({ ...node, identityIds: identitiesOf(node.id), degree: degree.get(node.id) ?? 0 })),
    lines: shown,
    isCut: wanted.length > nodes.length,
    marking: await markingOf(
      trx,
      me,
      shown.flatMap((line) => line.claimIds),
      nodes.flatMap((node) => identitiesOf(node.id)),
    ),
  };
}
