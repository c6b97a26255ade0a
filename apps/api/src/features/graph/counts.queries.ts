import type { AnswerOf, QueryOf, readNeighbourCounts } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { invalid, Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { findBeginnings } from '../../records/network/claim-days';
import { findIdentities } from '../../records/identities';
import { openLinks } from './links';
import { markingOfShown } from '../../records/shown-marking';

/** How many different neighbours each key has, the most first. */
function tally<K extends string>(pairs: readonly (readonly [key: K, neighbour: string])[]): [K, number][] {
  const found = new Map<K, Set<string>>();
  for (const [key, neighbour] of pairs) found.set(key, (found.get(key) ?? new Set()).add(neighbour));
  return [...found].map(([key, { size }]) => [key, size] as [K, number]).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Neighbours that are not on the chart, counted from the claims that the reader sees. */
export async function countNeighbours(
  trx: Trx,
  me: Me,
  query: QueryOf<typeof readNeighbourCounts>,
): Promise<AnswerOf<typeof readNeighbourCounts>> {
  const { entity } = query;
  if (!entity) throw invalid('query.entity', 'is missing');
  if (!(await findNames(trx, me, [entity])).has(entity)) throw new Problem('not_found');
  const identities = await findIdentities(trx, me);
  const node = identities.oneOf(entity);
  const links = openLinks(trx, me, query, identities);
  await links.load([node]);
  const shown = new Set(query.shown.map(identities.oneOf));
  const reached = links
    .lines()
    .map((line) => ({ ...line, neighbour: line.from === node ? line.to : line.from }))
    .filter((line) => !shown.has(line.neighbour));
  const names = await findNames(
    trx,
    me,
    reached.flatMap((line) => identities.identitiesOf(line.neighbour)),
  );
  const kindOf = (id: string) => identities.nodeOf(id, names)?.kind;
  const counted = reached.flatMap((line) => {
    const kind = kindOf(line.neighbour);
    return kind && (query.kind.length === 0 || query.kind.includes(kind)) ? [{ ...line, kind }] : [];
  });
  const claimIds = counted.flatMap((line) => line.claimIds);
  const beginnings = await findBeginnings(trx, me, claimIds);
  const monthsOf = (line: (typeof counted)[number]) =>
    line.claimIds.flatMap((id) => beginnings.get(id)?.slice(0, 7) ?? []).filter((month) => month.length === 7);
  return {
    total: new Set(counted.map((line) => line.neighbour)).size,
    kinds: tally(counted.map((line) => [line.kind, line.neighbour])).map(([kind, count]) => ({ kind, count })),
    predicates: tally(counted.map((line) => [line.predicate, line.neighbour])).map(([predicate, count]) => ({ predicate, count })),
    months: tally(counted.flatMap((line) => monthsOf(line).map((month) => [month, line.neighbour] as const)))
      .map(([month, count]) => ({ month, count }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    marking: await markingOfShown(trx, me, { claimIds }),
  };
}
