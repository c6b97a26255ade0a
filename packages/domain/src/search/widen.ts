import { leastAlike, matchWords } from '../matching/compare-words';
import { foldLetters, isArabic } from '../matching/letters';
import { searchName } from '../matching/name-search';
import type { NameWord } from '../matching/name-word';
import { personName } from '../matching/person-name';
import type { SearchQuery, SearchTerm } from './search-query';

/** An entity that the reader knows, with the names under which the reader knows it. */
export interface KnownEntity {
  id: string;
  names: readonly string[];
}

/** A term of a search and the names that are searched besides. */
export interface Widened {
  asked: string;
  names: string[];
}

/** Terms of one search that are widened at most, and names that each is widened by. */
const termsMost = 6;
const namesMost = 12;

/** A word that no more entities bear than this stands for them; a word that many bear is widened by its spellings alone. */
const fewBearers = 3;

/** Two words of a text must be a little more alike than two words of names that stand among others. */
const leastAlikeAlone = Math.max(leastAlike, 0.85);

const wordsIn = (text: string) => text.split(/[^\p{L}\p{M}\p{N}'’ʼ]+/u).filter((word) => word !== '');

/** Whether a word may be a name that is written in several ways: letters only, and enough of them. */
function mayBeName(word: string): boolean {
  const bare = foldLetters(word).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return /^\p{L}+$/u.test(bare) && bare.replace(/^ال/u, '').length >= (isArabic(bare) ? 3 : 4);
}

/** The word of a term by which names like it are looked for; undefined when it is not widened. */
export function nameWordOf({ text, start }: SearchTerm): string | undefined {
  if (start === 'asked') return undefined;
  const words = wordsIn(text);
  return words.length > 4 ? undefined : words.filter(mayBeName).toSorted((a, b) => b.length - a.length)[0];
}

/** Terms of a search that may be names, each once. */
export function widenable({ all }: SearchQuery): SearchTerm[] {
  const terms = new Map(all.flat().flatMap((term) => (nameWordOf(term) === undefined ? [] : [[term.text, term] as const])));
  return [...terms.values()].slice(0, termsMost);
}

const oneWord = (text: string): NameWord | undefined => {
  const { words } = personName(text);
  return words.length === 1 ? words[0] : undefined;
};

/** Whether words are another spelling of one; it remembers its answers, since entities of one name share most words. */
function likenessTo(asked: NameWord): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let isLike = known.get(text);
    if (isLike === undefined) {
      const word = oneWord(text);
      const match = word && !word.isInitial ? matchWords(asked, word) : undefined;
      known.set(text, (isLike = match !== undefined && match.score >= leastAlikeAlone));
    }
    return isLike;
  };
}

/** The words of a name that are another spelling of one word, as they stand in it; two where they are one, such as Abd al-Rahman. */
function spellingsIn(isLike: (text: string) => boolean, name: string): string[] {
  const words = wordsIn(name);
  const pairs = words
    .slice(1)
    .map((word, at) => `${words[at]!} ${word}`)
    .filter((pair) => isLike(pair) && personName(pair).words.some(({ prefix }) => prefix !== ''));
  return pairs.length > 0 ? pairs : words.filter(isLike);
}

const key = (name: string) => foldLetters(wordsIn(name).join(' '));

/** Names in order of how many entities bear them, those of one number by their letters, without what was typed. */
function ordered(names: readonly string[], asked: string): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const known = counts.get(key(name));
    counts.set(key(name), { name: known && known.name < name ? known.name : name, count: (known?.count ?? 0) + 1 });
  }
  counts.delete(key(asked));
  counts.delete('');
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

function widenWord(asked: string, word: NameWord, entities: readonly KnownEntity[]): string[] {
  const isLike = likenessTo(word);
  const bearers = entities
    .map(({ names }) => names.map((name) => ({ name, spellings: spellingsIn(isLike, name) })))
    .filter((names) => names.some(({ spellings }) => spellings.length > 0));
  const spellings = bearers.flatMap((names) => [...new Set(names.flatMap((one) => one.spellings))]);
  const others = bearers.length > fewBearers ? [] : bearers.flat().flatMap((one) => (one.spellings.length > 0 ? [] : [one.name]));
  return [...ordered(spellings, asked), ...ordered(others, asked)];
}

function widenPhrase(asked: string, entities: readonly KnownEntity[]): string[] {
  const hit = searchName(asked);
  const isMeant = (name: string) => {
    const found = hit(name);
    return found !== undefined && found.score >= leastAlike && found.why.every(({ how }) => how !== 'initial' && how !== 'acronym');
  };
  const names = entities.flatMap((entity) => (entity.names.some(isMeant) ? [...new Set(entity.names)] : []));
  // "SERKOUTI, Karim" is Karim Serkouti.
  const turned = names.flatMap((name) => {
    const words = wordsIn(name);
    return words.length === 2 ? [`${words[1]!} ${words[0]!}`] : [];
  });
  return [...new Set([...ordered(names, asked), ...ordered(turned, asked)])];
}

/**
 * Other names and spellings by which a term is searched too: those of the entities that bear a name like it. A word is widened by its
 * spellings, and by other names (an alias) when few bear it; a phrase by the other names of whoever it names.
 */
export function widenTerm({ text }: SearchTerm, entities: readonly KnownEntity[]): Widened {
  const words = wordsIn(text);
  const word = words.length === 1 || personName(text).words.some(({ prefix }) => prefix !== '') ? oneWord(text) : undefined;
  const names = word ? widenWord(text, word, entities) : widenPhrase(text, entities);
  return { asked: text, names: names.map((name) => wordsIn(name).join(' ')).slice(0, namesMost) };
}
