import type { EntityId } from '@workbench/domain';
import { isCommonWord } from '../words/common-words';
import type { Finder, Found } from '../reading/found';
import type { Reading } from '../reading/reading';
import { isMention } from './mention';
import type { KnownName } from './name-index';

function suggestionFor(start: number, end: number, meant: readonly KnownName[]): Found {
  const [first, ...others] = new Set(meant.map(({ name }) => name));
  const entityIds = [...new Set(meant.map(({ entityId }) => entityId))].toSorted();
  return { kind: 'known_name', start, end, value: first ?? '', alternatives: others, entityIds };
}

/** Surnames of people whose whole name was read, with the people who bear them. */
type Surnames = Map<string, KnownName[]>;

function remember(surnames: Surnames, reading: Reading, end: number, meant: readonly KnownName[]): void {
  const surname = /[\p{L}\p{N}]+$/u.exec(reading.folded.slice(Math.max(0, end - 40), end))?.[0] ?? '';
  if (surname.length < 4 || isCommonWord(surname, reading.language)) return;
  const people = meant.filter(({ kind }) => kind === 'person');
  if (people.length > 0) surnames.set(surname, [...(surnames.get(surname) ?? []), ...people].slice(0, 20));
}

/** Known names and aliases; after a person's whole name the surname alone is a mention too, with a capital. */
export const findNames: Finder = (reading, { names }) => {
  if (!names) return [];
  const found: Found[] = [];
  const surnames: Surnames = new Map();
  let free = 0;
  reading.words.forEach((word, at) => {
    if (at < free) return;
    for (const hit of names.phrases.hitsAt(reading, at)) {
      const meant = hit.values.filter((one) => isMention(reading, hit, one));
      if (meant.length === 0) continue;
      found.push(suggestionFor(hit.start, hit.end, meant));
      free = at + hit.length;
      if (hit.length > 1) remember(surnames, reading, hit.end, meant);
      return;
    }
    const people = word.isCapital ? surnames.get(word.folded) : undefined;
    if (people) found.push(suggestionFor(word.start, word.end, people));
  });
  return found;
};

/** Entities that are known by a number or address, however it is written. */
export function entitiesKnownBy(key: string, numbers: ReadonlyMap<string, readonly KnownName[]> | undefined): EntityId[] {
  return [...new Set((numbers?.get(key) ?? []).map(({ entityId }) => entityId))].toSorted();
}
