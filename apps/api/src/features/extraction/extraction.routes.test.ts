import { describe, expect, it } from 'vitest';
import { listSuggestions } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';

const text = 'Idris Vale called +999 555 0177 on 4 April 2031.';
const name = { subject: { new: { kind: 'person', name: 'Idris Vale' } }, predicate: 'role', object: { value: 'driver' } } as const;

describe('suggestions in the text of an item', () => {
  it('are for those who see the item', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { text, marking: harbourOnly });
    expect((await world.ask('nobody', listSuggestions, { params: { itemId } })).status).toBe(401);
    expect((await world.ask('policeAnalyst', listSuggestions, { params: { itemId: 'x' } })).status).toBe(400);
    expect((await world.ask('gendarmerieAnalyst', listSuggestions, { params: { itemId } })).status).toBe(404);
    expect((await world.ask('policeAnalyst', listSuggestions, { params: { itemId } })).status).toBe(200);
  });

  it('quote the text where they stand, and know the names that the reader knows', async () => {
    const world = await aWorld();
    const claim = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), name);
    const itemId = await contributed(world, { text });
    const seen = await world.ask('policeAnalyst', listSuggestions, { params: { itemId } });
    expect(seen.answer.rows.map(({ kind, text: quoted }) => [kind, quoted])).toEqual([
      ['known_name', 'Idris Vale'],
      ['phone', '+999 555 0177'],
      ['date', '4 April 2031'],
    ]);
    for (const row of seen.answer.rows) expect(text.slice(row.start, row.end)).toBe(row.text);
    expect(seen.answer.entities).toEqual([{ id: claim.subject.id, kind: 'person', name: 'Idris Vale' }]);
    const other = await world.ask('gendarmerieAnalyst', listSuggestions, { params: { itemId } });
    expect(other.answer.rows.map(({ kind }) => kind)).toEqual(['phone', 'date']);
    expect(other.answer.entities).toEqual([]);
  });
});
