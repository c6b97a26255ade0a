import { sql } from 'kysely';
import { z } from 'zod';
import type { AnswerOf, QueryOf, listEntities } from '@workbench/contract';
import { EntityId, EntityKind } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readCursor, toCursor } from '../../platform/cursor';

/** A word of a search as a pattern: text that stands for itself. */
const pattern = sql`door.fold(replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_'))`;

/**
 * Entities by name, a page at a time. Each word must occur in one of the names, words of one or two letters at the start of a word;
 * names in which all words stand at the start of a word come first.
 */
export async function findEntities(trx: Trx, me: Me, query: QueryOf<typeof listEntities>): Promise<AnswerOf<typeof listEntities>> {
  const after = query.cursor ? readCursor(query.cursor, z.tuple([z.number(), z.string(), z.uuid()])) : null;
  const words = (query.q ?? '').split(/\s+/).filter((word) => word !== '');
  const { rows } = await sql<{
    id: string;
    kind: string;
    name: string;
    rank: number;
    sortName: string;
    aliases: string[];
    claimCount: number;
    newestAt: Date;
  }>`
    with named as (
      select c.subject_id as id, c.value, min(case c.predicate when 'name' then 0 else 1 end) as place, count(*) as times, min(c.created_at) as first
      from claim c
      where c.cell_id = ${me.cellId} and c.predicate in ('name', 'alias') and c.status <> 'denied' and c.retracted_at is null
      group by c.subject_id, c.value
    ), entities as (
      select n.id, array_agg(n.value order by n.place, n.times desc, n.first, n.value) as names, ' ' || door.fold(string_agg(n.value, ' ')) as folded
      from named n group by n.id
    ), shown as (
      select e.id, e.kind, n.names[1] as name, n.names[2:] as aliases, door.fold(n.names[1]) as sort_name,
        (select case when coalesce(bool_and(n.folded like '% ' || ${pattern} || '%'), true) then 0 else 1 end from unnest(${words}::text[]) w) as rank
      from entities n join entity e on e.cell_id = ${me.cellId} and e.id = n.id
      where (${query.kind ?? null}::text is null or e.kind = ${query.kind ?? null})
        and (select coalesce(bool_and(n.folded like case when length(w) < 3 then '% ' else '%' end || ${pattern} || '%'), true) from unnest(${words}::text[]) w)
    )
    select s.*, (select count(*)::int from claim c where c.cell_id = ${me.cellId} and c.retracted_at is null and (c.subject_id = s.id or c.object_id = s.id)) as claim_count,
      (select max(c.created_at) from claim c where c.cell_id = ${me.cellId} and (c.subject_id = s.id or c.object_id = s.id)) as newest_at
    from shown s
    where ${after === null} or (s.rank, s.sort_name, s.id) > (${after?.[0] ?? 0}, ${after?.[1] ?? ''}, ${after?.[2] ?? null}::uuid)
    order by s.rank, s.sort_name, s.id
    limit ${query.limit + 1}`.execute(trx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: EntityId.parse(row.id),
      kind: EntityKind.parse(row.kind),
      name: row.name,
      aliases: row.aliases,
      claimCount: row.claimCount,
      newestAt: row.newestAt.toISOString(),
    })),
    ...(rows.length > query.limit && last ? { nextCursor: toCursor([last.rank, last.sortName, last.id]) } : {}),
  };
}
