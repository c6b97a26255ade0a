import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dismissSuggestion, listSuggestions } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';

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

  it('are passed over and brought back by each reader for themselves, in what they see', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { text, marking: harbourOnly });
    const params = { itemId };
    const kinds = async (as: ActorName) => {
      const { rows, dismissed } = (await world.ask(as, listSuggestions, { params })).answer;
      return [rows, dismissed].map((some) => some.map((one) => one.kind));
    };
    const [phone] = (await world.ask('policeAnalyst', listSuggestions, { params })).answer.rows;
    const body = { version: 1, start: phone!.start, end: phone!.end, kind: phone!.kind, isDismissed: true };
    const pass = (as: ActorName | 'nobody', changes: object = {}) =>
      world.ask(as, dismissSuggestion, { params, body: { ...body, ...changes } });
    expect((await pass('policeAnalyst')).answer).toEqual({ isDismissed: true });
    expect((await pass('policeAnalyst')).status).toBe(200);
    expect(await kinds('policeAnalyst')).toEqual([['date'], ['phone']]);
    expect(await kinds('intelligenceAnalyst')).toEqual([['phone', 'date'], []]);
    await pass('policeAnalyst', { isDismissed: false });
    expect(await kinds('policeAnalyst')).toEqual([['phone', 'date'], []]);
    expect((await pass('nobody')).status).toBe(401);
    expect((await pass('policeAnalyst', { end: 0 })).status).toBe(400);
    expect((await pass('policeAnalyst', { version: 2 })).status).toBe(404);
    const hidden = await pass('gendarmerieAnalyst');
    const absent = await world.ask('gendarmerieAnalyst', dismissSuggestion, { params: { itemId: randomUUID() }, body });
    expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
  });
});
