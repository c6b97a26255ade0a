import { sightOf, tableNames, type World, type WorldReader } from '@workbench/testing';

/** Words of a random world that stand in no other of its texts, as far as a text holds them. */
export function rareWords(text: string): Set<string> {
  return new Set(text.match(/zyx[a-z]+/g) ?? []);
}

/** Rare words of the world that stand in no row that the reader may see. */
export function hiddenWords(world: World, reader: WorldReader): Set<string> {
  const sight = sightOf(world, reader);
  const seen = tableNames.map((table) => JSON.stringify((world.rows[table] as object[]).filter(sight[table] as (row: object) => boolean)));
  const known = rareWords(seen.join(' '));
  return new Set([...rareWords(JSON.stringify(world.rows))].filter((word) => !known.has(word)));
}
