import { describe, expect, it } from 'vitest';
import { EntityId, type EntityKind } from '@workbench/domain';
import { indexNames } from '../names/name-index';
import { suggest } from '../suggest';

const organisationsIn = (text: string) => suggest(text).flatMap(({ kind, text: words }) => (kind === 'organisation' ? [words] : []));

describe('organisations', () => {
  it.each([
    ['The Movement for the Unity of Sorrend denied it.', ['Movement for the Unity of Sorrend']],
    ["The People's Front of Velonia (PFV) split. The PFV has a flag.", ["People's Front of Velonia", 'PFV', 'PFV']],
    ['He works for Delta Coast Trading Ltd in the port.', ['Delta Coast Trading Ltd']],
    ["Le Mouvement pour l'unité de Sorrend a démenti.", ["Mouvement pour l'unité de Sorrend"]],
    ["L'Association des transporteurs du Fleuve loue", ['Association des transporteurs du Fleuve']],
    ['A Frente Popular da Velónia disse', ['Frente Popular da Velónia']],
    ['نفت حركة الوحدة الوطنية التقرير', ['حركة الوحدة الوطنية']],
    ['وأعلنت جبهة تحرير الشمال', ['جبهة تحرير الشمال']],
    ['انقسمت الجبهة الشعبية', ['الجبهة الشعبية']],
    ['THE LAUTARO YOUTH FRONT SAID THAT THE REBELS WERE HERE', ['LAUTARO YOUTH FRONT']],
    ['TROOPS OF THE REVOLUTIONARY ARMED FORCES OF KARSOVA WERE SEEN', ['REVOLUTIONARY ARMED FORCES OF KARSOVA']],
  ])('%s', (text, expected) => {
    expect(organisationsIn(text)).toEqual(expected);
  });

  it.each([
    'in front of the house',
    'The Front',
    'a movement of people',
    'Groupe armé',
    'IN FRONT OF THE HOUSE THERE WERE MANY MEN',
    'قال الحزب إن',
  ])('none in: %s', (text) => {
    expect(organisationsIn(text)).toEqual([]);
  });

  const known = (name: string, kind: EntityKind) =>
    indexNames([{ entityId: EntityId.parse('00000000-0000-4000-8000-000000000001'), kind, name }]);
  it.each([
    ['The Port Authority of Delta Port Authority asked.', 'Delta Port Authority', 'organisation', ['known_name', 'Delta Port Authority']],
    ['The Delta Port Authority of Karsova asked.', 'Delta Port Authority', 'organisation', ['known_name', 'Delta Port Authority']],
    ['The Movement for the Unity of Sorrend denied it.', 'Sorrend', 'place', ['organisation', 'Movement for the Unity of Sorrend']],
    ['He works for Ali Mirelle Trading Ltd here.', 'Ali Mirelle', 'person', ['organisation', 'Ali Mirelle Trading Ltd']],
  ] as const)('that swallow a known name give way to it, unless they are called after it: %s', (text, name, kind, expected) => {
    const found = suggest(text, { names: known(name, kind) });
    expect(found.map((one) => [one.kind, one.text])).toEqual([expected]);
  });
});
