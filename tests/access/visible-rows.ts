import { sql } from 'kysely';
import { asActor, type Trx } from '@workbench/api';
import type { CellId, PersonId } from '@workbench/domain';
import { sightOf, tableNames, type TableName, type World, type WorldReader } from '@workbench/testing';
import type { Side } from './side';

/** Tables of a world that no request may read at all. */
export const unreadable: readonly TableName[] = [
  'audit_head',
  'half_session',
  'second_factor',
  'recovery_code',
  'sign_in_lock',
  'invitation',
];
/** Tables of a world that requests read. */
export const readable: readonly TableName[] = tableNames.filter((table) => !unreadable.includes(table));

/** Columns that name a row, by table. */
export type Keys = ReadonlyMap<string, readonly string[]>;

/** Primary keys as the database has them. */
export async function keysOf(side: Side): Promise<Keys> {
  const { rows } = await side.owner.query<{ name: string; columns: string[] }>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`);
  const keys = new Map(rows.map((row) => [row.name, row.columns]));
  // The place in the trail is not readable; the row has an id of its own for that.
  keys.set('audit', ['cell_id', 'id']);
  return keys;
}

function keyOf(keys: Keys, table: TableName, row: object): string {
  return JSON.stringify(keys.get(table)!.map((column) => (row as Record<string, unknown>)[column]));
}

/** Keys of the rows of a table that the transaction's reader is shown. */
export async function shownIn(trx: Trx, keys: Keys, table: TableName): Promise<string[]> {
  const columns = keys.get(table)!.map((column) => sql.id(column));
  const { rows } = await sql<{ row: object }>`select to_jsonb(k) as row from (select ${sql.join(columns)} from ${sql.id(table)}) k`.execute(
    trx,
  );
  return rows.map(({ row }) => keyOf(keys, table, row)).toSorted();
}

/** A word that many items hold. */
const searched = 'harbour';

/** Items that the search door gives, which works past the policies. */
async function foundIn(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{
    itemId: string;
  }>`select item_id from door.search_items(to_tsquery('simple', ${searched}), null, 100000)`.execute(trx);
  return rows.map((row) => row.itemId).toSorted();
}

/** Keys by table. */
export type Shown = Record<string, string[]>;

/** What a reader is shown of every table: a member in their cell, a stranger outside any. */
export function shownTo(side: Side, keys: Keys, { personId, cellId, seat }: WorldReader): Promise<Shown> {
  const work = async (trx: Trx) => {
    const shown: Shown = {};
    for (const table of readable) shown[table] = await shownIn(trx, keys, table);
    if (seat) shown['search door'] = await foundIn(trx);
    return shown;
  };
  const person = personId as PersonId;
  return seat
    ? asActor(side.db, { kind: 'member', personId: person, cellId: cellId as CellId }, work)
    : asActor(side.db, { kind: 'person', personId: person }, work);
}

/** What the rules say a reader should be shown. */
export function dueTo(world: World, keys: Keys, reader: WorldReader): Shown {
  const sight = sightOf(world, reader);
  const holding = world.rows.item_version.filter(
    (row) => row.is_current && sight.item_version(row) && `${row.title} ${row.text}`.split(' ').includes(searched),
  );
  const due: Shown = Object.fromEntries(
    readable.map((table) => {
      const rows = (world.rows[table] as object[]).filter(sight[table] as (row: object) => boolean);
      return [table, rows.map((row) => keyOf(keys, table, row)).toSorted()];
    }),
  );
  if (reader.seat) due['search door'] = holding.map((row) => row.item_id).toSorted();
  return due;
}
