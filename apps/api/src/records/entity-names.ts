import { sql } from 'kysely';
import type { EntityName } from '@workbench/contract';
import { EntityId, EntityKind } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** Of more entities at once PostgreSQL takes it for cheaper to read all claims of the cell than to ask which of these are seen. */
const atOnce = 200;

interface Row {
  id: string;
  kind: string;
  name: string | null;
}

async function namesOf(trx: Trx, me: Me, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.kind, (
      select c.value from claim c
      where c.cell_id = e.cell_id and c.subject_id = e.id and c.predicate in ('name', 'alias')
        and c.status <> 'denied' and c.retracted_at is null
      group by c.value
      order by min(case c.predicate when 'name' then 0 else 1 end), count(*) desc, min(c.created_at), c.value
      limit 1) as name
    from entity e
    where e.cell_id = ${me.cellId} and e.id = any (${ids}::uuid[])`.execute(trx);
  return rows;
}

/**
 * The name under which the reader knows each entity: of the visible standing `name` claims (else aliases) the one that most
 * claims state, the earliest among equals. Entities the reader does not see are absent.
 */
export async function findNames(trx: Trx, me: Me, entityIds: readonly string[]): Promise<Map<string, EntityName>> {
  const ids = [...new Set(entityIds)];
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += atOnce) rows.push(...(await namesOf(trx, me, ids.slice(from, from + atOnce))));
  return new Map(rows.map((row) => [row.id, { id: EntityId.parse(row.id), kind: EntityKind.parse(row.kind), name: row.name ?? '' }]));
}
