import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listEntities, readPaths, resolveEntities, type AnswerOf, type QueryInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { harbourOnly } from '../../../test/item-seeds';
import { aNetwork, type Network } from '../../../test/network-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

type Paths = AnswerOf<typeof readPaths>;

async function paths(
  world: World,
  { id }: Network,
  ends: string,
  query: Partial<QueryInputOf<typeof readPaths>> = {},
  as: ActorName = 'policeAnalyst',
): Promise<Paths> {
  const [from, to] = ends.split('').map((letter) => id[letter]!) as [string, string];
  const reply = await world.ask(as, readPaths, { query: { from, to, ...query } });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}

/** Ways by the names on them. */
function ways({ paths: found, nodes }: Paths): string[] {
  const names = new Map<string, string>(nodes.map((node) => [node.id, node.name]));
  return found.map((path) => path.nodeIds.map((id) => names.get(id)).join(''));
}

describe('ways between two entities', () => {
  it('asks who it is and between whom', async () => {
    const world = await aWorld();
    expect((await world.ask('nobody', readPaths, { query: { from: randomUUID(), to: randomUUID() } })).status).toBe(401);
    expect((await world.ask('policeAnalyst', readPaths, { query: { from: randomUUID() } })).status).toBe(400);
    const network = await aNetwork(world, 'AB');
    expect(
      (await world.ask('policeAnalyst', readPaths, { query: { from: network.id['A']!, to: network.id['B']!, maxHops: 6 } })).status,
    ).toBe(400);
  });

  it('are the shortest and all others of at most so many lines, found from both ends', async () => {
    const world = await aWorld();
    const network = await aNetwork(world, 'AB', 'BF', 'AC', 'CD', 'DE', 'EG', 'GF', 'CX', 'XY');
    const near = await paths(world, network, 'AF');
    expect([ways(near), near.shortest, near.isCut]).toEqual([['ABF'], 2, false]);
    expect(ways(await paths(world, network, 'AF', { maxHops: 5 }))).toEqual(['ABF', 'ACDEGF']);
    expect(ways(await paths(world, network, 'FA', { maxHops: 5 }))).toEqual(['FBA', 'FGEDCA']);
    const none = await paths(world, network, 'AG', { maxHops: 2 });
    expect([ways(none), none.shortest, none.lines]).toEqual([[], null, []]);
    const cut = await paths(world, network, 'AF', { maxHops: 5, limit: 1 });
    expect([ways(cut), cut.isCut]).toEqual([['ABF'], true]);
    expect(cut.lines.map((line) => line.predicate)).toEqual(['met', 'met']);
  });

  it('take identities that are the same for one node', async () => {
    const world = await aWorld();
    const network = await aNetwork(world, 'AB', 'CD');
    expect(ways(await paths(world, network, 'AD'))).toEqual([]);
    await world.ask('policeAnalyst', resolveEntities, {
      body: {
        leftId: network.id['B']!,
        rightId: network.id['C']!,
        verdict: 'same',
        reason: 'Same face.',
        citedClaimIds: network.claims.map((claim) => claim.id),
      },
    });
    const joined = await paths(world, network, 'AD');
    expect(joined.paths.map((path) => path.lineIds.length)).toEqual([2]);
    expect(joined.nodes.find((node) => node.identityIds.length === 2)?.identityIds).toEqual(
      [network.id['B']!, network.id['C']!].toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect((await paths(world, network, 'BC')).paths).toEqual([{ nodeIds: [joined.paths[0]!.nodeIds[1]], lineIds: [] }]);
  });

  it('count only claims that the filters let through', async () => {
    const world = await aWorld();
    const network = await aNetwork(world, 'AB');
    await network.link('B', 'C', { status: 'suspected', validFrom: '2031-03-02' });
    const { link } = network;
    await link('A', 'D', { item: { reportedAt: '2031-02-01T06:00:00.000Z' } });
    await link('D', 'C', { predicate: 'associate_of', item: { reportedAt: '2031-02-01T06:00:00.000Z' } });
    expect(ways(await paths(world, network, 'AC'))).toHaveLength(2);
    expect(ways(await paths(world, network, 'AC', { confirmedOnly: 'yes' }))).toEqual(['ADC']);
    expect(ways(await paths(world, network, 'AC', { predicate: 'met' }))).toEqual(['ABC']);
    expect(ways(await paths(world, network, 'AC', { until: '2031-02-28' }))).toEqual(['ADC']);
    expect(ways(await paths(world, network, 'AC', { since: '2031-03-01', until: '2031-04-30' }))).toEqual(['ABC']);
    expect(ways(await paths(world, network, 'AC', { kind: 'phone' }))).toEqual([]);
  });

  it('lead over nothing that the reader does not see, and are as if it had never been', async () => {
    const world = await aWorld();
    const network = await aNetwork(world, 'AB', 'BC', 'CD');
    const before = await world.ask('gendarmerieAnalyst', readPaths, { query: { from: network.id['A']!, to: network.id['D']! } });
    await network.link('A', 'D', { item: { marking: harbourOnly } });
    await network.link('A', 'X', { item: { marking: harbourOnly } });
    await network.link('X', 'D', { item: { marking: harbourOnly } });
    const after = await world.ask('gendarmerieAnalyst', readPaths, { query: { from: network.id['A']!, to: network.id['D']! } });
    expect(after.text).toBe(before.text);
    const seen = await paths(world, network, 'AD');
    expect([ways(seen).toSorted(), seen.shortest, seen.marking?.compartments]).toEqual([['ABCD', 'AD', 'AXD'], 1, ['HARBOUR']]);
  });

  it('between what is hidden, of another cell, or absent are absent to the byte', async () => {
    const world = await aWorld();
    const other = await aWorld();
    const network = await aNetwork(world, 'AB');
    const elsewhere = await aNetwork(other, 'PQ');
    await network.link('X', 'Y', { item: { marking: harbourOnly } });
    expect((await world.ask('gendarmerieAnalyst', listEntities)).answer.rows).toHaveLength(2);
    const tries = [
      [network.id['A']!, network.id['X']!],
      [network.id['Y']!, network.id['A']!],
      [network.id['X']!, network.id['X']!],
      [network.id['A']!, elsewhere.id['P']!],
      [network.id['A']!, randomUUID()],
    ].map(([from, to]) => world.ask('gendarmerieAnalyst', readPaths, { query: { from: from!, to: to! } }));
    const replies = await Promise.all(tries);
    expect(replies.map((reply) => reply.status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
  });
});
