import type { AnswerOf, EntityName, QueryOf, readGraph } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { findNames } from '../../records/entity-names';
import { dated } from '../../records/network/claim-days';
import { findIdentities } from '../../records/identities';
import { findBestConnected } from './best-connected';
import { openLinks } from './links';
import { degreesOf, reach } from '../../records/network/lines';
import { markingOfShown } from '../../records/shown-marking';
import { neighboursIn, toParts } from './parts';

type Query = QueryOf<typeof readGraph>;

/** The reported network around the roots, as the reader's claims draw it. */
export async function findGraph(trx: Trx, me: Me, query: Query): Promise<AnswerOf<typeof readGraph>> {
  const identities = await findIdentities(trx, me);
  const { oneOf, identitiesOf, nodeOf } = identities;
  const [roots, expanded] = [query.root, query.expand].map((ids) => [...new Set(ids.map(oneOf))]) as [string[], string[]];
  const parts = toParts(query.part, oneOf);
  const links = openLinks(trx, me, query, identities);
  for (let step = 0; step < query.depth; step += 1) await links.load(reach(links.lines(), roots, step));
  await links.load([...expanded, ...parts.keys()]);
  const found = links.lines();
  // What was asked for by name comes first, so that a limit cuts the rest.
  const asked = new Set([...roots, ...expanded, ...parts.keys()]);
  // Without a filter on kinds nothing but an asked-for id can fall out, so no more names than these are needed.
  const isSifted = query.kind.length > 0 || parts.size > 0;
  const enough = query.limit + asked.size + 1;
  const wished =
    roots.length > 0
      ? reach(found, roots, query.depth)
      : await findBestConnected(trx, me, query, identities, isSifted ? undefined : enough);
  const near = neighboursIn(found, parts);
  const around = reach(found, expanded, 1);
  const besides = new Set([...asked, ...around, ...wished]);
  const all = [...new Set([...asked, ...around, ...near.keys(), ...wished])];
  const wanted: EntityName[] = [];
  for (let start = 0; start < all.length && wanted.length <= query.limit; start += enough) {
    const ids = all.slice(start, start + enough);
    const names = await findNames(trx, me, ids.flatMap(identitiesOf));
    wanted.push(
      ...ids
        .flatMap((id) => nodeOf(id, names) ?? [])
        .filter((node) => query.kind.length === 0 || query.kind.includes(node.kind) || asked.has(node.id))
        .filter((node) => besides.has(node.id) || near.get(node.id)?.(node.kind)),
    );
  }
  const nodes = wanted.slice(0, query.limit);
  await links.load(nodes.map((node) => node.id));
  const lines = links.lines();
  const degree = degreesOf(lines);
  const drawn = new Set<string>(nodes.map((node) => node.id));
  const shown = lines.filter((line) => drawn.has(line.from) && drawn.has(line.to));
  return {
    nodes: nodes.map((node) => ({ ...node, identityIds: [...identitiesOf(node.id)], degree: degree.get(node.id) ?? 0 })),
    lines: await dated(trx, me, shown),
    isCut: wanted.length > nodes.length,
    marking: await markingOfShown(trx, me, {
      claimIds: shown.flatMap((line) => line.claimIds),
      entityIds: nodes.flatMap((node) => identitiesOf(node.id)),
    }),
  };
}
