import { sql } from 'kysely';
import { predicates } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { Identities } from '../../records/identities';
import { standingLinks, type LinkFilters } from './links';

const undirected = predicates.filter((one) => !one.isDirected).map((one) => one.key);

/**
 * Nodes by how many lines end at them, the best connected first. Counted by the database: of a large cell there are more links
 * than a page can wait for. All claims of a predicate between two nodes are one line, whichever way a link without direction runs.
 */
export async function findBestConnected(
  trx: Trx,
  me: Me,
  query: LinkFilters,
  { merged }: Identities,
  limit: number | undefined,
): Promise<string[]> {
  const links = standingLinks(trx, me, query).select(['subjectId', 'objectId', 'predicate']);
  const { rows } = await sql<{ id: string }>`
    with own (id, one) as materialized (select * from unnest(${[...merged.keys()]}::uuid[], ${[...merged.values()]}::uuid[])),
    edge as (select coalesce(s.one, c.subject_id) as a, coalesce(o.one, c.object_id) as b, c.predicate
      from (${links}) c left join own s on s.id = c.subject_id left join own o on o.id = c.object_id),
    line as (select a, b, predicate from edge where a <> b and not predicate = any (${undirected}::text[])
      union select least(a, b), greatest(a, b), predicate from edge where a <> b and predicate = any (${undirected}::text[]))
    select id from (select a as id from line union all select b from line) ends
    group by id order by count(*) desc, id limit ${limit ?? null}`.execute(trx);
  return rows.map((row) => row.id);
}
