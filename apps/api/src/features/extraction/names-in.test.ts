import { describe, expect, it } from 'vitest';
import { EntityId } from '@workbench/domain';
import { indexNames, suggest, type KnownName } from '@workbench/extraction';
import { namesIn } from './names-in';

const entityId = EntityId.parse('01c60000-0000-7000-8000-000000000001');
const named = (name: string): KnownName => ({ entityId, kind: 'person', name });

describe('the names that are made ready for a text', () => {
  it.each([
    ['Idris Vale', 'VALE, Idris was seen.', true],
    ['Idris Vale', 'Nobody was seen.', false],
    ['Zoé Câmara', 'Zoe CAMARA crossed.', true],
    ['إدريس فالي', 'Nobody was seen.', true],
    ['AL-4719-KM', 'Nobody was seen.', true],
  ])('%s for "%s": %s', (name, text, isIn) => {
    expect(namesIn(text, [named(name)]).length > 0).toBe(isIn);
  });

  it('leave out none that would be found', () => {
    const known = ['Idris Vale', 'Zoé Câmara', 'Karim Dessaly', 'Associação Sahrane Verte', 'كريم ديسالي'].map(named);
    for (const text of [
      'Idris Vale’s lorry; CAMARA, Zoe.',
      'DESSALY, Karim veio. A Associacao Sahrane Verte pagou.',
      'وصل كريم ديسالي إلى الميناء.',
    ]) {
      const all = suggest(text, { names: indexNames(known) });
      expect(all.some(({ kind }) => kind === 'known_name')).toBe(true);
      expect(suggest(text, { names: indexNames(namesIn(text, known)) })).toEqual(all);
    }
  });
});
