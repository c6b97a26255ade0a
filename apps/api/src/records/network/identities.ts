import type { EntityName } from '@workbench/contract';
import { identityClusters } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findStandingResolutions } from '../resolution-cards';

/** Which identities are one node, for a reader. */
export interface Identities {
  /** The node that an identity belongs to, named by the smallest id of its identities. */
  oneOf: (id: string) => string;
  /** The identities of a node, in order. */
  identitiesOf: (id: string) => readonly string[];
  /** A node goes by the first of its identities that has a name the reader sees; undefined when the reader sees none of them. */
  nodeOf: (id: string, names: ReadonlyMap<string, EntityName>) => EntityName | undefined;
}

/** Reads which identities visible resolutions make one. */
export async function readIdentities(trx: Trx, me: Me): Promise<Identities> {
  const clusters = identityClusters(await findStandingResolutions(trx, me));
  const members = new Map<string, string[]>();
  for (const [id, root] of [...clusters].toSorted(([a], [b]) => (a < b ? -1 : 1))) members.set(root, [...(members.get(root) ?? []), id]);
  const identitiesOf = (id: string) => members.get(id) ?? [id];
  return {
    oneOf: (id) => clusters.get(id) ?? id,
    identitiesOf,
    nodeOf(id, names) {
      const known = identitiesOf(id).flatMap((one) => names.get(one) ?? []);
      const named = known.find((one) => one.name !== '') ?? known[0];
      return named && { ...named, id: id as EntityName['id'] };
    },
  };
}
