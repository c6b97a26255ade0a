import { describe, expect, it } from 'vitest';
import { erase, listItems, openItem, readTriage, remarkItem, setTriage, tagItem, triageItems, listTags } from '@workbench/contract';
import type { TriageChoice } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor } from '../../platform/as-actor';
import { eventsSince } from '../../platform/events';

const discarded: TriageChoice = { state: 'discarded', reason: 'outdated' };
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

function set(world: World, as: ActorName, itemId: string, body: TriageChoice, version: number) {
  return world.ask(as, setTriage, { params: { itemId }, body, version });
}

async function stateOf(world: World, as: ActorName, itemId: string) {
  return (await world.ask(as, readTriage, { params: { itemId } })).answer.own;
}

describe('how far a reader is with an item', () => {
  it('is unread until it is opened, and read from then on, however often it is opened', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    expect(await stateOf(world, 'policeAnalyst', itemId)).toEqual({ state: 'unread', reason: null, version: 0 });
    for (const _ of [1, 2]) {
      const reply = await world.ask('policeAnalyst', openItem, { params: { itemId } });
      expect(reply.answer.own).toEqual({ state: 'read', reason: null, version: 1 });
    }
  });

  it('stays what the reader decided when the item is opened again', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await set(world, 'policeAnalyst', itemId, discarded, 0);
    await world.ask('policeAnalyst', openItem, { params: { itemId } });
    expect(await stateOf(world, 'policeAnalyst', itemId)).toEqual({ state: 'discarded', reason: 'outdated', version: 1 });
  });

  it('goes to the shoebox, to the discarded and back to unread', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    expect((await set(world, 'policeAnalyst', itemId, { state: 'shoeboxed' }, 0)).answer.own.version).toBe(1);
    expect((await set(world, 'policeAnalyst', itemId, discarded, 1)).answer.own).toEqual({ ...discarded, version: 2 });
    expect((await set(world, 'policeAnalyst', itemId, { state: 'unread' }, 2)).answer.own).toMatchObject({ state: 'unread', version: 0 });
  });

  it('is not overwritten by a window that saw an older state, and that window is shown the newer one', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await set(world, 'policeAnalyst', itemId, { state: 'shoeboxed' }, 0);
    for (const body of [discarded, { state: 'unread' } as const]) {
      const reply = await set(world, 'policeAnalyst', itemId, body, 0);
      expect([reply.status, reply.problem.code]).toEqual([412, 'version_conflict']);
    }
    expect((await set(world, 'policeAnalyst', itemId, { state: 'unread' }, 7)).status).toBe(412);
    expect(await stateOf(world, 'policeAnalyst', itemId)).toMatchObject({ state: 'shoeboxed', version: 1 });
  });

  it('is nobody else’s business but the instructor’s', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await set(world, 'policeAnalyst', itemId, discarded, 0);
    for (const as of ['customsAnalyst', 'cellLead', 'mentor', 'rightsOfficer'] as const) {
      const { answer } = await world.ask(as, readTriage, { params: { itemId } });
      expect([answer.own.state, answer.readers]).toEqual(['unread', null]);
    }
    const { answer } = await world.ask('instructor', readTriage, { params: { itemId } });
    expect(answer.own.state).toBe('unread');
    expect(answer.readers).toMatchObject([{ personId: world.people.policeAnalyst, state: 'discarded', reason: 'outdated' }]);
  });

  it('is told to the own other windows and to nobody else, the instructor included', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await world.ask('policeAnalyst', openItem, { params: { itemId } });
    const heard = async (as: ActorName) =>
      (await eventsSince(world.db, { kind: 'member', personId: world.people[as], cellId: world.cellId }, new Date(0))).filter(
        (event) => event.kind === 'triage',
      );
    expect(await heard('policeAnalyst')).toMatchObject([{ subjectId: itemId }]);
    for (const as of ['customsAnalyst', 'cellLead', 'instructor'] as const) expect(await heard(as)).toEqual([]);
  });

  it('takes a reason to discard, and a session', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    expect((await set(world, 'policeAnalyst', itemId, { state: 'discarded' } as never, 0)).status).toBe(400);
    expect((await set(world, 'nobody' as never, itemId, discarded, 0)).status).toBe(401);
  });

  it('answers for a hidden item what it answers for none', async () => {
    const world = await aWorld();
    const hidden = await contributed(world, { marking: harbourOnly });
    const absent = '01c60000-0000-7000-8000-000000000000';
    const both = async (ask: (itemId: string) => Promise<{ status: number; text: string }>) =>
      Promise.all([hidden, absent].map(async (itemId) => (await ask(itemId)).text));
    const as = 'gendarmerieAnalyst';
    for (const [one, other] of [
      await both((itemId) => world.ask(as, readTriage, { params: { itemId } })),
      await both((itemId) => world.ask(as, openItem, { params: { itemId } })),
      await both((itemId) => set(world, as, itemId, discarded, 0)),
      await both((itemId) => world.ask(as, tagItem, { params: { itemId }, body: { add: ['a'] } })),
    ]) {
      expect(one).toBe(other);
      expect(one).toContain('not_found');
    }
    const [one, other] = await both((itemId) =>
      world.ask(as, triageItems, { body: { changes: [{ kind: 'state', itemId, choice: discarded, version: 0 }] } }),
    );
    expect(one!.replace(hidden, absent)).toBe(other);
  });
});

describe('the list', () => {
  it('is narrowed by the own state, and counts every state of what is visible', async () => {
    const world = await aWorld();
    const [first, second] = [await contributed(world, { marking: open }), await contributed(world, { marking: open })];
    await contributed(world, { marking: open });
    await contributed(world, { marking: harbourOnly });
    await set(world, 'gendarmerieAnalyst', first, discarded, 0);
    await set(world, 'gendarmerieAnalyst', second, { state: 'shoeboxed' }, 0);
    const listed = async (state?: string[]) => (await world.ask('gendarmerieAnalyst', listItems, { query: { state } as never })).answer;
    const states = [
      { value: 'unread', count: 1 },
      { value: 'read', count: 0 },
      { value: 'shoeboxed', count: 1 },
      { value: 'discarded', count: 1 },
    ];
    expect(await listed()).toMatchObject({ total: 3, facets: { state: states } });
    expect(await listed(['discarded'])).toMatchObject({ total: 1, rows: [{ id: first }], facets: { state: states } });
    expect((await listed(['unread', 'shoeboxed'])).total).toBe(2);
    expect((await listed(['discarded'])).rows[0]!.triage.own).toEqual({ ...discarded, version: 1 });
  });

  it('of an instructor counts the instructor’s own states, whatever others did', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await set(world, 'policeAnalyst', itemId, discarded, 0);
    await set(world, 'customsAnalyst', itemId, discarded, 0);
    const { answer } = await world.ask('instructor', listItems, { query: { state: ['unread'] } });
    expect(answer.total).toBe(1);
    expect(answer.facets.state[0]).toEqual({ value: 'unread', count: 1 });
  });

  it('is narrowed by tag, in whatever letters it is typed', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await contributed(world);
    await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: ['  Night  Courier '] } });
    const { answer } = await world.ask('customsAnalyst', listItems, { query: { tag: ['NIGHT courier'] } });
    expect(answer.rows.map((row) => [row.id, row.triage.tags])).toEqual([[itemId, ['night courier']]]);
  });
});

describe('tags', () => {
  it('are suggested from visible items alone', async () => {
    const world = await aWorld();
    const hidden = await contributed(world, { marking: harbourOnly });
    const shown = await contributed(world, { marking: open });
    await world.ask('policeAnalyst', tagItem, { params: { itemId: hidden }, body: { add: ['secret word', 'follow up'] } });
    await world.ask('policeAnalyst', tagItem, { params: { itemId: shown }, body: { add: ['follow up'] } });
    const suggested = async (as: ActorName) => (await world.ask(as, listTags)).answer.rows;
    expect(await suggested('gendarmerieAnalyst')).toEqual([{ tag: 'follow up', count: 1 }]);
    expect(await suggested('policeAnalyst')).toEqual([
      { tag: 'follow up', count: 2 },
      { tag: 'secret word', count: 1 },
    ]);
  });

  it('are taken off again, also by a colleague, and not by those who only look on', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: ['one', 'two', 'ONE'] } });
    const { answer } = await world.ask('customsAnalyst', tagItem, { params: { itemId }, body: { remove: ['One'] } });
    expect(answer.tags).toEqual(['two']);
    const refused = await world.ask('mentor', tagItem, { params: { itemId }, body: { add: ['three'] } });
    expect([refused.status, refused.problem.code]).toEqual([403, 'not_allowed']);
  });
});

describe('what stands about an item', () => {
  it('goes with its marking when that is opened', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    await set(world, 'policeAnalyst', itemId, discarded, 0);
    await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: ['follow up'] } });
    await world.ask('customsLiaison', remarkItem, { params: { itemId }, body: { marking: open }, version: 1 });
    expect((await world.ask('gendarmerieAnalyst', readTriage, { params: { itemId } })).answer.tags).toEqual(['follow up']);
    expect(await stateOf(world, 'policeAnalyst', itemId)).toMatchObject({ state: 'discarded', version: 1 });
    const { rows } = await world.owner.query(
      'select count(distinct label_id) from (select label_id from item union select label_id from triage) l',
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('loses its words when those of the item are erased', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await set(world, 'policeAnalyst', itemId, { state: 'discarded', reason: 'Only about Idris Vale' }, 0);
    await world.ask('policeAnalyst', tagItem, { params: { itemId }, body: { add: ['idris vale'] } });
    await world.ask('rightsOfficer', erase, { body: { itemId, reason: 'Unlawful.', legalGround: 'unlawful' } } as never);
    const { answer } = await world.ask('policeAnalyst', readTriage, { params: { itemId } });
    expect([answer.own.reason, answer.tags]).toEqual(['—', []]);
  });

  it('cannot be written under another label, or for somebody else', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    const actor = { kind: 'member', personId: world.people.policeAnalyst, cellId: world.cellId } as const;
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from item where id = $1', [itemId]);
    const row = { cellId: world.cellId, itemId, labelId: rows[0]!.label_id, state: 'read' };
    const insert = (values: typeof row & { personId: string }) =>
      asActor(world.db, actor, (trx) => trx.insertInto('triage').values(values).execute());
    await expect(insert({ ...row, personId: world.people.customsAnalyst })).rejects.toMatchObject({ code: '42501' });
    await expect(insert({ ...row, personId: world.people.policeAnalyst, labelId: row.labelId + 1 })).rejects.toMatchObject({
      code: '42501',
    });
    await insert({ ...row, personId: world.people.policeAnalyst });
  });
});
