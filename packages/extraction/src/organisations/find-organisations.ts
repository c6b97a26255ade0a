import type { Finder, Found } from '../reading/found';
import { gapAfter, written, type Reading } from '../reading/reading';
import { connectors, endings, heads } from './organisation-words';

const mostWords = 9;
const isTight = (gap: string) => /^(?:[ ]|[ ]?\r?\n[ ]?|-|')$/.test(gap);
const wordAt = (reading: Reading, at: number) => reading.words[at]?.folded ?? '';

/** Whether a word can be part of a name: a capital in a text where capitals tell. */
const isProper = (reading: Reading, at: number) => reading.words[at]?.isCapital === true && !/^\d/.test(wordAt(reading, at));

/**
 * Last word of the name that begins at a word: capitals, with words such as "of" and "pour" between them. French and Portuguese write
 * the rest of a name small: after its head one small word may follow, and one after each connector, if a capital comes yet.
 */
function runEnd(reading: Reading, at: number): number {
  const hasHead = reading.language !== 'en' && heads.has(wordAt(reading, at));
  let [last, small] = [at, 0];
  for (let next = at + 1; next < reading.words.length && next - at < mostWords; next += 1) {
    if (!isTight(gapAfter(reading, next - 1))) break;
    const isConnector = connectors.has(wordAt(reading, next));
    if (isProper(reading, next)) last = next;
    else if (!isConnector && (!hasHead || small > 0)) break;
    small = isConnector || isProper(reading, next) ? 0 : small + 1;
    if (!hasHead && next - last > 2) break;
  }
  return last;
}

/** Whether the words of a run name an organisation: a head and something that tells it from others of its sort. */
function isNamed(reading: Reading, first: number, last: number): boolean {
  const words = reading.words.slice(first, last + 1).filter(({ folded }) => !connectors.has(folded));
  const hasHead = words.some(({ folded, isCapital }) => isCapital && heads.has(folded));
  const isEnded = endings.has(words.at(-1)?.folded ?? '');
  return words.length >= 2 && ((hasHead && words.some(({ folded }) => !heads.has(folded))) || isEnded);
}

/** First word of a run without what only opens the sentence: "The", "Le", "A". */
function firstOf(reading: Reading, at: number, last: number): number {
  let first = at;
  while (first < last && connectors.has(wordAt(reading, first))) first += 1;
  return first;
}

/** Names with a word such as Front, Movement, Société or Ltd among capitals, where capitals tell. */
export const findOrganisations: Finder = (reading) => {
  if (reading.casing !== 'telling') return [];
  const found: Found[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    if (!isProper(reading, at)) continue;
    const first = firstOf(reading, at, runEnd(reading, at));
    const last = first === at || isProper(reading, first) ? runEnd(reading, first) : first;
    if (last > first && isNamed(reading, first, last)) {
      const [start, end] = [reading.words[first]?.start ?? 0, reading.words[last]?.end ?? 0];
      found.push({ kind: 'organisation', start, end, value: written(reading, start, end).replaceAll(/\s+/g, ' '), alternatives: [] });
      at = last;
    } else at = Math.max(at, first - 1);
  }
  return found;
};
