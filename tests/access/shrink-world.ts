import type pg from 'pg';
import { noWorldRows, tableNames, type TableName, type World } from '@workbench/testing';

type AnyRow = Record<string, unknown>;

/** A reference from one table of a world to another, by their columns. */
export interface Reference {
  table: TableName;
  columns: string[];
  to: TableName;
  toColumns: string[];
}

/** The references of the schema between tables of a world. */
export async function referencesOf(owner: pg.Client): Promise<Reference[]> {
  const { rows } = await owner.query<Reference>(`
    select c.conrelid::regclass::text as table, c.confrelid::regclass::text as to,
      (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k (num, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
      (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k (num, place)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as "toColumns"
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  const known = new Set<string>(tableNames);
  return rows.filter((row) => known.has(row.table) && known.has(row.to));
}

function rowsOf(world: World, table: TableName): AnyRow[] {
  return world.rows[table] as object[] as AnyRow[];
}

const keyOf = (row: AnyRow, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column]));

/** The world without some rows and without everything that refers to them, directly or by others. */
function without(world: World, table: TableName, gone: ReadonlySet<AnyRow>, references: readonly Reference[]): World {
  const rows = noWorldRows();
  for (const name of tableNames) (rows[name] as unknown[]).push(...rowsOf(world, name).filter((row) => name !== table || !gone.has(row)));
  for (let changed = true; changed;) {
    changed = false;
    for (const { table: from, columns, to, toColumns } of references) {
      const there = new Set((rows[to] as object[] as AnyRow[]).map((row) => keyOf(row, toColumns)));
      const kept = (rows[from] as object[] as AnyRow[]).filter(
        (row) => columns.some((column) => (row[column] ?? null) === null) || there.has(keyOf(row, columns)),
      );
      if (kept.length === rows[from].length) continue;
      (rows as unknown as Record<string, unknown[]>)[from] = kept;
      changed = true;
    }
  }
  return { ...world, rows };
}

/** How many rows a world has. */
export function sizeOf(world: World): number {
  return tableNames.reduce((sum, table) => sum + world.rows[table].length, 0);
}

/** One pass over every table: takes out pieces, halves first, single rows last, as long as the rest still differs. */
async function pass(world: World, references: readonly Reference[], differs: (world: World) => Promise<boolean>): Promise<World> {
  let smallest = world;
  for (const table of tableNames) {
    let piece = rowsOf(smallest, table).length;
    while (piece > 0) {
      for (let start = 0; start < rowsOf(smallest, table).length;) {
        const gone = new Set(rowsOf(smallest, table).slice(start, start + piece));
        const smaller = without(smallest, table, gone, references);
        if (await differs(smaller)) smallest = smaller;
        else start += piece;
      }
      piece = Math.floor(piece / 2);
    }
  }
  return smallest;
}

/** The smallest world found in which the same still differs: no single row of it can go. */
export async function shrinkWorld(
  world: World,
  references: readonly Reference[],
  differs: (world: World) => Promise<boolean>,
): Promise<World> {
  let smallest = world;
  for (let size = Infinity; sizeOf(smallest) < size;) {
    size = sizeOf(smallest);
    smallest = await pass(smallest, references, differs);
  }
  return smallest;
}
