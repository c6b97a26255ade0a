import type { GazetteerPlace } from '@workbench/domain';
import { isCommonWord } from '../words/common-words';
import type { Finder, Found } from '../reading/found';
import type { PhraseHit } from '../reading/phrase-index';
import { gapAfter, opensSentence, type Reading } from '../reading/reading';
import { placeCue } from './place-cues';

/** Without a word that leads to a place, only larger ones are thought of: there is a village for every surname. */
const largeTown = 15_000;
/** In a text of capitals, where every word could be a name. */
const largeCity = 50_000;
const mostChoices = 8;

const isLatin = (text: string) => /^[a-z0-9]/.test(text);
const largest = (places: readonly GazetteerPlace[]) => Math.max(...places.map(({ population }) => population ?? Infinity));

/** A capital word right beside, so that the name may be part of a longer one: "Ali Mensah". */
function hasProperNeighbour(reading: Reading, { at, length }: PhraseHit<GazetteerPlace>): boolean {
  const isProper = (word: number, gap: number) => {
    const one = reading.words[word];
    return one !== undefined && one.isCapital && gapAfter(reading, gap) === ' ' && !isCommonWord(one.folded, reading.language);
  };
  return isProper(at + length, at + length - 1) || (isProper(at - 1, at - 1) && !opensSentence(reading, at - 1));
}

function isLatinPlace(reading: Reading, hit: PhraseHit<GazetteerPlace>): boolean {
  const words = reading.words.slice(hit.at, hit.at + hit.length);
  const isOrdinary = words.every(({ folded }) => isCommonWord(folded, reading.language) || folded.length <= 2);
  const cue = placeCue(reading, hit.at, hit.length);
  if (reading.casing === 'telling') {
    if (!words[0]?.isCapital || !words.at(-1)?.isCapital) return false;
    if (isOrdinary) return cue !== 'none';
    return cue !== 'none' || (!hasProperNeighbour(reading, hit) && (hit.length > 1 || largest(hit.values) >= largeTown));
  }
  if (isOrdinary) return cue === 'sure';
  if (reading.casing === 'no_capitals') return cue === 'sure' || (cue === 'likely' && largest(hit.values) >= largeTown);
  return cue === 'sure' || largest(hit.values) >= (cue === 'likely' ? largeTown : largeCity);
}

function isArabicPlace(reading: Reading, hit: PhraseHit<GazetteerPlace>): boolean {
  const name = reading.folded.slice(hit.start, hit.end);
  const cue = placeCue(reading, hit.at, hit.length);
  if (hit.length === 1 && isCommonWord(name, reading.language)) return cue === 'sure';
  return name.length >= 4 || cue !== 'none' || hit.start > (reading.words[hit.at]?.start ?? 0);
}

function suggestionFor({ start, end, values }: PhraseHit<GazetteerPlace>): Found | undefined {
  const ordered = values.toSorted((a, b) => (b.population ?? Infinity) - (a.population ?? Infinity) || (a.id < b.id ? -1 : 1));
  const distinct = ordered.filter(({ id }, at) => ordered.findIndex((one) => one.id === id) === at);
  const [value, ...alternatives] = distinct.slice(0, mostChoices);
  return value && { kind: 'place', start, end, value, alternatives };
}

/** Places of the gazetteer; of several with one name the largest first, the others to choose from. */
export const findPlaces: Finder = (reading, { places }) => {
  if (!places) return [];
  const found: Found[] = [];
  let free = 0;
  reading.words.forEach((_, at) => {
    if (at < free) return;
    for (const hit of places.hitsAt(reading, at)) {
      const isMeant = isLatin(reading.folded.slice(hit.start, hit.end)) ? isLatinPlace(reading, hit) : isArabicPlace(reading, hit);
      const suggestion = isMeant ? suggestionFor(hit) : undefined;
      if (!suggestion) continue;
      found.push(suggestion);
      free = at + hit.length;
      return;
    }
  });
  return found;
};
