import type { Finder, Found } from '../reading/found';
import { gapAfter, written, type Reading } from '../reading/reading';
import { isCommonWord } from '../words/common-words';
import { connectors, wireHeads, wireStops, wireWords } from './organisation-words';

const mostBefore = 5;
const mostAfter = 4;
const isTight = (gap: string) => /^(?:[ ]|[ ]?\r?\n[ ]?|-|')$/.test(gap);
const wordAt = (reading: Reading, at: number) => reading.words[at]?.folded ?? '';

/** Whether a word of a text of capitals may belong to a name: no joint, no ordinary word, no verb in -ed or -ing, no number. */
function mayBelong(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  if (wireWords.has(word)) return true;
  if (word === 's') return gapAfter(reading, at - 1) === "'";
  if (word === '' || /\d|(?:ed|ing|ly)$/.test(word) || connectors.has(word) || wireStops.has(word)) return false;
  return !isCommonWord(word, reading.language);
}

function firstOf(reading: Reading, head: number): number {
  let first = head;
  while (first > 0 && head - first < mostBefore && mayBelong(reading, first - 1) && isTight(gapAfter(reading, first - 1))) first -= 1;
  while (first < head && /^(?:s|armed)$/.test(wordAt(reading, first))) first += 1;
  return first;
}

function lastOf(reading: Reading, head: number): number {
  if (!/^(?:of|for|de|do|da|du|para|pour)$/.test(wordAt(reading, head + 1))) return head;
  let next = head + 2;
  if (connectors.has(wordAt(reading, next))) next += 1;
  let last = head;
  while (next - head <= mostAfter + 2 && mayBelong(reading, next) && isTight(gapAfter(reading, next - 1))) last = next++;
  return last;
}

/** "In front of the house", "the forces of order": no name before it, so "of" does not lead to one. */
function isPhrase(reading: Reading, first: number, head: number): boolean {
  return first === head && /^(?:front|forces|unity|command)$/.test(wordAt(reading, head)) && wordAt(reading, head + 1) === 'of';
}

/** Names round a word such as FRONT or MOVEMENT in a text of capitals, where only ordinary words say how far a name goes. */
export const findCapitalOrganisations: Finder = (reading) => {
  if (reading.casing !== 'all_capitals') return [];
  return reading.words.flatMap((word, at): Found[] => {
    if (!wireHeads.has(word.folded)) return [];
    const [first, last] = [firstOf(reading, at), lastOf(reading, at)];
    if (first === last || isPhrase(reading, first, at)) return [];
    const [start, end] = [reading.words[first]?.start ?? 0, reading.words[last]?.end ?? 0];
    return [{ kind: 'organisation', start, end, value: written(reading, start, end).replaceAll(/\s+/g, ' '), alternatives: [] }];
  });
};
