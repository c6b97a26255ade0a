import { fold } from '../reading/fold-text';
import type { Finder } from '../reading/found';
import { written } from '../reading/reading';
import type { Language } from '../reading/language';
import { phraseIndex, type PhraseHit, type PhraseIndex } from '../reading/phrase-index';
import { wordsOf } from '../reading/language';
import { weaponWords } from './weapon-words';

/** A word for weapons with its class. */
interface Weapon {
  word: string;
  sort: string;
}

const indexes = new Map<Language | undefined, PhraseIndex<Weapon>>();

/** Words for weapons of one language, or of all; built when first asked for. */
function indexFor(language: Language | undefined): PhraseIndex<Weapon> {
  let index = indexes.get(language);
  if (!index) {
    indexes.set(language, (index = phraseIndex<Weapon>('noun')));
    for (const [sort, lists] of Object.entries(weaponWords)) {
      for (const word of wordsOf(lists, language)) index.add(fold(word).replaceAll(/[^\p{L}\p{N}]+/gu, ' '), { word, sort });
    }
  }
  return index;
}

const accents = (word: string) => word.normalize('NFD').replaceAll(/[^\u0301\u0300\u0302]/g, '');

/** Accents may be left out, but not put where the word has none: French "armés" is no "armes". */
function isSpelt(text: string, word: string): boolean {
  const own = accents(text);
  return own === '' || own === accents(word);
}

/** General words for weapons; the value is their class. */
export const findWeapons: Finder = (reading) => {
  const index = indexFor(reading.language);
  let free = 0;
  return reading.words.flatMap((_, at) => {
    if (at < free) return [];
    const hit: PhraseHit<Weapon> | undefined = index.hitsAt(reading, at).next().value ?? undefined;
    const weapon = hit?.values.find(({ word }) => isSpelt(written(reading, hit.start, hit.end), word));
    if (!hit || !weapon) return [];
    free = at + hit.length;
    return [{ kind: 'weapon' as const, start: hit.start, end: hit.end, value: weapon.sort, alternatives: [] }];
  });
};
