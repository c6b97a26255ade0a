import { foldLetters } from './letters';
import { nameWord, type NameWord } from './name-word';
import { fathersOf, generations, grownTogether, honorifics, marriages, ofTheFaith, particles, patronymics, servantsOf } from './name-words';

/** A name taken apart. */
export interface ParsedName {
  of: 'person' | 'organisation';
  original: string;
  folded: string;
  words: readonly NameWord[];
  /** Set when a word tells the younger or the elder of two bearers of the name. */
  generation?: 'younger' | 'elder' | undefined;
  /** The legal form of an organisation, by its key. */
  legalForm?: string | undefined;
}

/** More words than this are no name; what follows is left out, so that a page pasted by mistake costs nothing. */
const longest = 8;

/** Letters of a word that count. */
export const longestWord = 40;

/** Names of God that follow "servant of" grown together with it: Abdourahmane is Abd al-Rahman. */
const grownServant = /^(?:abd|عبد)(?:(?:[aeou]|ou)?(?:l{1,2}|r(?=r)|[sznd](?=[sznd]))-?|ou|e|u|o|ال)?(?=.{3})/;

/** Abdou is a name of its own, unless one of these follows. */
const afterAbdou = /^(?:rah|rach|raz|raou|sal[ae]|kari|kad|qad|lati|gh?an|wah|azi|nass|mali|d?jab|kud|ham|d?maj|madj)/;

/** The words of a text; letters of "A.B." stand apart, an apostrophe joins what it stands in. */
function wordsOf(folded: string): string[] {
  return folded
    .replaceAll(/\b(\p{L})\.(?=\s*\p{L})/gu, '$1 ')
    .replaceAll(/(?<=^|\s)[dl]'/g, '')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));
}

/** The last part of Abdullah in its many spellings. */
const ofGod = /^(?:al|l)?(?:lah|lahi|la|ahi|ahy|ah|aye|ai|laye|lai|له|لله|الله|لاهي)$/;

const servantOf = (word: string) => (ofGod.test(word) ? 'allah' : withoutArticle(word));

const withoutArticle = (word: string) => word.replace(/^ال(?=.{3})/u, '');

/** Joins what is one name although it is written as several words. */
function named(words: readonly string[]): NameWord[] {
  const found: NameWord[] = [];
  let isFather = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const skip = words[at + 1] !== undefined && particles.has(words[at + 1]!) ? 2 : 1;
    const next = words[at + skip];
    const servant = word.length > 5 && /^(abd|عبد)/.test(word) && !servantsOf.has(word) ? word.replace(grownServant, '') : word;
    const add = (text: string, over: Parameters<typeof nameWord>[1] = {}) => {
      found.push(nameWord(text, { ...over, isFather }));
      isFather = false;
    };
    if (patronymics.has(word) && at > 0) isFather = true;
    else if (servantsOf.has(word) && next !== undefined && (!/^abd[ou]u?$/.test(word) || afterAbdou.test(next))) {
      add(servantOf(next), { prefix: 'servant' });
      at += skip;
    } else if (servant !== word) add(servantOf(servant), { prefix: 'servant' });
    else if (fathersOf.has(word) && next !== undefined) {
      if (/^(bakr|bakar|bacar|baker|bakir|بكر)$/.test(next)) add(word.startsWith('ا') ? `ابو${next}` : `abu${next}`);
      else add(withoutArticle(next), { prefix: 'father' });
      at += skip;
    } else if (grownTogether.has(word) && next !== undefined) {
      add(word + next);
      at += skip;
    } else if (ofTheFaith.has(word) && found.length > 0) {
      const before = found.pop()!;
      found.push(nameWord(`${before.text}eddin`, { isFather: before.isFather }));
    } else if (!particles.has(word) || words.length === 1) add(word.length > 4 ? withoutArticle(word) : word);
  }
  return found;
}

/** The name of a person taken apart: honorifics, articles and particles set aside as long as a name is left. */
export function personName(original: string): ParsedName {
  const folded = foldLetters(original).trim();
  const all = wordsOf(folded).slice(0, longest * 2);
  const generation = all.length > 2 ? generations[all.at(-1)!] : undefined;
  const plain = (generation ? all.slice(0, -1) : all).filter((word) => !marriages.has(word));
  const bare = plain.filter(
    (word) => !honorifics.has(word) && !(/^el|^al/.test(word) && plain.length > 2 && honorifics.has(word.slice(2))),
  );
  const content = bare.filter((word) => !particles.has(word) && !patronymics.has(word));
  return { of: 'person', original, folded, words: named(content.length > 1 ? bare : plain).slice(0, longest), generation };
}
