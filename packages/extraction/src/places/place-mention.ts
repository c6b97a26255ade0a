import type { GazetteerPlace } from '@workbench/domain';
import { monthOf } from '../dates/months';
import { isCommonWord } from '../words/common-words';
import type { PhraseHit } from '../reading/phrase-index';
import { gapAfter, opensSentence, type Reading } from '../reading/reading';
import { cueBefore, hasTitleBefore, isJoint, placeCue } from './place-cues';

type Hit = PhraseHit<GazetteerPlace>;

/** People that a town must have to be thought of without a word that leads to it: there is a village for every surname. */
const least = {
  /** Where its capital letter tells. */
  telling: 15_000,
  /** In a text of capitals, and where a sentence begins. */
  silent: 100_000,
  /** In a country that the text names, when capitals do not tell. */
  near: 10_000,
};

const isLatin = (text: string) => /^[a-z0-9]/.test(text);

/** People of the largest place meant; places without a number pass for large. */
function largest({ values }: Hit, countries?: ReadonlySet<string>): number {
  const counted = countries ? values.filter(({ country }) => countries.has(country ?? '')) : values;
  return Math.max(0, ...counted.map(({ population }) => population ?? Infinity));
}

/** A capital word right beside, so that the name may be part of a longer one: "Ali Mensah". */
function hasProperNeighbour(reading: Reading, { at, length }: Hit): boolean {
  const isProper = (word: number, gap: number) => {
    const one = reading.words[word];
    return one !== undefined && one.isCapital && gapAfter(reading, gap) === ' ' && !isCommonWord(one.folded, reading.language);
  };
  return isProper(at + length, at + length - 1) || (isProper(at - 1, at - 1) && !opensSentence(reading, at - 1));
}

const beginnings = new Set(
  'new north south east west nouveau nouvelle nova novo fort port san santa saint st lake mount great upper lower'.split(' '),
);
const joints = new Set('das dos des da do du'.split(' '));

/** "York" in "New York", "Flores" in "Rua das Flores": the end of a longer name that the gazetteer does not have. */
function endsLongerName(reading: Reading, { at, values }: Hit): boolean {
  const [before, first] = [reading.words[at - 1], reading.words[at - 2]];
  if (before?.isCapital && beginnings.has(before.folded) && gapAfter(reading, at - 1) === ' ') return true;
  const isTown = values.every(({ population }) => population !== undefined);
  return isTown && first?.isCapital === true && joints.has(before?.folded ?? '') && gapAfter(reading, at - 2) === ' ';
}

/** In mixed writing a capital is asked for; an ordinary word needs a word that leads to a place as well. */
function isToldByCapital(reading: Reading, hit: Hit, isOrdinary: boolean): boolean {
  if (!reading.words[hit.at]?.isCapital || !reading.words[hit.at + hit.length - 1]?.isCapital || endsLongerName(reading, hit)) return false;
  const cue = placeCue(reading, hit.at, hit.length);
  if (cue !== 'none') return !isOrdinary || cue === 'sure' || !hasProperNeighbour(reading, hit);
  if (isOrdinary || hasProperNeighbour(reading, hit)) return false;
  return hit.length > 1 || largest(hit) >= (opensSentence(reading, hit.at) ? least.silent : least.telling);
}

function isToldByCue(reading: Reading, hit: Hit, isOrdinary: boolean, countries: ReadonlySet<string>): boolean {
  if (isOrdinary) return cueBefore(reading, hit.at) === 'sure' && isJoint(reading.words[hit.at - 1]?.folded ?? '');
  const cue = placeCue(reading, hit.at, hit.length);
  if (cue === 'sure' || largest(hit, countries) >= least.near) return true;
  if (cue === 'likely') return largest(hit) >= least.telling;
  return reading.casing === 'all_capitals' && largest(hit) >= least.silent;
}

function isArabicMention(reading: Reading, hit: Hit): boolean {
  const name = reading.folded.slice(hit.start, hit.end);
  const cue = placeCue(reading, hit.at, hit.length);
  if (hit.length === 1 && isCommonWord(name, reading.language)) return cue === 'sure';
  return name.length >= 4 || cue !== 'none' || hit.start > (reading.words[hit.at]?.start ?? 0);
}

/**
 * Whether a name of the gazetteer that stands in a text is a place there. Where capitals tell, one is asked for, and ordinary words ("Man",
 * "Nice", "Of") only count after a word that leads to a place; where they do not, such a word, a large town, or a country that the text names.
 */
export function isPlaceMention(reading: Reading, hit: Hit, countries: ReadonlySet<string>): boolean {
  if (!isLatin(reading.folded.slice(hit.start, hit.end))) return isArabicMention(reading, hit);
  if (hasTitleBefore(reading, hit.at) && cueBefore(reading, hit.at) !== 'sure') return false;
  const words = reading.words.slice(hit.at, hit.at + hit.length);
  // "In March" is no town in England.
  if (hit.length === 1 && monthOf(words[0]?.folded ?? '') !== undefined && cueBefore(reading, hit.at) !== 'sure') return false;
  const isOrdinary = words.every(({ folded }) => isCommonWord(folded, reading.language) || folded.length <= 2);
  return reading.casing === 'telling' ? isToldByCapital(reading, hit, isOrdinary) : isToldByCue(reading, hit, isOrdinary, countries);
}
