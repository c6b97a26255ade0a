import { describe, expect, it } from 'vitest';
import { EntityId, type EntityKind } from '@workbench/domain';
import { suggest } from '../suggest';
import { indexNames } from './name-index';
import { namesIn } from './names-in';

const named = (name: string, kind: EntityKind = 'person', at = 1) => ({
  entityId: EntityId.parse(`01c60000-0000-7000-8000-${String(at).padStart(12, '0')}`),
  kind,
  name,
});

describe('the names that a text may hold', () => {
  it.each([
    ['Idris Vale', 'VALE, Idris was seen.', true],
    ['Idris Vale', 'Idris was seen.', false],
    ['Zoé Câmara', 'Zoe CAMARA crossed.', true],
    ['Mariam N’Diaye', 'Ndiaye crossed.', true],
    ['إدريس المدني', 'قيل للمدني ذلك.', true],
    ['إدريس المدني', 'Nobody was seen.', false],
    ['Comptoir Lune', 'The Comptoir was closed.', false],
    ['Comptoir Lune', 'The comptoir-lune was closed.', true],
    ['+999 555 0101', 'He called ٠٠٩٩٩ ٥٥٥ ٠١٠١.', true],
    ['+999 555 0101', 'He called +999 555 0102.', false],
    ['AL-4719-KM', 'plate al 4719 km', true],
  ] as const)('%s in "%s": %s', (name, text, isIn) => {
    expect(namesIn(text, [named(name)])).toHaveLength(isIn ? 1 : 0);
  });

  it('leave out none that is found among all', () => {
    const known = [
      named('Idris Vale'),
      named('Zoé Câmara', 'person', 2),
      named('Karim Dessaly', 'person', 3),
      named('Associação Sahrane Verte', 'organisation', 4),
      named('كريم المدني', 'person', 5),
      named('ميناء بيركاو', 'place', 6),
      named('+999 555 0101', 'phone', 7),
      named('AL-4719-KM', 'vehicle', 8),
      named('wallet TP-480-2217', 'bank_account', 9),
    ];
    for (const text of [
      'Idris Vale’s lorry; CAMARA, Zoe. Later Vale alone.',
      'DESSALY, Karim veio. A Associacao Sahrane Verte pagou.',
      'قال كريم المدني للمدني في ميناء بيركاو',
      'Phone 00999-555-0101, plate AL 4719 KM, Wallet TP-480-2217.',
    ]) {
      const all = suggest(text, { names: indexNames(known) });
      expect(all.some(({ entityIds }) => entityIds.length > 0)).toBe(true);
      expect(suggest(text, { names: indexNames(namesIn(text, known)) })).toEqual(all);
    }
  });
});
