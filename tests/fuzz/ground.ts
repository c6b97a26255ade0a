import { readersOf, strangersTo, tableNames, twinFor, type Random, type TableName, type World, type WorldReader } from '@workbench/testing';

/** A row by its column names, whatever the table. */
export type AnyRow = Record<string, unknown>;

/** A loaded world and one of those who ask; nobody is not signed in. */
export interface Asker {
  /** undefined for somebody who is not signed in. */
  reader: WorldReader | undefined;
  /** What the asker may see. */
  seen: World;
}

/** The ground on which tries are made. */
export interface Ground {
  world: World;
  askers: readonly Asker[];
}

const nothing: WorldReader = {
  personId: '01c60000-0000-7000-8000-00000000ffff',
  cellId: '01c60000-0000-7000-8000-00000000fffe',
  seat: null,
};

/** Everybody who can ask something of a world: each member of each cell, strangers to a cell, and somebody who is not signed in. */
export function groundOf(world: World, random: Random): Ground {
  const readers = world.cellIds.flatMap((cellId) => [...readersOf(world, cellId), ...random.some(strangersTo(world, cellId), 2)]);
  const askers: Asker[] = readers.map((reader) => ({ reader, seen: twinFor(world, reader) }));
  const nobody: Asker = { reader: undefined, seen: twinFor(world, nothing) };
  // As often as somebody of a role.
  return { world, askers: [...askers, nobody, nobody, nobody] };
}

const byAnotherName: Record<string, TableName> = {
  left: 'entity',
  right: 'entity',
  root: 'entity',
  expand: 'entity',
  hypothesis: 'technique_row',
  evidence: 'technique_row',
};

/** The table whose ids a parameter or field takes, by its name: `itemId` those of `item`, `blockId` those of `product_block`. */
export function tableOf(name: string): TableName | undefined {
  const stem = name
    .replace(/(Ids?)$/, '')
    .replace(/^(cited|after|before|of|for)(?=[A-Z])/, '')
    .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/^_/, '');
  return byAnotherName[stem] ?? tableNames.find((table) => table === stem) ?? tableNames.find((table) => table.endsWith(`_${stem}`));
}

/** Rows of a table, as anybody could write them down. */
export function rowsOf(world: World, table: TableName): AnyRow[] {
  return world.rows[table] as object[] as AnyRow[];
}
