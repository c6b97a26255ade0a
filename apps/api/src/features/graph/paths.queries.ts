import type { AnswerOf, QueryOf, readPaths } from '@workbench/contract';
import { simplePaths } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { invalid, Problem } from '../../platform/problems';
import { findNames } from '../../records/entity-names';
import { dated } from '../../records/network/claim-days';
import { findIdentities, ofKinds, type Identities } from '../../records/identities';
import { openLinks, type Links } from './links';
import { reach } from '../../records/network/lines';
import { markingOfShown } from '../../records/shown-marking';

/** A question with both its ends. */
type Query = QueryOf<typeof readPaths> & { from: string; to: string };

/** Most nodes whose links are read at once: beyond that lies the whole network, and the answer says that it is cut. */
const widest = 3000;

/**
 * Reads what any way of at most `maxHops` lines can be made of, from both ends at once: all links of what is near either, and
 * of what lies in the middle only those that close a way. Gives the nodes that may be on one, and whether something was left out.
 */
async function meet(trx: Trx, me: Me, query: Query, identities: Identities, links: Links): Promise<{ near: Set<string>; isCut: boolean }> {
  const ends = [query.from, query.to].map(identities.oneOf) as [string, string];
  const near = new Set(ends);
  const sides = ends.map((end) => ({ seen: new Set([end]), frontier: [end] }));
  for (let left = query.maxHops - 1; left > 0; left -= 1) {
    const side = sides[0]!.frontier.length <= sides[1]!.frontier.length ? sides[0]! : sides[1]!;
    if (side.frontier.length === 0) return { near, isCut: false };
    if (side.frontier.length > widest) return { near, isCut: true };
    await links.load(side.frontier);
    const reached = reach(links.pairs(), side.frontier, 1).filter((id) => !side.seen.has(id));
    side.frontier = [...(await ofKinds(trx, me, identities, reached, query.kind))];
    for (const id of reached) side.seen.add(id);
    for (const id of side.frontier) near.add(id);
  }
  await links.loadBetween(sides[0]!.frontier, sides[1]!.frontier);
  return { near, isCut: false };
}

/** How two entities are linked, by the claims that the reader sees; refused as absent when the reader does not see both. */
export async function findPaths(trx: Trx, me: Me, asked: QueryOf<typeof readPaths>): Promise<AnswerOf<typeof readPaths>> {
  const { from: one, to: other } = asked;
  if (!one || !other) throw invalid(one ? 'query.to' : 'query.from', 'is missing');
  const query: Query = { ...asked, from: one, to: other };
  const seen = await findNames(trx, me, [query.from, query.to]);
  if (!seen.has(query.from) || !seen.has(query.to)) throw new Problem('not_found');
  const identities = await findIdentities(trx, me);
  const { oneOf, identitiesOf, nodeOf } = identities;
  const links = openLinks(trx, me, query, identities);
  const { near, isCut } = await meet(trx, me, query, identities, links);
  const lines = links.lines().filter((line) => near.has(line.from) && near.has(line.to));
  const [from, to] = [oneOf(query.from), oneOf(query.to)];
  const found = simplePaths(lines, from, to, query);
  const onPath = new Set(found.paths.flatMap((path) => path.lineIds.flat()));
  const shown = lines.filter((line) => onPath.has(line.id));
  const nodeIds = [...new Set([from, to, ...found.paths.flatMap((path) => path.nodeIds)])];
  const names = await findNames(trx, me, nodeIds.flatMap(identitiesOf));
  const nodes = nodeIds.flatMap((id) => nodeOf(id, names) ?? []);
  return {
    from,
    to,
    nodes: nodes.map((node) => ({ ...node, identityIds: [...identitiesOf(node.id)] })),
    lines: await dated(trx, me, shown),
    paths: found.paths,
    shortest: found.paths[0]?.lineIds.length ?? null,
    isCut: isCut || found.isCut,
    marking: await markingOfShown(trx, me, {
      claimIds: shown.flatMap((line) => line.claimIds),
      entityIds: nodes.flatMap((node) => identitiesOf(node.id)),
    }),
  };
}
