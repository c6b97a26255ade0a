import { bareWords } from '../reading/arabic-words';
import type { Finder, Found } from '../reading/found';
import { gapAfter, written, type Reading } from '../reading/reading';
import { arabicHeads, arabicStops } from './organisation-words';

const mostWords = 5;

/** Last word of a name that begins with its head: the next word, then as long as words have the article, "and" or "for" joined. */
function nameEnd(reading: Reading, at: number): number {
  let last = at;
  for (let next = at + 1; next < at + mostWords; next += 1) {
    const word = reading.words[next]?.folded;
    if (word === undefined || !/^\p{Script=Arabic}/u.test(word) || !/^ $|^ ?\n ?$/.test(gapAfter(reading, next - 1)) || arabicStops.has(word)) break;
    const isJoined = /^(?:ال|وال|لل|اجل)/.test(word);
    if (next > at + 1 && !isJoined) break;
    last = next;
  }
  return last;
}

/** Arabic names that begin with a word such as حركة or شركة. There are no capitals, so the end is a guess. */
export const findArabicOrganisations: Finder = (reading) =>
  reading.words.flatMap((word, at): Found[] => {
    const head = bareWords(word.folded).find(({ word: bare, taken }) => arabicHeads.has(bare) && !word.folded.slice(taken).startsWith('ال'));
    const last = head ? nameEnd(reading, at) : at;
    const end = reading.words[last]?.end ?? 0;
    if (!head || last === at) return [];
    const start = word.start + head.taken;
    return [{ kind: 'organisation', start, end, value: written(reading, start, end).replaceAll(/\s+/g, ' '), alternatives: [] }];
  });
