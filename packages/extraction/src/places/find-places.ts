import type { GazetteerPlace } from '@workbench/domain';
import type { Finder, Found } from '../reading/found';
import type { PhraseHit } from '../reading/phrase-index';
import type { Reading } from '../reading/reading';
import { cueBefore } from './place-cues';
import { isPlaceMention } from './place-mention';

const mostChoices = 8;

/** Population of a place; a country, and a place of the cell's own list without a number, comes before any town. */
const people = ({ population }: GazetteerPlace) => population ?? Infinity;

/** Countries that the text names, or in which a great city that it names lies: small places are rather there than elsewhere. */
function countriesIn(hits: readonly PhraseHit<GazetteerPlace>[]): Set<string> {
  const named = hits.flatMap(({ values }) =>
    values
      .filter((place) => people(place) >= 500_000)
      .toSorted(byPeople)
      .slice(0, 1),
  );
  return new Set(named.flatMap(({ country }) => country ?? []));
}

function byPeople(one: GazetteerPlace, other: GazetteerPlace): number {
  const [first, second] = [people(one), people(other)];
  return first === second ? (one.id < other.id ? -1 : 1) : first > second ? -1 : 1;
}

function suggestionFor({ start, end, values }: PhraseHit<GazetteerPlace>, countries: ReadonlySet<string>): Found | undefined {
  const isHere = ({ country, population }: GazetteerPlace) => population === undefined || countries.has(country ?? '');
  const ordered = values.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)) || byPeople(one, other));
  const distinct = ordered.filter(({ id }, at) => ordered.findIndex((one) => one.id === id) === at);
  const [value, ...alternatives] = distinct.slice(0, mostChoices);
  return value && { kind: 'place', start, end, value, alternatives };
}

/** The longest hit at each place of the text that a test lets pass, none inside another. */
function walk(
  reading: Reading,
  hitsAt: (at: number) => Iterable<PhraseHit<GazetteerPlace>>,
  isMeant: (hit: PhraseHit<GazetteerPlace>) => boolean,
) {
  const found: PhraseHit<GazetteerPlace>[] = [];
  for (let at = 0; at < reading.words.length; at += 1) {
    for (const hit of hitsAt(at)) {
      if (!isMeant(hit)) continue;
      found.push(hit);
      at += hit.length - 1;
      break;
    }
  }
  return found;
}

/** Places of the gazetteer; of several with one name those of a country that the text names first, then the largest, the others to choose from. */
export const findPlaces: Finder = (reading, { places, names }) => {
  if (!places) return [];
  const hitsAt = (at: number) => places.hitsAt(reading, at);
  const nowhere: ReadonlySet<string> = new Set();
  const isMeant = (hit: PhraseHit<GazetteerPlace>, countries: ReadonlySet<string>) => {
    const isSurname = names?.surnames.has(reading.folded.slice(hit.start, hit.end)) === true;
    return isPlaceMention(reading, hit, countries) && (!isSurname || cueBefore(reading, hit.at) === 'sure');
  };
  const countries = countriesIn(walk(reading, hitsAt, (hit) => isMeant(hit, nowhere)));
  return walk(reading, hitsAt, (hit) => isMeant(hit, countries)).flatMap((hit) => suggestionFor(hit, countries) ?? []);
};
