import { fold } from '../reading/fold-text';
import type { Finder } from '../reading/found';
import type { Language } from '../reading/language';
import { phraseIndex, type PhraseIndex } from '../reading/phrase-index';
import { wordsOf } from '../reading/language';
import { weaponWords } from './weapon-words';

const indexes = new Map<Language | undefined, PhraseIndex<string>>();

/** Words for weapons of one language, or of all; built when first asked for. */
function indexFor(language: Language | undefined): PhraseIndex<string> {
  let index = indexes.get(language);
  if (!index) {
    indexes.set(language, (index = phraseIndex<string>()));
    for (const [sort, lists] of Object.entries(weaponWords)) {
      for (const word of wordsOf(lists, language)) index.add(fold(word).replaceAll(/[^\p{L}\p{N}]+/gu, ' '), sort);
    }
  }
  return index;
}

/** General words for weapons; the value is their class. */
export const findWeapons: Finder = (reading) => {
  const index = indexFor(reading.language);
  let free = 0;
  return reading.words.flatMap((_, at) => {
    if (at < free) return [];
    const hit = index.hitsAt(reading, at).next().value;
    const sort = hit?.values[0];
    if (!hit || sort === undefined) return [];
    free = at + hit.length;
    return [{ kind: 'weapon' as const, start: hit.start, end: hit.end, value: sort, alternatives: [] }];
  });
};
