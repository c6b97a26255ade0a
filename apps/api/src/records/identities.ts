import type { EntityName } from '@workbench/contract';
import { identityClusters, type EntityId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findNames } from './entity-names';
import { findStandingResolutions } from './resolution-cards';

/** Which identities are one for a reader. */
export interface Identities {
  /** The identity that stands for all that are one with it. */
  oneOf: (id: string) => string;
  identitiesOf: (id: string) => readonly string[];
}

/** Reads which identities the reader's resolutions make one. */
export async function findIdentities(trx: Trx, me: Me): Promise<Identities> {
  const clusters = identityClusters(await findStandingResolutions(trx, me));
  const members = new Map<string, string[]>();
  for (const [id, root] of [...clusters].toSorted(([a], [b]) => (a < b ? -1 : 1))) members.set(root, [...(members.get(root) ?? []), id]);
  return { oneOf: (id) => clusters.get(id) ?? id, identitiesOf: (id) => members.get(id) ?? [id] };
}

/** Names of entities by the identity that stands for them: the first of their identities that has a name the reader sees. */
export async function nameIdentities(
  trx: Trx,
  me: Me,
  { oneOf, identitiesOf }: Identities,
  ids: readonly string[],
): Promise<Map<string, EntityName>> {
  const ones = [...new Set(ids.map(oneOf))];
  const names = await findNames(trx, me, ones.flatMap(identitiesOf));
  return new Map(
    ones.flatMap((one): [string, EntityName][] => {
      const known = identitiesOf(one).flatMap((id) => names.get(id) ?? []);
      const named = known.find(({ name }) => name !== '') ?? known[0];
      return named ? [[one, { ...named, id: one as EntityId }]] : [];
    }),
  );
}
