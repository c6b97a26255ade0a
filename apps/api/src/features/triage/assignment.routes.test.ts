import { describe, expect, it } from 'vitest';
import { assignItem, listAssignees, listItems, readTriage, triageItems, type TriageChange } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor } from '../../platform/as-actor';

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

function assign(world: World, as: ActorName, itemId: string, to: ActorName | null, version = 0) {
  return world.ask(as, assignItem, { params: { itemId }, body: { personId: to && world.people[to] }, version });
}

async function offered(world: World, as: ActorName, ...itemId: string[]) {
  return (await world.ask(as, listAssignees, { query: { itemId } })).answer.rows.map((row) => row.name);
}

describe('who may be given an item', () => {
  it('is a colleague of the own agency who may read it', async () => {
    const world = await aWorld();
    const shown = await contributed(world, { marking: open });
    const hidden = await contributed(world, { marking: harbourOnly });
    expect(await offered(world, 'customsAnalyst', shown)).toEqual(['customsAnalyst', 'customsLiaison']);
    // The police rights officer could read both and is given no work.
    expect(await offered(world, 'policeAnalyst', hidden)).toEqual(['policeAnalyst']);
  });

  it('is, for the cell lead and the instructor, anybody of the cell who may read it', async () => {
    const world = await aWorld();
    const hidden = await contributed(world, { marking: harbourOnly });
    // The customs liaison reads what the own agency alone originated.
    for (const as of ['cellLead', 'instructor'] as const)
      expect(await offered(world, as, hidden)).toEqual([
        'cellLead',
        'customsAnalyst',
        'customsLiaison',
        'intelligenceAnalyst',
        'policeAnalyst',
      ]);
  });

  it('is only who may read all of several items, and nobody when one of them is hidden from the caller or absent', async () => {
    const world = await aWorld();
    const shown = await contributed(world, { marking: open });
    const hidden = await contributed(world, { marking: harbourOnly });
    expect(await offered(world, 'cellLead', shown, hidden)).not.toContain('gendarmerieAnalyst');
    expect(await offered(world, 'cellLead', shown)).toContain('gendarmerieAnalyst');
    expect(await offered(world, 'gendarmerieAnalyst', shown)).toEqual(['gendarmerieAnalyst']);
    expect(await offered(world, 'gendarmerieAnalyst', shown, hidden)).toEqual([]);
    expect(await offered(world, 'gendarmerieAnalyst', shown, '01c60000-0000-7000-8000-000000000000')).toEqual([]);
    expect(await offered(world, 'mentor', shown)).toEqual([]);
  });
});

describe('giving an item', () => {
  it('is seen by whoever sees the item, and found by the one who got it', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await contributed(world, { marking: open });
    expect((await assign(world, 'cellLead', itemId, 'gendarmerieAnalyst')).status).toBe(200);
    const { answer } = await world.ask('policeAnalyst', readTriage, { params: { itemId } });
    expect(answer.assignment).toEqual({ to: { personId: world.people.gendarmerieAnalyst, name: 'gendarmerieAnalyst' }, version: 1 });
    const mine = (as: ActorName) => world.ask(as, listItems, { query: { assigned: 'me' } });
    expect((await mine('gendarmerieAnalyst')).answer.rows.map((row) => row.id)).toEqual([itemId]);
    expect((await mine('policeAnalyst')).answer.total).toBe(0);
    expect((await world.ask('policeAnalyst', listItems, { query: { assigned: 'nobody' } })).answer.total).toBe(1);
  });

  it.each<[string, ActorName, ActorName]>([
    ['somebody who may not read it', 'cellLead', 'gendarmerieAnalyst'],
    ['somebody of another agency, by an analyst', 'policeAnalyst', 'customsAnalyst'],
    ['somebody who only looks on', 'cellLead', 'mentor'],
  ])('to %s is refused, like giving it to somebody who is not there', async (_, as, to) => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const reply = await assign(world, as, itemId, to);
    expect([reply.status, reply.problem.code]).toEqual([409, 'assignee_unfit']);
    const absent = { personId: '01c60000-0000-7000-8000-000000000000' };
    expect((await world.ask(as, assignItem, { params: { itemId }, body: absent, version: 0 })).text).toBe(reply.text);
  });

  it('is held by the database as well', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from item where id = $1', [itemId]);
    const write = (to: ActorName) =>
      asActor(world.db, { kind: 'member', personId: world.people.policeAnalyst, cellId: world.cellId }, (trx) =>
        trx
          .insertInto('assignment')
          .values({
            cellId: world.cellId,
            itemId,
            labelId: rows[0]!.label_id,
            assignedTo: world.people[to],
            assignedBy: world.people.policeAnalyst,
          })
          .execute(),
      );
    for (const to of ['gendarmerieAnalyst', 'customsAnalyst'] as const) await expect(write(to)).rejects.toMatchObject({ code: '42501' });
    await write('policeAnalyst');
  });

  it('does not take work from another agency, unless the cell lead does', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await assign(world, 'cellLead', itemId, 'customsAnalyst');
    const reply = await assign(world, 'policeAnalyst', itemId, 'policeAnalyst', 1);
    expect([reply.status, reply.problem.code]).toEqual([403, 'not_allowed']);
    expect((await assign(world, 'cellLead', itemId, 'policeAnalyst', 1)).answer.assignment.version).toBe(2);
    expect((await assign(world, 'policeAnalyst', itemId, null, 2)).answer.assignment).toEqual({ to: null, version: 3 });
  });

  it('based on an older state is refused', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: open });
    await assign(world, 'customsAnalyst', itemId, 'customsLiaison');
    for (const version of [0, 5]) {
      const reply = await assign(world, 'customsAnalyst', itemId, 'customsAnalyst', version);
      expect([reply.status, reply.problem.code]).toEqual([412, 'version_conflict']);
    }
  });
});

describe('many changes at once', () => {
  it('are each done or refused by themselves, and undone as a whole by what they answer', async () => {
    const world = await aWorld();
    const ids = [await contributed(world, { marking: open }), await contributed(world, { marking: open })];
    const hidden = await contributed(world, { marking: harbourOnly });
    const as = 'gendarmerieAnalyst';
    const change = (changes: TriageChange[]) => world.ask(as, triageItems, { body: { changes } });
    const discard = (itemId: string, version = 0): TriageChange => ({
      kind: 'state',
      itemId,
      choice: { state: 'discarded', reason: 'outdated' },
      version,
    });
    const { answer } = await change([
      discard(ids[0]!),
      discard(hidden),
      discard(ids[1]!, 4),
      { kind: 'assign', itemId: ids[1]!, personId: world.people.policeAnalyst, version: 0 },
      { kind: 'assign', itemId: ids[1]!, personId: world.people[as], version: 0 },
      { kind: 'tag', itemId: ids[1]!, add: ['Follow up'], remove: [] },
    ]);
    expect(answer.results.map((result) => result.outcome)).toEqual([
      'done',
      'not_found',
      'version_conflict',
      'assignee_unfit',
      'done',
      'done',
    ]);
    expect(answer.results[5]).toMatchObject({ before: { tags: [] }, now: { tags: ['follow up'], assignment: { version: 1 } } });
    const undone = await change([
      { kind: 'tag', itemId: ids[1]!, add: [], remove: ['follow up'] },
      { kind: 'assign', itemId: ids[1]!, personId: null, version: 1 },
      { kind: 'state', itemId: ids[0]!, choice: { state: 'unread' }, version: 1 },
    ]);
    expect(undone.answer.results.every((result) => result.outcome === 'done')).toBe(true);
    const { rows } = (await world.ask(as, listItems)).answer;
    expect(rows.map((row) => [row.triage.own.state, row.triage.assignment.to, row.triage.tags])).toEqual([
      ['unread', null, []],
      ['unread', null, []],
    ]);
  });

  it('leave a row in the trail for what the team shares, and for what was hidden', async () => {
    const world = await aWorld();
    const [shown, hidden] = [await contributed(world, { marking: open }), await contributed(world, { marking: harbourOnly })];
    await world.ask('gendarmerieAnalyst', triageItems, {
      body: {
        changes: [
          { kind: 'tag', itemId: shown, add: ['a'], remove: [] },
          { kind: 'state', itemId: shown, choice: { state: 'shoeboxed' }, version: 0 },
          { kind: 'tag', itemId: hidden, add: ['a'], remove: [] },
        ],
      },
    });
    const { rows } = await world.owner.query('select deed, subject_id from audit where person_id = $1 order by position', [
      world.people.gendarmerieAnalyst,
    ]);
    expect(rows).toEqual([
      { deed: 'tag_item', subject_id: shown },
      { deed: 'refused', subject_id: hidden },
    ]);
  });
});
