import type { Finder, Found } from '../reading/found';
import { gapAfter, written } from '../reading/reading';

/** Short forms in brackets after the name of an organisation, there and wherever else they stand: `Front for the Coast (FC)`. */
export function findAcronyms(reading: Parameters<Finder>[0], organisations: readonly Found[]): Found[] {
  const ends = new Set(organisations.map(({ end }) => end));
  const short = new Set<string>();
  reading.words.forEach((word, at) => {
    const name = written(reading, word.start, word.end);
    if (!ends.has(reading.words[at - 1]?.end ?? -1) || !/^[ \n]?[([][ "]?$/.test(gapAfter(reading, at - 1))) return;
    if (/^[ "]?[)\]]/.test(reading.folded.slice(word.end, word.end + 2)) && /^[\p{Lu}\p{N}]{2,8}$/u.test(name)) short.add(name);
  });
  return reading.words.flatMap((word): Found[] => {
    const name = written(reading, word.start, word.end);
    return short.has(name) ? [{ kind: 'organisation', start: word.start, end: word.end, value: name, alternatives: [] }] : [];
  });
}
