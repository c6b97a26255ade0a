import { sightOf, tableNames, type World, type WorldReader } from '@workbench/testing';

const noise = ['password_hash', 'created_at', 'loaded_at', 'changed_at', 'previous_hash', 'hash', 'sha256', 'content'];

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // The end of an id tells one from another; its beginning is the same for all.
  return /^[0-9a-f-]{36}$/.test(text) ? `…${text.slice(-6)}` : text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The rows of a small world, one a line, each with whether the reader may see it. */
export function worldAsTable(world: World, reader: WorldReader): string {
  const sight = sightOf(world, reader);
  return tableNames
    .flatMap((table) =>
      (world.rows[table] as object[]).map((row) => {
        const isSeen = (sight[table] as (row: object) => boolean)(row);
        const columns = Object.entries(row).filter(([name, value]) => value !== null && !noise.includes(name));
        return `  ${isSeen ? 'seen  ' : 'HIDDEN'}  ${table.padEnd(16)} ${columns.map(([name, value]) => `${name}=${cell(value)}`).join('  ')}`;
      }),
    )
    .join('\n');
}
