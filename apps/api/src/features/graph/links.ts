import type { GraphLine, QueryOf, readGraph } from '@workbench/contract';
import type { ClaimStatus } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { toLines } from './lines';

type Filters = Pick<QueryOf<typeof readGraph>, 'predicate' | 'confirmedOnly'>;

/** Above so many nodes at once, to read every link is quicker than to ask for those that end at one of them. */
const manyNodes = 1000;

/** Visible standing claims that link two entities, oldest first; those that end at one of some entities when they are named. */
function findLinks(trx: Trx, me: Me, query: Filters, endingAt?: readonly string[]) {
  return trx
    .selectFrom('claim')
    .select(['id', 'subjectId', 'objectId', 'predicate', 'status', 'createdAt'])
    .where('cellId', '=', me.cellId)
    .where('objectId', 'is not', null)
    .where('retractedAt', 'is', null)
    .$if(query.predicate.length > 0, (select) => select.where('predicate', 'in', query.predicate))
    .$if(query.confirmedOnly === 'yes', (select) => select.where('status', '=', 'confirmed'))
    .$if(endingAt !== undefined, (select) =>
      select.where((eb) => eb.or([eb('subjectId', 'in', [...endingAt!]), eb('objectId', 'in', [...endingAt!])])),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

type Link = Awaited<ReturnType<typeof findLinks>>[number];

/** Links of the graph, read as far as they are asked for. */
export interface Links {
  /** Reads every link that ends at one of the nodes; nothing for nodes whose links are here. */
  load(nodes: readonly string[]): Promise<void>;
  fetchAll(): Promise<void>;
  /** Lines between nodes, of all links read so far. */
  lines(): GraphLine[];
}

/** Opens the links under some filters. `oneOf` gives the node that an identity belongs to, `identitiesOf` the identities of a node. */
export function openLinks(
  trx: Trx,
  me: Me,
  query: Filters,
  oneOf: (id: string) => string,
  identitiesOf: (id: string) => readonly string[],
): Links {
  const links = new Map<string, Link>();
  const known = new Set<string>();
  let isWhole = false;
  const fetchAll = async () => {
    for (const link of await findLinks(trx, me, query)) links.set(link.id, link);
    isWhole = true;
  };
  return {
    async load(nodes) {
      const fresh = isWhole ? [] : nodes.filter((node) => !known.has(node));
      if (fresh.length === 0) return;
      if (fresh.length > manyNodes) return fetchAll();
      for (const node of fresh) known.add(node);
      for (const link of await findLinks(trx, me, query, fresh.flatMap(identitiesOf))) links.set(link.id, link);
    },
    fetchAll,
    lines() {
      const inOrder = [...links.values()].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
      return toLines(
        inOrder
          .map((row) => ({
            id: row.id,
            from: oneOf(row.subjectId),
            to: oneOf(row.objectId!),
            predicate: row.predicate,
            status: row.status as ClaimStatus,
          }))
          .filter((edge) => edge.from !== edge.to),
      );
    },
  };
}
