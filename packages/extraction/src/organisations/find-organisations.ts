import type { Finder, Found } from '../reading/found';
import { gapAfter, written, type Reading } from '../reading/reading';
import { isCommonWord } from '../words/common-words';
import { connectors, endings, heads } from './organisation-words';

const mostWords = 8;
const isTight = (gap: string) => /^(?:[ ]|[ ]?\r?\n[ ]?|-|'|')$/.test(gap);

/** Whether a word can be part of a name: a capital in a text where capitals tell. */
const isProper = (reading: Reading, at: number) => reading.words[at]?.isCapital === true && !/^\d/.test(reading.words[at]?.folded ?? '');

/** Last word of the run of capitals that begins at a word, over words such as "of" and "pour" between them. */
function runEnd(reading: Reading, at: number): number {
  let last = at;
  for (let next = at + 1; next < reading.words.length && next - at < mostWords; next += 1) {
    if (!isTight(gapAfter(reading, next - 1))) break;
    if (isProper(reading, next)) last = next;
    else if (!connectors.has(reading.words[next]?.folded ?? '') || next - last > 2) break;
  }
  return last;
}

/** Whether the words of a run name an organisation: a head and something that tells it from others of its sort. */
function isNamed(reading: Reading, first: number, last: number): boolean {
  const words = reading.words.slice(first, last + 1).filter(({ folded }) => !connectors.has(folded));
  const isHead = words.some(({ folded }) => heads.has(folded));
  const isEnded = endings.has(words.at(-1)?.folded ?? '') && words.length >= 2;
  return words.length >= 2 && ((isHead && words.some(({ folded }) => !heads.has(folded))) || isEnded);
}

/** First word of a run without what only opens the sentence: "The", "Le", "On". */
function trimmed(reading: Reading, first: number, last: number): number {
  let start = first;
  while (start < last && isCommonWord(reading.words[start]?.folded ?? '', reading.language) && !heads.has(reading.words[start]?.folded ?? '') && connectors.has(reading.words[start]?.folded ?? '')) start += 1;
  return start;
}

/** Names with a word such as Front, Movement, Société or Ltd among capitals, where capitals tell. */
export const findOrganisations: Finder = (reading) => {
  if (reading.casing !== 'telling') return [];
  const found: Found[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    if (!isProper(reading, at)) continue;
    const last = runEnd(reading, at);
    const first = trimmed(reading, at, last);
    const [start, end] = [reading.words[first]?.start ?? 0, reading.words[last]?.end ?? 0];
    if (last > first && isNamed(reading, first, last)) {
      found.push({ kind: 'organisation', start, end, value: written(reading, start, end).replaceAll(/\s+/g, ' '), alternatives: [] });
    }
    at = last;
  }
  return found;
};
