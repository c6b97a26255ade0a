import { sql } from 'kysely';
import type { EntityName } from '@workbench/contract';
import { identityClusters, type EntityId, type EntityKind, type Resolution } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findNames } from './entity-names';
import { findStandingResolutions } from './resolution-cards';

/** Which identities are one for a reader. */
export interface Identities {
  /** The identity that stands for all that are one with it: the one with the smallest id. */
  oneOf: (id: string) => string;
  /** Those that another stands for, with that one. */
  merged: ReadonlyMap<string, string>;
  /** All that are one with an identity, in order. */
  identitiesOf: (id: string) => readonly string[];
  /** The first of these identities that has a name the reader sees, under the id that stands for all; undefined when the reader sees none. */
  nodeOf: (id: string, names: ReadonlyMap<string, EntityName>) => EntityName | undefined;
}

/** Which identities some standing resolutions make one. */
export function toIdentities(standing: readonly Resolution[]): Identities {
  const clusters = identityClusters(standing);
  const members = new Map<string, string[]>();
  for (const [id, root] of [...clusters].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const known = members.get(root);
    if (known) known.push(id);
    else members.set(root, [id]);
  }
  const oneOf = (id: string) => clusters.get(id) ?? id;
  const identitiesOf = (id: string) => members.get(oneOf(id)) ?? [id];
  return {
    oneOf,
    merged: new Map([...clusters].filter(([id, one]) => id !== one)),
    identitiesOf,
    nodeOf(id, names) {
      const known = identitiesOf(id).flatMap((one) => names.get(one) ?? []);
      const named = known.find(({ name }) => name !== '') ?? known[0];
      return named && { ...named, id: oneOf(id) as EntityId };
    },
  };
}

/** Reads which identities the reader's resolutions make one; with a label, those of them that it covers. */
export async function findIdentities(trx: Trx, me: Me, within?: number): Promise<Identities> {
  return toIdentities(await findStandingResolutions(trx, me, within));
}

/** Entities by the identity that stands for them, as the reader knows them. */
export async function nameIdentities(
  trx: Trx,
  me: Me,
  { oneOf, identitiesOf, nodeOf }: Identities,
  ids: readonly string[],
): Promise<Map<string, EntityName>> {
  const ones = [...new Set(ids.map(oneOf))];
  const names = await findNames(trx, me, ones.flatMap(identitiesOf));
  return new Map(
    ones.flatMap((one): [string, EntityName][] => {
      const node = nodeOf(one, names);
      return node ? [[one, node]] : [];
    }),
  );
}

/** Those of some entities of which an identity that the reader sees is of one of the kinds; all of them when no kinds are given. */
export async function ofKinds(
  trx: Trx,
  me: Me,
  { identitiesOf }: Identities,
  ids: readonly string[],
  kinds: readonly EntityKind[],
): Promise<Set<string>> {
  if (kinds.length === 0) return new Set(ids);
  const rows = await trx
    .selectFrom('entity')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where(sql<boolean>`id = any (${[...new Set(ids.flatMap(identitiesOf))]}::uuid[])`)
    .where('kind', 'in', [...kinds])
    .execute();
  const found = new Set(rows.map((row) => row.id));
  return new Set(ids.filter((id) => identitiesOf(id).some((one) => found.has(one))));
}
