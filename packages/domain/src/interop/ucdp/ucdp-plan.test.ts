import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUcdp, planUcdp } from './ucdp-plan';

const cells = (changes: Record<string, string> = {}) => ({
  id: '21300.0',
  relid: 'ANG-1989-1-7-62.3',
  type_of_violence: '1.0',
  dyad_name: 'Government of Angola - UNITA',
  side_a_new_id: '99.0',
  side_a: 'Government of Angola',
  side_b_new_id: '567.0',
  side_b: 'UNITA',
  source_date: '1989-05-17;1989-05-20',
  source_original: 'army statement',
  where_prec: '2.0',
  where_coordinates: 'Saurimo town',
  adm_1: 'Lunda Sul province',
  country: 'Angola',
  latitude: '-9.65',
  longitude: '20.4',
  date_start: '610761600.0',
  date_end: '611280000.0',
  best: '14.0',
  low: '14.0',
  high: '15.0',
  ...changes,
});
const plan = (...rows: Record<string, string>[]) => planUcdp(rows.map((one, at) => ({ line: at + 2, cells: one })));
const only = (changes: Record<string, string> = {}) => plan(cells(changes)).objects[0]!;
const said = (changes: Record<string, string> = {}) =>
  only(changes).claims.map(({ predicate, value, validFrom, validTo }) => [predicate, value, validFrom, validTo]);

it('a table is told by its columns', () => {
  expect(isUcdp(Object.keys({ ...cells(), where_description: '' }))).toBe(true);
  expect(isUcdp(['id', 'date', 'text'])).toBe(false);
});

describe('a row', () => {
  it('becomes an item with its own words, an event, a place and the two sides', () => {
    const { key, item, entities } = only();
    expect(key).toBe('ucdp:21300');
    expect(item).toMatchObject({
      reference: 'ANG-1989-1-7-62.3',
      sourceDescriptor: 'army statement',
      reportedAt: '1989-05-20T00:00:00.000Z',
    });
    expect(entities.map(({ kind, name, span }) => [kind, name, item.text.slice(span!.start, span!.end) === name])).toEqual([
      ['event', 'Government of Angola - UNITA, Saurimo town, Angola, 1989-05-10', true],
      ['organisation', 'Government of Angola', true],
      ['organisation', 'UNITA', true],
      ['place', 'Saurimo town', true],
    ]);
  });

  it('says when: a day, or a span where it began on another day than it ended', () => {
    expect(said()[0]).toEqual(['date', '1989-05-10', '1989-05-10', '1989-05-16']);
    expect(said({ date_end: '1989-05-10 00:00:00.000' })[0]).toEqual(['date', '1989-05-10', undefined, undefined]);
  });

  it('says where and who by links that hold for the span', () => {
    expect(only().links.map(({ relation, source, target, validTo }) => [relation, source.key, target.key, validTo])).toEqual([
      ['participates-in', 'ucdp:actor:99', 'ucdp:event:21300', '1989-05-16'],
      ['participates-in', 'ucdp:actor:567', 'ucdp:event:21300', '1989-05-16'],
      ['located-at', 'ucdp:event:21300', 'ucdp:place:-9.65,20.4,Saurimo town', '1989-05-16'],
    ]);
  });

  it.each([
    ['1', '-9.65, 20.4 ±1000 m'],
    ['2.0', '-9.65, 20.4 ±25000 m'],
    ['4', '-9.65, 20.4 ±100000 m'],
    ['6', undefined],
    ['', undefined],
  ])('of precision %s puts the place at %s', (where_prec, position) => {
    expect(said({ where_prec }).find(([predicate]) => predicate === 'position')?.[1]).toBe(position);
  });

  it('against civilians makes no organisation of them', () => {
    const { entities, item } = only({ side_b: 'Civilians', type_of_violence: '3' });
    expect(entities.filter(({ kind }) => kind === 'organisation').map(({ name }) => name)).toEqual(['Government of Angola']);
    expect(item.text).toContain('side b: Civilians');
  });

  it('without a place, a position or a second side has none', () => {
    const { entities, claims } = only({ where_coordinates: '', latitude: '', longitude: '', side_b: '' });
    expect(entities.map(({ kind }) => kind)).toEqual(['event', 'organisation']);
    expect(claims.map(({ predicate }) => predicate)).toEqual(['date', 'description', 'description']);
  });

  it.each([
    ['id', { id: '' }],
    ['id', { id: '<script>' }],
    ['date_start', { date_start: 'in May' }],
    ['date_end', { date_end: '1989-05-01' }],
    ['latitude, longitude', { latitude: '95' }],
    ['latitude, longitude', { longitude: 'east' }],
    ['side_a', { side_a: '', side_b: '' }],
  ])('is refused at %s', (field, changes) => {
    const { objects, refused } = plan(cells(changes as never));
    expect(objects).toEqual([]);
    expect(refused).toMatchObject([{ where: 'line 2', fault: 'object_field_wrong', values: { field } }]);
  });

  it('whose id stands in the file twice comes in once', () => {
    const { objects, refused } = plan(cells(), cells({ best: '3' }));
    expect(objects).toHaveLength(1);
    expect(refused).toEqual([{ where: 'line 3', fault: 'object_id_repeated', values: {} }]);
  });
});

it('whatever the cells hold, places lie in the text and nothing is thrown', () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', '\u0000', '-0', '1e9', 'Civilians'));
  const row = fc.dictionary(fc.constantFrom(...Object.keys(cells()), 'constructor', 'x'), words);
  fc.assert(
    fc.property(row, (changes) => {
      const { objects } = plan({ ...cells(), ...changes });
      return objects.every(
        ({ item, entities, claims, links }) =>
          item.title !== '' &&
          [...entities, ...claims, ...links].every(({ span }) => !span || (span.start < span.end && span.end <= item.text.length)),
      );
    }),
  );
});
