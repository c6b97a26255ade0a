import { EntityId, type GazetteerPlace } from '@workbench/domain';
import { describe, expect, it } from 'vitest';
import { indexNames } from '../names/name-index';
import { suggest } from '../suggest';
import { indexPlaces } from './gazetteer';

const town = (name: string, country: string, population: number): GazetteerPlace => ({
  id: `${name}:${country}`,
  name,
  country,
  population,
});
const places = indexPlaces([
  town('Man', 'CI', 139_341),
  town('Nice', 'FR', 338_620),
  town('Of', 'TR', 31_951),
  town('San Miguel', 'SV', 161_880),
  town('San Miguel', 'MX', 300_000),
  town('Mensah', 'GH', 1_200),
  town('Lisboa', 'PT', 517_000),
  { id: 'country:SV', name: 'El Salvador', country: 'SV' },
  { id: 'own:1', name: 'تل حزون' },
]);
const names = indexNames([{ entityId: EntityId.parse('00000000-0000-4000-8000-000000000001'), kind: 'person', name: 'Nice Mensah' }]);

function placesIn(text: string): string[] {
  return suggest(text, { places, names }).flatMap((one) =>
    one.kind === 'place' ? [`${one.text} = ${[one.value, ...one.alternatives].map(({ id }) => id).join(' or ')}`] : [],
  );
}

describe('places', () => {
  it.each([
    ['he lives in Nice', 'Nice = Nice:FR'],
    ['la ville de Man est loin', 'Man = Man:CI'],
    ['left for Lisboa', 'Lisboa = Lisboa:PT'],
    ['a bus to San Miguel', 'San Miguel = San Miguel:MX or San Miguel:SV'],
    ['A VISIT TO SAN MIGUEL BY THE SEA AND BACK', 'SAN MIGUEL = San Miguel:MX or San Miguel:SV'],
    ['a village, Mensah, and the town Mensah', 'Mensah = Mensah:GH'],
    ['وصل إلى تل حزون', 'تل حزون = own:1'],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual([expected]);
  });

  it('the country that the text names comes first', () => {
    expect(placesIn('In El Salvador he went to San Miguel')[1]).toBe('San Miguel = San Miguel:SV or San Miguel:MX');
  });

  it.each([
    'Of course the man was nice.',
    'it was a very Nice day for every Man',
    'A MAN OF THE CITY IS NICE TO THEM ALL AND OF NO USE',
    'Nice Mensah came',
    'Kofi Mensah came',
    'President Lisboa spoke',
    'lisboa',
  ])('none in: %s', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
