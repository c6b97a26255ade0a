import { sql } from 'kysely';
import type { AnswerOf, EntityName, QueryOf, readGraph } from '@workbench/contract';
import { identityClusters, joinAll, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import { findNames } from '../../records/entity-names';
import { findStandingResolutions } from '../../records/resolution-cards';
import { openLinks } from './links';
import { bestConnected, degreesOf, reach } from './lines';

type Query = QueryOf<typeof readGraph>;

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
  const members = membersOf(clusters);
  const identitiesOf = (id: string) => members.get(id) ?? [id];
  const [roots, expanded] = [query.root, query.expand].map((ids) => [...new Set(ids.map(oneOf))]) as [string[], string[]];
  const links = openLinks(trx, me, query, oneOf, identitiesOf);
  if (roots.length === 0) await links.fetchAll();
  else for (let step = 0; step < query.depth; step += 1) await links.load(reach(links.lines(), roots, step));
  await links.load(expanded);
  const found = links.lines();
  const wished = roots.length > 0 ? reach(found, roots, query.depth) : bestConnected(degreesOf(found));
  // What was asked for by name comes first, so that a limit cuts the rest.
  const asked = new Set([...roots, ...expanded]);
  const all = [...new Set([...asked, ...reach(found, expanded, 1), ...wished])];
  // Without a filter on kinds nothing but an asked-for id can fall out, so no more names than these are needed.
  const ids = query.kind.length > 0 ? all : all.slice(0, query.limit + asked.size + 1);
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
  await links.load(nodes.map((node) => node.id));
  const lines = links.lines();
  const degree = degreesOf(lines);
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
