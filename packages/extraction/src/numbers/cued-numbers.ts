import { bareWords } from '../reading/arabic-words';
import { fold } from '../reading/fold-text';
import { phraseIndex } from '../reading/phrase-index';
import type { Reading } from '../reading/reading';

/** A number that stands after a word that says what it is. */
export interface CuedNumber {
  start: number;
  end: number;
  value: string;
}

/** Words that may stand between a cue and its number. */
const fillers = new Set(
  `number, numbers, no, nr, num, n, is, was, as, the, of, a, under, with, bearing, registered, reg, marked, plate, plates, licence, license, issued, numero, numeros, est, sont,
  sous, le, la, du, de, portant, au, aux, immatricule, immatriculee, o, e, sob, da, do, com, uma, um, numerada, رقم, رقمها, رقمه, الرقم, هو, هي, تحت, يحمل, تحمل, البنكي, المصرفي, بنكي, مصرفي, السفر, account, held, at, in, to, card, identite, ref, era, été, sera, será, السيارة, المركبة, فهي, فهو, الشاحنة, بأرقام, vehicle, car, véhicule, veículo`
    .split(/\s*,\s*/)
    .map(fold),
);
const mostFillers = 5;

/** Finds numbers of a shape after cues; between them stand fillers, spaces, and the signs of "number". */
export function cuedNumberFinder(cues: readonly string[], shape: RegExp): (reading: Reading) => CuedNumber[] {
  const index = phraseIndex<true>();
  for (const cue of cues) index.add(fold(cue).replaceAll(/[^\p{L}\p{N}]+/gu, ' '), true);
  const sticky = new RegExp(shape.source, 'yu');

  function numberAfter(reading: Reading, at: number): CuedNumber | undefined {
    for (let next = at; next <= at + mostFillers; next += 1) {
      const [word, before] = [reading.words[next], reading.words[next - 1]];
      if (!word || !before || !/^[ \t\r\n:,#°.()"'\-–]{0,6}$/.test(reading.folded.slice(before.end, word.start))) return undefined;
      if (bareWords(word.folded).some(({ word: bare }) => fillers.has(bare)) || fillers.has(word.folded)) continue;
      sticky.lastIndex = word.start;
      const match = sticky.exec(reading.folded);
      if (match && /\d/.test(match[0])) {
        return { start: word.start, end: word.start + match[0].length, value: match[0].replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase() };
      }
      return undefined;
    }
    return undefined;
  }

  return (reading) =>
    reading.words.flatMap((_, at) => {
      for (const hit of index.hitsAt(reading, at)) {
        const number = numberAfter(reading, at + hit.length);
        if (number) return [number];
      }
      return [];
    });
}
