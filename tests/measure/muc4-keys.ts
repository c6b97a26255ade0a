import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/muc4');

/** A message of the press with the templates that people filled from it. */
export interface Message {
  id: string;
  text: string;
  templates: Record<string, string[]>[];
}

/** One thing that a key asks for: any of these strings will do. With `?` people were not sure that it belongs there. */
export interface Key {
  strings: string[];
  isOptional: boolean;
}

/** Messages of a file of MUC-4, undefined where the data is not on this machine. */
export function readMessages(name: string): Message[] | undefined {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Message);
}

const isNothing = (fill: string) => /^[-*]?$/.test(fill.trim());

/** Strings between quotes of a fill such as `"URNG" / "GUATEMALAN NATIONAL REVOLUTIONARY UNITY"`. */
function quoted(fill: string): string[] {
  return [...fill.matchAll(/"((?:\\"|[^"])*)"/g)].map((match) => (match[1] ?? '').replaceAll(String.raw`\"`, '"'));
}

/** Names in a location such as `PERU: LIMA (CITY): SAN ISIDRO (NEIGHBORHOOD)`, one key each. */
function placesOf(fill: string): string[] {
  const bare = fill.replaceAll(/\([A-Z /]+\)/g, '').replaceAll(/[()]/g, '');
  return bare
    .split(/:| - | \/ /)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '?');
}

/** Keys of a message in some slot, each once. */
export function keysOf({ templates }: Message, slot: string): Key[] {
  const keys = new Map<string, Key>();
  for (const template of templates) {
    for (const fill of template[slot] ?? []) {
      if (isNothing(fill)) continue;
      const isOptional = fill.trim().startsWith('?');
      const lists = slot === 'INCIDENT: LOCATION' ? placesOf(fill).map((name) => [name]) : [quoted(fill)];
      for (const strings of lists) if (strings.length > 0) keys.set(strings.join('/'), { strings, isOptional });
    }
  }
  return [...keys.values()];
}
