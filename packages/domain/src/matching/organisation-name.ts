import { foldLetters } from './letters';
import { nameWord } from './name-word';
import { particles } from './name-words';
import { ideaOf, legalFormOf } from './organisation-words';
import { longestWord, type ParsedName } from './person-name';

/** The name of an organisation taken apart: legal form and small words set aside as long as a name is left. */
export function organisationName(original: string): ParsedName {
  const folded = foldLetters(original).trim();
  const all = folded
    .replaceAll(/(\p{L})\.(?=\p{L}\b|\s|$)/gu, '$1')
    .replaceAll(/(?<=^|\s)[dl]'/g, '')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));
  const forms = all.map(legalFormOf).filter((form) => form !== undefined);
  const bare = all.filter((word) => legalFormOf(word) === undefined && !particles.has(word));
  const words = (bare.length > 0 ? bare : all).slice(0, 8).map((word) => {
    const plain = word.replace(/^(?:ال|لل)(?=.{3})/u, '');
    return nameWord(plain, { idea: ideaOf(word) });
  });
  // "Company" and "establishment" are said of any of them.
  return { of: 'organisation', original, folded, words, legalForm: forms.find((form) => !['company', 'ets', 'group'].includes(form)) };
}

/** The names in a text: "Movimento Popular (MP)" is two. */
export function bracketed(text: string): string[] {
  const inner = [...text.matchAll(/\(([^()]+)\)/g)].map((found) => found[1]!);
  const outer = text.replaceAll(/\([^()]*\)/g, ' ').trim();
  return [outer, ...inner].filter((one) => one !== '');
}
