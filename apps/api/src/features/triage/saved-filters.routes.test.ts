import { expect, it } from 'vitest';
import { dropFilter, erase, listSavedFilters, renameFilter, saveFilter } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

function save(world: World, as: ActorName, name: string, filter: object = { state: ['unread'], q: 'lorry' }) {
  return world.ask(as, saveFilter, { body: { name, filter } });
}

async function saved(world: World, as: ActorName) {
  return (await world.ask(as, listSavedFilters)).answer.rows;
}

it('filters are saved, renamed and deleted by their person alone', async () => {
  const world = await aWorld();
  const { answer } = await save(world, 'policeAnalyst', 'My queue');
  expect(await saved(world, 'policeAnalyst')).toEqual([
    { id: answer.id, name: 'My queue', filter: { state: ['unread'], q: 'lorry' }, alerts: false, version: 1 },
  ]);
  for (const as of ['customsAnalyst', 'instructor'] as const) {
    expect(await saved(world, as)).toEqual([]);
    const params = { filterId: answer.id };
    expect((await world.ask(as, renameFilter, { params, body: { name: 'Theirs' }, version: 1 })).status).toBe(404);
    expect((await world.ask(as, dropFilter, { params })).status).toBe(404);
  }
  const params = { filterId: answer.id };
  expect((await world.ask('policeAnalyst', renameFilter, { params, body: { name: 'Mornings' }, version: 1 })).answer.version).toBe(2);
  expect((await world.ask('policeAnalyst', renameFilter, { params, body: { name: 'Evenings' }, version: 1 })).status).toBe(412);
  await world.ask('policeAnalyst', dropFilter, { params });
  expect(await saved(world, 'policeAnalyst')).toEqual([]);
});

it('a name stands once for a person, and as often as there are people', async () => {
  const world = await aWorld();
  await save(world, 'policeAnalyst', 'My queue');
  const again = await save(world, 'policeAnalyst', 'My queue');
  expect([again.status, again.problem.code]).toEqual([409, 'name_taken']);
  expect((await save(world, 'customsAnalyst', 'My queue')).status).toBe(200);
});

it('what is no filter of the list is not saved', async () => {
  const world = await aWorld();
  expect((await save(world, 'policeAnalyst', 'Odd', { state: ['burnt'] })).status).toBe(400);
  expect((await save(world, 'policeAnalyst', '  ')).status).toBe(400);
});

it('a filter goes when words that it holds are erased', async () => {
  const world = await aWorld();
  const itemId = await contributed(world);
  const claim = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'person', name: 'Idris Vale' } },
    predicate: 'address',
    object: { value: 'Mill Lane' },
  } as never);
  await save(world, 'policeAnalyst', 'Address', { q: 'mill lane 4' });
  await save(world, 'policeAnalyst', 'Other');
  await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, reason: 'Unlawful.', legalGround: 'unlawful' } } as never);
  expect((await saved(world, 'policeAnalyst')).map((filter) => filter.name)).toEqual(['Other']);
});
