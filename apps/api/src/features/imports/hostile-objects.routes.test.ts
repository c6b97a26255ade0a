import { describe, expect, it } from 'vitest';
import { listItems, runObjectImport } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { aCrew, anObjectImport, stixId, stixObject } from '../../../test/object-seeds';
import type { World } from '../../../test/world';

const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1';
const named = { tlp: { clients: [], compartment: 'HARBOUR' as never } };

async function imported(world: World, objects: unknown, changes: Parameters<typeof anObjectImport>[1] = {}) {
  const { status, answer, problem } = await world.ask('cellLead', runObjectImport, { body: anObjectImport(objects, changes) });
  expect(status, JSON.stringify(problem)).toBe(200);
  return answer;
}

describe('an id that exists under another label', () => {
  it('tells a colleague of the same agency nothing: the answer is that of a world without it', async () => {
    const hidden = await aWorld();
    const without = await aWorld();
    const body = anObjectImport([{ ...aCrew[0], object_marking_refs: [red] }, aCrew[1]], named);
    expect((await hidden.ask('intelligenceAnalyst', runObjectImport, { body })).answer.items.added).toBe(2);
    for (const world of [hidden, without])
      await world.owner.query("update member_access set compartments = '{}', clearance = 0 where person_id = $1", [world.people.cellLead]);
    expect(await imported(without, [aCrew[1]])).toMatchObject({ items: { added: 1 } });
    const newer = { ...aCrew[0], modified: '2031-05-20T06:00:00.000Z' };
    for (const objects of [[aCrew[0]], [aCrew[2]], [newer], [newer]])
      expect(await imported(hidden, objects)).toEqual(await imported(without, objects));
    const titles = async (world: World) => (await world.ask('cellLead', listItems)).answer.rows.map(({ title }) => title).toSorted();
    expect(await titles(hidden)).toEqual(await titles(without));
  });

  it('and is more open than the label of what is here adds nothing to it', async () => {
    const world = await aWorld();
    await imported(world, [{ ...aCrew[0], object_marking_refs: [red] }], named);
    expect(await imported(world, [aCrew[0]])).toMatchObject({ items: { added: 0, updated: 0, unchanged: 1 } });
    const { rows } = (await world.ask('financeAnalyst', listItems)).answer;
    expect(rows).toEqual([]);
  });
});

describe('objects that were made to break what reads them', () => {
  it('in a circle are refused or taken one by one, and a repeat says the same', async () => {
    const world = await aWorld();
    const ring = (at: string, to: string) =>
      stixObject('relationship', at, {
        relationship_type: 'related-to',
        source_ref: stixId('relationship', to),
        target_ref: stixId('relationship', to),
      });
    const objects = [ring('1', '2'), ring('2', '1'), ring('3', '3'), stixObject('tool', '4', { name: 'Drill' })];
    const first = await imported(world, objects);
    expect(first.items.added).toBe(1);
    expect(first.refused.map(({ fault }) => fault)).toEqual(Array.from({ length: 3 }, () => 'object_reference_unknown'));
    expect(await imported(world, objects)).toMatchObject({ items: { added: 0, unchanged: 1 }, refused: first.refused });
  });

  it('with words of a million letters, or named like what every object has, break nothing', async () => {
    const world = await aWorld();
    const long = 'x'.repeat(1_000_000);
    const words = ['constructor', '__proto__', 'toString'];
    const objects = [
      ...words.map((name, at) => stixObject('tool', String(at), { name, aliases: words, x_own: name })),
      stixObject('tool', '5', { name: long }),
      stixObject('tool', '6', { name: 'Drill', aliases: [long] }),
      stixObject('tool', '7', { name: 'Lamp' }),
    ];
    expect(await imported(world, objects)).toMatchObject({
      items: { added: 4 },
      refused: [{ fault: 'object_text_too_long' }, { fault: 'object_text_too_long' }],
    });
    const event = { info: 'Night', date: '2031-04-09', threat_level_id: 'constructor', distribution: '__proto__', Tag: [{ name: long }] };
    const { refused } = await imported(world, JSON.stringify([{ Event: event }, { Event: { ...event, Tag: [] } }]));
    expect(refused.map(({ fault }) => fault)).toEqual(['object_text_too_long']);
  });
});
