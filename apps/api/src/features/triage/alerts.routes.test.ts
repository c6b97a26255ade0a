import { describe, expect, it } from 'vitest';
import { countNews, dropFilter, listSavedFilters, lookAtFilter, remarkItem, saveFilter, setAlert } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

async function alerting(world: World, as: ActorName, filter: object = { q: 'lorry' }, name = 'Lorries'): Promise<string> {
  const { answer } = await world.ask(as, saveFilter, { body: { name, filter } });
  const reply = await world.ask(as, setAlert, { params: { filterId: answer.id }, body: { alerts: true }, version: 1 });
  expect(reply.answer).toMatchObject({ id: answer.id, alerts: true, version: 2 });
  return answer.id;
}

async function news(world: World, as: ActorName): Promise<number[]> {
  return (await world.ask(as, countNews)).answer.rows.map(({ count }) => count);
}

const look = (world: World, as: ActorName, filterId: string) => world.ask(as, lookAtFilter, { params: { filterId } });

describe('a saved filter that alerts', () => {
  it('counts what is new since its owner looked, until they look again', async () => {
    const world = await aWorld();
    await contributed(world);
    const filterId = await alerting(world, 'policeAnalyst');
    expect(await news(world, 'policeAnalyst')).toEqual([0]);
    await contributed(world);
    await contributed(world, { title: 'Other', text: 'Nothing of it.' });
    await contributed(world);
    expect(await news(world, 'policeAnalyst')).toEqual([2]);
    await look(world, 'policeAnalyst', filterId);
    expect(await news(world, 'policeAnalyst')).toEqual([0]);
    expect((await world.ask('policeAnalyst', listSavedFilters)).answer.rows).toMatchObject([{ id: filterId, alerts: true, version: 2 }]);
  });

  it('counts nothing that its owner wrote', async () => {
    const world = await aWorld();
    await alerting(world, 'customsAnalyst');
    await contributed(world);
    expect(await news(world, 'customsAnalyst')).toEqual([0]);
  });

  it('counts what its owner sees alone, and what they come to see later', async () => {
    const world = await aWorld();
    await alerting(world, 'gendarmerieAnalyst');
    await alerting(world, 'policeAnalyst');
    const before = (await world.ask('gendarmerieAnalyst', countNews)).text;
    const itemId = await contributed(world, { marking: harbourOnly });
    expect((await world.ask('gendarmerieAnalyst', countNews)).text).toBe(before);
    expect(await news(world, 'policeAnalyst')).toEqual([1]);
    const marking = { level: 1, releasableTo: 'all', compartments: [], originatorControl: false } as never;
    const opened = await world.ask('customsLiaison', remarkItem, { params: { itemId }, body: { marking }, version: 1 });
    expect(opened.status).toBe(200);
    expect(await news(world, 'gendarmerieAnalyst')).toEqual([1]);
  });

  it('counts items that another name finds, by names that its owner sees', async () => {
    const world = await aWorld();
    await alerting(world, 'policeAnalyst', { q: 'Serkouti' });
    await alerting(world, 'gendarmerieAnalyst', { q: 'Serkouti' });
    await alerting(world, 'mentor', { q: 'Serkouti', widen: 'no' });
    const secret = await contributed(world, { text: 'Nobody.', marking: harbourOnly });
    await claimed(world, 'policeAnalyst', secret, {
      subject: { new: { kind: 'person', name: 'السركوتي' } },
      predicate: 'description',
      object: { value: 'x' },
    });
    await contributed(world, { text: 'السركوتي' });
    expect(await news(world, 'policeAnalyst')).toEqual([1]);
    expect(await news(world, 'gendarmerieAnalyst')).toEqual([0]);
    expect(await news(world, 'mentor')).toEqual([0]);
  });

  it('of more items than it remembers goes by when they were contributed', async () => {
    const world = await aWorld();
    await contributed(world);
    const filterId = await alerting(world, 'policeAnalyst');
    await world.owner.query('alter table saved_filter no force row level security');
    await world.owner.query('update saved_filter set known_ids = null where id = $1', [filterId]);
    expect(await news(world, 'policeAnalyst')).toEqual([0]);
    await contributed(world);
    expect(await news(world, 'policeAnalyst')).toEqual([1]);
  });

  it('is switched on and off by its owner alone, and leaves what is watched where searches stand', async () => {
    const world = await aWorld();
    const filterId = await alerting(world, 'policeAnalyst');
    const params = { filterId };
    const off = { params, body: { alerts: false }, version: 2 };
    expect((await world.ask('nobody', setAlert, off)).status).toBe(401);
    for (const as of ['customsAnalyst', 'instructor'] as const) {
      expect((await world.ask(as, setAlert, off)).status).toBe(404);
      expect((await look(world, as, filterId)).status).toBe(404);
      expect(await news(world, as)).toEqual([]);
    }
    expect((await world.ask('policeAnalyst', setAlert, { ...off, version: 1 })).status).toBe(412);
    expect((await world.ask('policeAnalyst', setAlert, { ...off, body: {} as never })).status).toBe(400);
    expect((await world.ask('policeAnalyst', setAlert, off)).answer).toMatchObject({ alerts: false, version: 3 });
    expect(await news(world, 'policeAnalyst')).toEqual([]);
    expect((await look(world, 'policeAnalyst', filterId)).answer.alerts).toBe(false);
    const { rows } = await world.owner.query('select asked from trail_query order by at');
    expect(rows).toEqual([{ asked: { q: 'lorry' } }, { asked: { q: 'lorry' } }]);
    await world.ask('policeAnalyst', dropFilter, { params });
  });

  it('is one of ten at most', async () => {
    const world = await aWorld();
    for (let at = 0; at < 10; at += 1) await alerting(world, 'policeAnalyst', { q: 'lorry' }, `Filter ${at}`);
    const { answer } = await world.ask('policeAnalyst', saveFilter, { body: { name: 'One more', filter: { q: 'lorry' } } });
    const reply = await world.ask('policeAnalyst', setAlert, { params: { filterId: answer.id }, body: { alerts: true }, version: 1 });
    expect([reply.status, reply.problem.code]).toEqual([409, 'too_many_alerts']);
  });
});
