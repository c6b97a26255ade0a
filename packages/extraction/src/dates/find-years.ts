import type { Finder } from '../reading/found';
import { gapAfter } from '../reading/reading';
import { yearSpan } from './day-span';

const cues = new Set(
  'in since until during year by before after en depuis annee avant apres em desde ano durante antes في منذ عام سنه بعد قبل العام السنه خلال'.split(
    ' ',
  ),
);
/** Words after a number that make it a number of things. */
const counted = /^ (?!and|et|e|was|when|the|a|to|by|de|il|le|la|o|os|as|que|com|with|for|from|after|before)\p{Ll}{3,}s\b/u;

/** Years after a word such as "in" or "since". */
export const findYears: Finder = (reading) =>
  reading.words.flatMap((word, at) => {
    const before = reading.words[at - 1]?.folded ?? '';
    if (!/^(?:19|20)\d{2}$/.test(word.folded) || !cues.has(before) || !/^ $/.test(gapAfter(reading, at - 1))) return [];
    const following = reading.folded.slice(word.end, word.end + 30);
    if (counted.test(following) || /^[.,:/-]\d|^ ?[%$€£]/.test(following)) return [];
    return [{ kind: 'date' as const, start: word.start, end: word.end, value: yearSpan(Number(word.folded)), alternatives: [] }];
  });
