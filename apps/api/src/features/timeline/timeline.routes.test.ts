import { describe, expect, it } from 'vitest';
import { readTimeline, type AnswerOf, type QueryInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

type Timeline = AnswerOf<typeof readTimeline>;

async function timeline(world: World, query: QueryInputOf<typeof readTimeline> = {}, as: ActorName = 'policeAnalyst'): Promise<Timeline> {
  const reply = await world.ask(as, readTimeline, { query });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}

const said = ({ entries }: Timeline) => entries.map(({ sort, entity, time }) => `${sort} ${entity?.name ?? ''} ${time.from.slice(0, 10)}`);

/** A report of 9 April 2031, a meeting known to the month of May, and a stay from the second to the eighth of April. */
async function aSpring(world: World) {
  const itemId = await contributed(world);
  const meeting = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'event', name: 'Meeting' } },
    predicate: 'date',
    object: { value: '2031-05' },
    status: 'suspected',
  });
  const stay = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'person', name: 'Guest' } },
    predicate: 'travelled_to',
    object: { new: { kind: 'place', name: 'Port' } },
    validFrom: '2031-04-02',
    validTo: '2031-04-08',
  });
  await claimed(world, 'policeAnalyst', itemId, {
    subject: { entityId: stay.subject.id },
    predicate: 'took_part_in',
    object: { entityId: meeting.subject.id },
  });
  return { itemId, meeting, stay };
}

describe('the timeline', () => {
  it('asks who it is, and shows an administrator nothing', async () => {
    const world = await aWorld();
    await aSpring(world);
    expect((await world.ask('nobody', readTimeline)).status).toBe(401);
    expect((await world.ask('policeAnalyst', readTimeline, { query: { from: 'spring' } })).status).toBe(400);
    expect(await timeline(world, {}, 'administrator')).toEqual({
      entries: [],
      isCut: false,
      span: null,
      unit: 'hour',
      buckets: [],
      marking: null,
    });
  });

  it('shows events, times of claims and reports, each as long as its dates leave it open, the earliest first', async () => {
    const world = await aWorld();
    await aSpring(world);
    const whole = await timeline(world);
    expect(said(whole)).toEqual(['sighting Guest 2031-04-02', 'item  2031-04-09', 'event Meeting 2031-05-01']);
    expect(whole.entries.map(({ time }) => time.to.slice(0, 10))).toEqual(['2031-04-09', '2031-04-09', '2031-06-01']);
    expect(whole.entries[0]).toMatchObject({
      predicate: 'travelled_to',
      other: { name: 'Port' },
      status: 'confirmed',
      source: { agency: 'CUS' },
    });
    expect(whole.span).toEqual({ from: '2031-04-02T00:00:00.000Z', to: '2031-06-01T00:00:00.000Z' });
    expect([whole.unit, whole.buckets.map((bucket) => bucket.at)]).toEqual(['day', ['2031-04-02', '2031-04-09', '2031-05-01']]);
    expect(whole.marking).toMatchObject({ level: 1 });
  });

  it('counts in the unit that is asked for, whatever the limit shows', async () => {
    const world = await aWorld();
    await aSpring(world);
    const cut = await timeline(world, { unit: 'month', limit: 1 });
    expect([said(cut), cut.isCut]).toEqual([['sighting Guest 2031-04-02'], true]);
    expect(cut.buckets).toEqual([
      { at: '2031-04', event: 0, sighting: 1, item: 1 },
      { at: '2031-05', event: 1, sighting: 0, item: 0 },
    ]);
    expect((await timeline(world, { unit: 'hour' })).buckets.map((bucket) => bucket.at)).toContain('2031-04-09T06');
  });

  it('filters by sort, time, kind, predicate, root and to what is confirmed', async () => {
    const world = await aWorld();
    const { stay, meeting } = await aSpring(world);
    expect(said(await timeline(world, { sort: 'event' }))).toEqual(['event Meeting 2031-05-01']);
    expect(said(await timeline(world, { from: '2031-04-09' }))).toEqual(['item  2031-04-09', 'event Meeting 2031-05-01']);
    expect(said(await timeline(world, { from: '2031-05-20', to: '2031-05-21' }))).toEqual(['event Meeting 2031-05-01']);
    expect(said(await timeline(world, { to: '2031-04-09T05:00:00Z' }))).toEqual(['sighting Guest 2031-04-02']);
    expect(said(await timeline(world, { kind: 'event', sort: ['event', 'sighting'] }))).toEqual(['event Meeting 2031-05-01']);
    expect(said(await timeline(world, { predicate: 'travelled_to' }))).toEqual(['sighting Guest 2031-04-02', 'item  2031-04-09']);
    expect(said(await timeline(world, { confirmedOnly: 'yes', sort: ['event', 'sighting'] }))).toEqual(['sighting Guest 2031-04-02']);
    expect(said(await timeline(world, { root: stay.subject.id, sort: ['event', 'sighting'] }))).toEqual([
      'sighting Guest 2031-04-02',
      'event Meeting 2031-05-01',
    ]);
    expect(said(await timeline(world, { root: meeting.subject.id, sort: ['event', 'sighting'] }))).toEqual(['event Meeting 2031-05-01']);
  });

  it('neither shows nor counts what its reader does not see, nor an event by a hidden guest', async () => {
    const world = await aWorld();
    const { stay } = await aSpring(world);
    const closed = await contributed(world, { marking: harbourOnly, reportedAt: '2031-01-01T00:00:00.000Z' });
    const hidden = await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: stay.subject.id },
      predicate: 'took_part_in',
      object: { new: { kind: 'event', name: 'Raid' } },
      validFrom: '2030',
    });
    await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: hidden.object!.id },
      predicate: 'date',
      object: { value: '2030-12' },
    });
    expect((await timeline(world)).entries).toHaveLength(6);
    const seen = await timeline(world, {}, 'gendarmerieAnalyst');
    expect(seen.entries).toHaveLength(3);
    expect(seen.span?.from).toBe('2031-04-02T00:00:00.000Z');
    expect(seen.buckets).toHaveLength(3);
    expect(seen.marking).toMatchObject({ compartments: [] });
  });
});
