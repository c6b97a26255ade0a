import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isGeoJson, planGeoJson } from './geojson-plan';

const feature = (
  properties: object | null = { name: 'Post 4' },
  geometry: unknown = { type: 'Point', coordinates: [-8.0123, 12.4567, 300] },
  more: object = {},
) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
});
const plan = (...features: unknown[]) => planGeoJson({ type: 'FeatureCollection', features });

it.each([
  [{ type: 'FeatureCollection', features: [] }, true],
  [feature(), true],
  [{ type: 'FeatureCollection' }, false],
  [[feature()], false],
  [null, false],
])('%j is told by its shape', (content, is) => {
  expect(isGeoJson(content)).toBe(is);
});

it('a point becomes a place with its position, latitude first, and keeps its words', () => {
  const [one] = plan(
    feature({ name: 'Post 4', description: 'Closed at night.', date: '2031-04-09', lanes: 2 }, undefined, { id: 7 }),
  ).objects;
  expect(one).toMatchObject({ key: 'geojson:7', item: { title: 'Post 4', reportedAt: '2031-04-09T00:00:00.000Z', reference: '7' } });
  expect(one!.claims.map(({ predicate, value }) => [predicate, value])).toEqual([
    ['position', '12.4567, -8.0123'],
    ['description', 'Closed at night.'],
  ]);
  expect(one!.item.text).toContain('lanes: 2');
});

it.each([
  ['object_not_object', 7],
  ['object_geometry_unknown', feature({ name: 'A' }, { type: 'Polygon', coordinates: [] })],
  ['object_geometry_unknown', feature({ name: 'A' }, null)],
  ['object_geometry_unknown', { type: 'constructor', geometry: { type: 'Point', coordinates: [1, 1] } }],
  ['object_field_wrong', feature({ name: 'A' }, { type: 'Point', coordinates: [200, 1] })],
  ['object_field_wrong', feature({ name: 'A' }, { type: 'Point', coordinates: ['1', '1'] })],
  ['object_field_wrong', feature({ name: 'A' }, { type: 'Point', coordinates: null })],
  ['object_without_name', feature(null)],
  ['object_without_name', feature({ name: ' ' })],
  ['object_text_too_long', feature({ name: 'A', more: 'x'.repeat(1_000_000) })],
  ['object_key_forbidden', feature(JSON.parse('{"name":"A","__proto__":{}}') as object)],
])('%s: what is not understood is refused by its place, and the others come in', (fault, odd) => {
  const { objects, refused } = plan(odd, feature());
  expect(objects.map(({ where }) => where)).toEqual(['features[1]']);
  expect(refused.map((one) => [one.where, one.fault])).toEqual([['features[0]', fault]]);
});

it('what has no id is known by its words, and comes in once', () => {
  const { objects, refused } = plan(feature(), feature(), feature({ name: 'Post 5' }));
  expect(objects.map(({ item }) => item.title)).toEqual(['Post 4', 'Post 5']);
  expect(refused.map(({ fault }) => fault)).toEqual(['object_id_repeated']);
});

it('whatever a file holds, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), (value, geometry) => {
      const { objects, refused } = plan(value, feature(value as object, geometry));
      return objects.length + refused.length === 2;
    }),
  );
});
