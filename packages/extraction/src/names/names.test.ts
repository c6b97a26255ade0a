import { EntityId, type EntityKind } from '@workbench/domain';
import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';
import { indexNames } from './name-index';

const id = (last: number) => EntityId.parse(`00000000-0000-4000-8000-00000000000${last}`);
const known = (last: number, kind: EntityKind, name: string) => ({ entityId: id(last), kind, name });
const names = indexNames([
  known(1, 'person', 'Kofi Mensah'),
  known(2, 'person', "Aïssatou N'Dorro"),
  known(3, 'person', 'محمد الأمين'),
  known(4, 'organisation', 'UN'),
  known(5, 'person', 'Grace'),
  known(6, 'phone', '+999 21 555 0177'),
  known(7, 'person', 'DA COSTA, Maria'),
  known(8, 'organisation', 'الجبهة الشرقية'),
  known(9, 'person', 'Mensah Kofi'),
]);

function namesIn(text: string): string[] {
  return suggest(text, { names }).flatMap((one) =>
    one.entityIds.length > 0 ? [`${one.text} = ${one.entityIds.map((entityId) => entityId.slice(-1)).join(' ')}`] : [],
  );
}

describe('known names', () => {
  it.each([
    ['kofi mensah wrote', 'kofi mensah = 1'],
    ["Kofi Mensah's car", 'Kofi Mensah = 1'],
    ['Kofi\nMensah', 'Kofi\nMensah = 1'],
    ['MENSAH, Kofi (driver)', 'MENSAH, Kofi = 1'],
    ['the Mensah Kofis of this world', 'Mensah Kofis = 9'],
    ['Aissatou Ndorro', 'Aissatou Ndorro = 2'],
    ['AÏSSATOU N’DORRO', 'AÏSSATOU N’DORRO = 2'],
    ['Aissatou N-Dorro', 'Aissatou N-Dorro = 2'],
    ['وقال محمد الامين', 'محمد الامين = 3'],
    ['ومُحَمَّد الأمين', 'مُحَمَّد الأمين = 3'],
    ['لمحمد الأميـن', 'محمد الأميـن = 3'],
    ['والجبهه الشرقيه', 'الجبهه الشرقيه = 8'],
    ['للجبهة الشرقية', 'جبهة الشرقية = 8'],
    ['the UN said', 'UN = 4'],
    ['we met Grace there', 'Grace = 5'],
    ['Maria da Costa', 'Maria da Costa = 7'],
    ['call +999215550177', '+999215550177 = 6'],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each([
    'UN HOMME A VU UN CAMION et un garde',
    'Grace and peace',
    'by the grace of',
    'un homme',
    'Mensah alone',
    'kofi',
    'Kofi. Mensah',
  ])('nobody is meant: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('after the whole name the surname alone is a mention', () => {
    expect(namesIn('Mensah; Kofi Mensah; later Mensah and mensah')).toEqual(['Kofi Mensah = 1', 'Mensah = 1']);
  });

  it('all entities of one name are offered', () => {
    const two = indexNames([known(1, 'person', 'Kofi Mensah'), known(2, 'person', 'MENSAH, Kofi')]);
    expect(suggest('Kofi Mensah', { names: two })[0]).toMatchObject({
      value: 'Kofi Mensah',
      alternatives: ['MENSAH, Kofi'],
      entityIds: [id(1), id(2)],
    });
  });
});
