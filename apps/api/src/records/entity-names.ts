import { sql } from 'kysely';
import type { EntityName } from '@workbench/contract';
import { EntityId, EntityKind } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** Above so many at once PostgreSQL reads every claim of the cell to find out which of them exist for the reader. */
const atOnce = 100;

/**
 * The name under which the reader knows each entity: of the visible standing `name` claims (else aliases) the one that most
 * claims state, the earliest among equals. Entities the reader does not see are absent. With a label, only what it covers
 * names them.
 */
export async function findNames(trx: Trx, me: Me, entityIds: readonly string[], within?: number): Promise<Map<string, EntityName>> {
  const ids = [...new Set(entityIds)];
  const names = new Map<string, EntityName>();
  for (let start = 0; start < ids.length; start += atOnce) {
    for (const name of await namesOf(trx, me, ids.slice(start, start + atOnce), within)) names.set(name.id, name);
  }
  return names;
}

async function namesOf(trx: Trx, me: Me, ids: readonly string[], within: number | undefined): Promise<EntityName[]> {
  const isCovered = within === undefined ? sql`true` : sql`door.dominates(${within}, c.label_id)`;
  const { rows } = await sql<{ id: string; kind: string; name: string | null }>`
    select e.id, e.kind, (
      select c.value from claim c
      where c.cell_id = e.cell_id and c.subject_id = e.id and c.predicate in ('name', 'alias')
        and c.status <> 'denied' and c.retracted_at is null and ${isCovered}
      group by c.value
      order by min(case c.predicate when 'name' then 0 else 1 end), count(*) desc, min(c.created_at), c.value
      limit 1) as name
    from entity e
    where e.cell_id = ${me.cellId} and e.id = any (${ids}::uuid[])`.execute(trx);
  return rows.map((row) => ({ id: EntityId.parse(row.id), kind: EntityKind.parse(row.kind), name: row.name ?? '' }));
}
