import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPlaces, resolveEntities, type AnswerOf, type QueryInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { placed } from '../../../test/place-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

type Places = AnswerOf<typeof readPlaces>;

async function map(world: World, query: QueryInputOf<typeof readPlaces> = {}, as: ActorName = 'policeAnalyst'): Promise<Places> {
  const reply = await world.ask(as, readPlaces, { query });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}

const said = ({ points }: Places) =>
  points.map(({ entity, predicate, place }) => `${entity.name} ${predicate}${place ? ` ${place.name}` : ''}`).toSorted();

/** A harbour with a hangar in it, a lorry that was seen at the hangar in April, and a meeting in the harbour in May. */
async function aHarbour(world: World) {
  const itemId = await contributed(world);
  const harbour = await placed(world, itemId, 'Harbour', '10.5, -36.5 ±2000 m');
  const hangar = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'place', name: 'Hangar' } },
    predicate: 'located_at',
    object: { entityId: harbour.id },
  });
  const lorry = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'vehicle', name: 'Lorry' } },
    predicate: 'seen_at',
    object: { entityId: hangar.subject.id },
    status: 'suspected',
    validFrom: '2031-04',
  });
  const meeting = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'event', name: 'Meeting' } },
    predicate: 'location',
    object: { entityId: harbour.id },
  });
  await claimed(world, 'policeAnalyst', itemId, {
    subject: { entityId: meeting.subject.id },
    predicate: 'date',
    object: { value: '2031-05-02' },
  });
  const guest = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'person', name: 'Guest' } },
    predicate: 'took_part_in',
    object: { entityId: meeting.subject.id },
  });
  return { itemId, harbour, hangar: hangar.subject, lorry, meeting: meeting.subject, guest };
}

describe('the map', () => {
  it('asks who it is, and for an area that is one', async () => {
    const world = await aWorld();
    expect((await world.ask('nobody', readPlaces)).status).toBe(401);
    expect((await world.ask('policeAnalyst', readPlaces, { query: { area: '91,0;0,0' } })).status).toBe(400);
    expect((await world.ask('administrator', readPlaces)).answer).toEqual({ points: [], isCut: false, undated: 0, marking: null });
  });

  it('draws what is at a place where the place lies, by what it lies in when need be, with the source', async () => {
    const world = await aWorld();
    const { itemId, lorry } = await aHarbour(world);
    const places = await map(world);
    expect(said(places)).toEqual([
      'Guest took_part_in Meeting',
      'Hangar located_at Harbour',
      'Harbour position',
      'Lorry seen_at Hangar',
      'Meeting location Harbour',
    ]);
    expect(places.points.find((point) => point.id === lorry.id)).toMatchObject({
      position: { latitude: 10.5, longitude: -36.5, precisionMetres: 2000 },
      time: { from: '2031-04-01T00:00:00.000Z', to: '2031-05-01T00:00:00.000Z' },
      status: 'suspected',
      source: { itemId, agency: 'CUS', gradings: [] },
    });
    expect(places.marking).toMatchObject({ level: 1, releasableTo: 'all' });
  });

  it('follows the time: what nobody has dated is left out and counted, where places lie stays', async () => {
    const world = await aWorld();
    await aHarbour(world);
    const april = await map(world, { from: '2031-04-10', to: '2031-04-20' });
    expect([said(april), april.undated]).toEqual([['Harbour position', 'Lorry seen_at Hangar'], 1]);
    const may = await map(world, { from: '2031-05-02T10:00:00Z' });
    expect(said(may)).toEqual(['Guest took_part_in Meeting', 'Harbour position', 'Meeting location Harbour']);
  });

  it('filters by kind, predicate, root, area and to what is confirmed', async () => {
    const world = await aWorld();
    const { harbour, lorry, itemId } = await aHarbour(world);
    await placed(world, itemId, 'Far', '50, 8 ±100 m');
    expect(said(await map(world, { kind: ['vehicle', 'person'] }))).toEqual(['Guest took_part_in Meeting', 'Lorry seen_at Hangar']);
    expect(said(await map(world, { predicate: 'seen_at' }))).toEqual(['Lorry seen_at Hangar']);
    expect(said(await map(world, { root: lorry.subject.id }))).toEqual(['Lorry seen_at Hangar']);
    expect(said(await map(world, { root: harbour.id, kind: 'event' }))).toEqual(['Meeting location Harbour']);
    expect(said(await map(world, { area: '49,7;51,9' }))).toEqual(['Far position']);
    expect(said(await map(world, { confirmedOnly: 'yes', kind: 'vehicle' }))).toEqual([]);
    const cut = await map(world, { limit: 1 });
    expect([cut.points.length, cut.isCut]).toEqual([1, true]);
  });

  it('stands on the better of two positions, and shows both; what is denied or taken back is on no map', async () => {
    const world = await aWorld();
    const { itemId, harbour, lorry } = await aHarbour(world);
    await claimed(world, 'policeAnalyst', itemId, {
      subject: { entityId: harbour.id },
      predicate: 'position',
      object: { value: '10.51, -36.51 ±50 m' },
    });
    await claimed(world, 'policeAnalyst', itemId, {
      subject: { entityId: lorry.subject.id },
      predicate: 'seen_at',
      object: { entityId: harbour.id },
      status: 'denied',
    });
    const places = await map(world);
    expect(places.points.filter((point) => point.predicate === 'position')).toHaveLength(2);
    expect(places.points.find((point) => point.id === lorry.id)?.position.precisionMetres).toBe(50);
    expect(places.points.filter((point) => point.predicate === 'seen_at')).toHaveLength(1);
  });

  it('takes identities that are one for one', async () => {
    const world = await aWorld();
    const { itemId, lorry } = await aHarbour(world);
    const truck = await claimed(world, 'policeAnalyst', itemId, {
      subject: { new: { kind: 'vehicle', name: 'Truck' } },
      predicate: 'description',
      object: { value: 'White' },
    });
    await world.ask('policeAnalyst', resolveEntities, {
      body: { leftId: lorry.subject.id, rightId: truck.subject.id, verdict: 'same', reason: 'One plate.' },
    });
    const { points } = await map(world, { root: truck.subject.id });
    expect(points.map((point) => point.id)).toEqual([lorry.id]);
  });

  it('draws nothing by a position, a link or a date that its reader does not see', async () => {
    const world = await aWorld();
    const { harbour, lorry, meeting } = await aHarbour(world);
    const closed = await contributed(world, { marking: harbourOnly });
    await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: harbour.id },
      predicate: 'position',
      object: { value: '10.55, -36.55 ±5 m' },
    });
    await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: lorry.subject.id },
      predicate: 'travelled_to',
      object: { entityId: harbour.id },
    });
    await claimed(world, 'policeAnalyst', closed, {
      subject: { entityId: meeting.id },
      predicate: 'date',
      object: { value: '2031-05-03' },
    });
    expect((await map(world)).points).toHaveLength(7);
    const seen = await map(world, {}, 'gendarmerieAnalyst');
    expect(seen.points).toHaveLength(5);
    expect(seen.points.map((point) => point.position.precisionMetres)).toEqual([2000, 2000, 2000, 2000, 2000]);
    expect(seen.marking).toMatchObject({ compartments: [] });
    const hidden = await map(world, { root: lorry.subject.id, predicate: 'travelled_to' }, 'gendarmerieAnalyst');
    expect(hidden).toEqual(await map(world, { root: randomUUID() }, 'gendarmerieAnalyst'));
  });
});
