import { describe, expect, it } from 'vitest';
import { contributeItem, listItems, readCell, readItem, setClock } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { aContribution, contributed } from '../../../test/item-seeds';
import { eventsSince } from '../../platform/events';

const nextDay = { asOf: '2031-05-02T08:00:00.000Z', reason: 'Second day.' };
/** Secret until the next day, and then for the clearance of everybody. */
const untilTomorrow = { level: 2, releasableTo: 'all' as const, compartments: [], originatorControl: false, declassifyOn: '2031-05-02' };

describe('the exercise clock', () => {
  it('is set forwards by the instructor, and the trail says from when to when and why', async () => {
    const world = await aWorld();
    const { answer } = await world.ask('instructor', setClock, { body: nextDay });
    expect(answer.asOf).toBe(nextDay.asOf);
    expect((await world.ask('gendarmerieAnalyst', readCell)).answer.asOf).toBe(nextDay.asOf);
    const { rows } = await world.owner.query(`select detail, label_id from audit where deed = 'set_clock'`);
    expect(rows).toEqual([{ detail: { from: '2031-05-01T08:00:00.000Z', to: nextDay.asOf, reason: 'Second day.' }, label_id: null }]);
  });

  it.each(['2031-05-01T08:00:00.000Z', '2031-04-30T08:00:00.000Z'])('does not go back, nor stand still, at %s', async (asOf) => {
    const world = await aWorld();
    const reply = await world.ask('instructor', setClock, { body: { asOf, reason: 'Again.' } });
    expect([reply.status, reply.problem.code]).toEqual([409, 'clock_backwards']);
    expect((await world.ask('instructor', readCell)).answer.asOf).toBe('2031-05-01T08:00:00.000Z');
  });

  it('needs a reason, and is not for others', async () => {
    const world = await aWorld();
    expect((await world.ask('instructor', setClock, { body: { ...nextDay, reason: ' ' } })).status).toBe(400);
    for (const as of ['cellLead', 'mentor', 'customsLiaison', 'administrator'] as const)
      expect((await world.ask(as, setClock, { body: nextDay })).status).toBe(403);
    expect((await world.ask('nobody', setClock, { body: nextDay })).status).toBe(401);
  });

  it('opens what ends on the day for those whom the rest of the marking allows, and tells their screens', async () => {
    const world = await aWorld();
    const openId = await contributed(world, { marking: untilTomorrow });
    const closedId = await contributed(world, {
      marking: { ...untilTomorrow, compartments: ['HARBOUR'] } as unknown as typeof untilTomorrow,
    });
    expect((await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: openId } })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', listItems)).answer.total).toBe(0);
    await world.ask('instructor', setClock, { body: nextDay });
    const { answer } = await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: openId } });
    expect(answer.marking).toMatchObject({ level: 2, declassifyOn: '2031-05-02' });
    expect((await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: closedId } })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', listItems)).answer.total).toBe(1);
    const actor = { kind: 'member', personId: world.people.gendarmerieAnalyst, cellId: world.cellId } as const;
    expect((await eventsSince(world.db, actor, new Date(0))).map((event) => event.kind)).toContain('clock');
  });

  it('decides by the hour of the exercise in UTC, not by the one on the wall', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: untilTomorrow });
    await world.ask('instructor', setClock, { body: { asOf: '2031-05-01T23:59:59.999Z', reason: 'Midnight.' } });
    expect((await world.ask('gendarmerieAnalyst', readItem, { params: { itemId } })).status).toBe(404);
    await world.ask('instructor', setClock, { body: { asOf: '2031-05-02T02:00:00+02:00', reason: 'Midnight, said elsewhere.' } });
    expect((await world.ask('gendarmerieAnalyst', readItem, { params: { itemId } })).status).toBe(200);
  });
});

describe('a marking with a day of declassification', () => {
  it('is kept with its day, and without it at the lowest level', async () => {
    const world = await aWorld();
    const read = async (itemId: string) => (await world.ask('customsAnalyst', readItem, { params: { itemId } })).answer.marking;
    expect(await read(await contributed(world, { marking: untilTomorrow }))).toMatchObject({ declassifyOn: '2031-05-02' });
    expect(await read(await contributed(world, { marking: { ...untilTomorrow, level: 0 } }))).not.toHaveProperty('declassifyOn');
  });

  it('is within reach when the day has come, and beyond it before', async () => {
    const world = await aWorld();
    const send = (declassifyOn: string) =>
      world.ask('gendarmerieAnalyst', contributeItem, { body: aContribution({ marking: { ...untilTomorrow, declassifyOn } }) });
    expect((await send('2031-05-01')).status).toBe(200);
    expect((await send('2031-05-02')).problem.code).toBe('marking_beyond_reach');
  });

  it('is refused for a day that no calendar has', async () => {
    const world = await aWorld();
    const body = aContribution({ marking: { ...untilTomorrow, declassifyOn: '2031-02-30' } });
    const reply = await world.ask('customsAnalyst', contributeItem, { body });
    expect(reply.problem.fields?.[0]?.path).toBe('body.marking.declassifyOn');
  });
});
