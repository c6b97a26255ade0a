import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { gradeItem, readGraph, readNeighbourCounts, type QueryInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { aNetwork } from '../../../test/network-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

async function counts(world: World, query: QueryInputOf<typeof readNeighbourCounts>, as: ActorName = 'policeAnalyst') {
  return (await world.ask(as, readNeighbourCounts, { query })).answer;
}

async function names(world: World, query: QueryInputOf<typeof readGraph>): Promise<string> {
  const { answer } = await world.ask('policeAnalyst', readGraph, { query });
  return answer.nodes
    .map((node) => node.name)
    .toSorted()
    .join('');
}

/** Who met A in April, and in March by what the claim says; a phone; and somebody of whom only Harbour knows. */
async function around(world: World) {
  const network = await aNetwork(world, 'AB');
  await network.link('A', 'C', { validFrom: '2031-03-02' });
  await network.link('C', 'A', { predicate: 'associate_of', validFrom: '2031', status: 'suspected' });
  const phone = await claimed(world, 'policeAnalyst', await contributed(world), {
    subject: { entityId: network.id['A']! },
    predicate: 'uses',
    object: { new: { kind: 'phone', name: 'P' } },
  });
  await network.link('A', 'X', { item: { marking: harbourOnly } });
  return { ...network, id: { ...network.id, P: phone.object!.id } as Record<string, string> };
}

describe('neighbours that are not on the chart', () => {
  it('are counted by kind, by predicate and by month, each neighbour once in each', async () => {
    const world = await aWorld();
    const { id } = await around(world);
    expect(await counts(world, { entity: id['A']! })).toMatchObject({
      total: 4,
      kinds: [
        { kind: 'person', count: 3 },
        { kind: 'phone', count: 1 },
      ],
      predicates: [
        { predicate: 'met', count: 3 },
        { predicate: 'associate_of', count: 1 },
        { predicate: 'uses', count: 1 },
      ],
      months: [
        { month: '2031-03', count: 1 },
        { month: '2031-04', count: 3 },
      ],
      marking: { compartments: ['HARBOUR'] },
    });
    const rest = await counts(world, { entity: id['A']!, shown: [id['C']!, id['X']!, id['P']!] });
    expect(rest).toMatchObject({ total: 1, kinds: [{ kind: 'person', count: 1 }], marking: { compartments: [] } });
    expect(await counts(world, { entity: id['A']!, kind: 'phone' })).toMatchObject({ total: 1 });
    expect(await counts(world, { entity: id['B']!, shown: id['A']! })).toMatchObject({ total: 0, kinds: [], months: [], marking: null });
  });

  it('are those that the reader sees, and none of an entity that is hidden or absent', async () => {
    const world = await aWorld();
    const { id } = await around(world);
    expect(await counts(world, { entity: id['A']! }, 'gendarmerieAnalyst')).toMatchObject({ total: 3, marking: { compartments: [] } });
    const [hidden, absent] = await Promise.all(
      [id['X']!, randomUUID()].map((entity) => world.ask('gendarmerieAnalyst', readNeighbourCounts, { query: { entity } })),
    );
    expect([hidden!.status, hidden!.text]).toEqual([404, absent!.text]);
    expect((await world.ask('nobody', readNeighbourCounts, { query: { entity: id['A']! } })).status).toBe(401);
  });

  it('come on the chart by kind or by predicate', async () => {
    const world = await aWorld();
    const { id } = await around(world);
    const A = id['A']!;
    expect(await names(world, { root: A, depth: 0, part: `${A}.kind.phone` })).toBe('AP');
    expect(await names(world, { root: A, depth: 0, part: `${A}.predicate.associate_of` })).toBe('AC');
    expect(await names(world, { root: A, depth: 0, part: [`${A}.kind.phone`, `${A}.predicate.associate_of`] })).toBe('ACP');
    expect((await world.ask('policeAnalyst', readGraph, { query: { part: 'nothing' } })).status).toBe(400);
  });
});

describe('the chart of some days', () => {
  it.each([
    ['the day on which the item was reported', {}, { since: '2031-04-09', until: '2031-04-09' }, true],
    ['a day after it', {}, { since: '2031-04-10' }, false],
    ['a day before it', {}, { until: '2031-04-08' }, false],
    ['the day that the claim says', { validFrom: '2031-02-03' }, { since: '2031-02-03', until: '2031-02-03' }, true],
    ['the day of the report, when the claim says another', { validFrom: '2031-02-03' }, { since: '2031-04-09' }, false],
    ['a day in the month that the claim says', { validFrom: '2031-02' }, { since: '2031-02-20', until: '2031-02-21' }, true],
    ['a day in the year that the claim says', { validFrom: '2030' }, { since: '2030-07-01', until: '2030-07-02' }, true],
    ['a day between beginning and end', { validFrom: '2031-01', validTo: '2031-03' }, { since: '2031-03-31', until: '2031-04-02' }, true],
    ['a day after the end', { validFrom: '2031-01', validTo: '2031-03' }, { since: '2031-04-01' }, false],
    ['any day before an end without a beginning', { validTo: '2031-03' }, { until: '2029-01-01' }, true],
    ['later, of what happened once', { validFrom: '2031-01', predicate: 'met' }, { since: '2031-02-01' }, false],
    ['later, of what lasts', { validFrom: '2031-01', predicate: 'associate_of' }, { since: '2031-02-01' }, true],
  ])('has the claim on %s: %j, %j, %s', async (_, said, days, isThere) => {
    const world = await aWorld();
    const { link } = await aNetwork(world);
    await link('A', 'B', said);
    expect(await names(world, days)).toBe(isThere ? 'AB' : '');
  });
});

describe('the chart of some gradings', () => {
  it('has claims on items that bear one of them now', async () => {
    const world = await aWorld();
    const { claims } = await aNetwork(world, 'AB', 'CD');
    const grade = (reliability: string) =>
      world.ask('policeAnalyst', gradeItem, {
        params: { itemId: claims[0]!.source!.itemId },
        body: { grading: { scheme: 'admiralty', reliability, credibility: '2' } as never },
      });
    await grade('B');
    expect(await names(world, { reliability: ['A', 'B'] })).toBe('AB');
    expect(await names(world, { reliability: 'B', credibility: '1' })).toBe('');
    await grade('D');
    expect(await names(world, { reliability: ['A', 'B'] })).toBe('');
    expect(await names(world, { credibility: '2' })).toBe('AB');
  });
});
