import { bareWords, type BareWord } from '../reading/arabic-words';
import type { Finder, Found } from '../reading/found';
import { gapAfter, written, type Reading } from '../reading/reading';
import { arabicAdjectives, arabicHeads, arabicStops } from './organisation-words';

const mostWords = 5;

const isDefinite = (word: string) => word.startsWith('ال');
const isAdjective = (word: string) => isDefinite(word) && (/(?:ي|يه|يين|يون|ه)$/.test(word) || arabicAdjectives.has(word));

/**
 * Last word of a name that begins with its head: the next word; after one without article the next with it; then adjectives, and what is
 * joined by "and" or "for". A word that only has the article may be the object of the sentence, so it ends the name.
 */
function nameEnd(reading: Reading, at: number): number {
  let last = at;
  for (let next = at + 1; next < at + mostWords; next += 1) {
    const [word, previous] = [reading.words[next]?.folded, reading.words[next - 1]?.folded ?? ''];
    if (
      word === undefined ||
      !/^\p{Script=Arabic}/u.test(word) ||
      !/^ $|^ ?\n ?$/.test(gapAfter(reading, next - 1)) ||
      arabicStops.has(word)
    )
      break;
    const belongs = next === at + 1 || /^(?:وال|لل)/.test(word) || isAdjective(word) || (isDefinite(word) && !isDefinite(previous));
    if (!belongs) break;
    last = next;
  }
  return last;
}

/** The head of a name at a word; with the article only before an adjective: "the Popular Front". */
function headAt(reading: Reading, at: number): BareWord | undefined {
  const word = reading.words[at]?.folded ?? '';
  const head = bareWords(word).find(({ word: bare }) => arabicHeads.has(bare));
  return head && (!isDefinite(word.slice(head.taken)) || isAdjective(reading.words[at + 1]?.folded ?? '')) ? head : undefined;
}

/** Arabic names that begin with a word such as حركة or شركة. There are no capitals, so the end is a guess. */
export const findArabicOrganisations: Finder = (reading) =>
  reading.words.flatMap((word, at): Found[] => {
    const head = headAt(reading, at);
    const last = head ? nameEnd(reading, at) : at;
    const end = reading.words[last]?.end ?? 0;
    if (!head || last === at) return [];
    const start = word.start + head.taken;
    return [{ kind: 'organisation', start, end, value: written(reading, start, end).replaceAll(/\s+/g, ' '), alternatives: [] }];
  });
