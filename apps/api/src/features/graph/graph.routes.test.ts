import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readGraph, readLine, type AnswerOf, type QueryInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const person = (name: string) => ({ new: { kind: 'person', name } }) as const;

/** A chain of people, each of whom met the next: A – B – C – D, and D uses a phone. */
async function aChain(world: World) {
  const itemId = await contributed(world);
  const ids: Record<string, string> = {};
  const at = (name: string) => (ids[name] ? { entityId: ids[name] } : person(name));
  for (const [from, to] of [
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'D'],
  ] as const) {
    const card = await claimed(world, 'policeAnalyst', itemId, {
      subject: at(from),
      predicate: 'met',
      object: at(to),
      status: from === 'B' ? 'suspected' : 'confirmed',
    });
    ids[from] = card.subject.id;
    ids[to] = card.object!.id;
  }
  const card = await claimed(world, 'policeAnalyst', itemId, {
    subject: at('D'),
    predicate: 'uses',
    object: { new: { kind: 'phone', name: 'P' } },
  });
  ids['P'] = card.object!.id;
  return ids as Record<'A' | 'B' | 'C' | 'D' | 'P', string>;
}

async function graph(
  world: World,
  query: QueryInputOf<typeof readGraph>,
  as: ActorName = 'policeAnalyst',
): Promise<AnswerOf<typeof readGraph>> {
  return (await world.ask(as, readGraph, { query })).answer;
}

function names({ nodes }: AnswerOf<typeof readGraph>): string {
  return nodes
    .map((node) => node.name)
    .toSorted()
    .join('');
}

describe('the chart', () => {
  it('asks who it is and for what it can draw', async () => {
    const world = await aWorld();
    expect((await world.ask('nobody', readGraph)).status).toBe(401);
    expect((await world.ask('policeAnalyst', readGraph, { query: { depth: 9 } })).status).toBe(400);
  });

  it('reaches as many lines from its roots as asked', async () => {
    const world = await aWorld();
    const { A, C } = await aChain(world);
    expect(names(await graph(world, { root: A, depth: 0 }))).toBe('A');
    expect(names(await graph(world, { root: A }))).toBe('AB');
    expect(names(await graph(world, { root: A, depth: 2 }))).toBe('ABC');
    expect(names(await graph(world, { root: [A, C] }))).toBe('ABCD');
  });

  it('shows the neighbours of what is expanded besides what stands there', async () => {
    const world = await aWorld();
    const { A, D } = await aChain(world);
    expect(names(await graph(world, { root: A, depth: 0, expand: D }))).toBe('ACDP');
    expect(names(await graph(world, { limit: 3, expand: A }))).toBe('ABC');
  });

  it('without roots starts with the best connected and says when it is cut', async () => {
    const world = await aWorld();
    await aChain(world);
    const cut = await graph(world, { limit: 3 });
    expect([names(cut), cut.isCut]).toEqual(['BCD', true]);
    expect((await graph(world, {})).isCut).toBe(false);
  });

  it('filters by kind, by predicate and to what is confirmed', async () => {
    const world = await aWorld();
    const { A, D } = await aChain(world);
    expect(names(await graph(world, { kind: 'phone' }))).toBe('P');
    expect(names(await graph(world, { root: A, kind: 'phone', depth: 3 }))).toBe('A');
    expect(names(await graph(world, { predicate: 'uses' }))).toBe('DP');
    expect(names(await graph(world, { confirmedOnly: 'yes', root: D, depth: 3 }))).toBe('CDP');
  });

  it('draws one line for all claims of a predicate, solid when any is confirmed, and counts lines, not claims', async () => {
    const world = await aWorld();
    const { A, B } = await aChain(world);
    const again = await claimed(world, 'policeAnalyst', await contributed(world), {
      subject: { entityId: B },
      predicate: 'met',
      object: { entityId: A },
      status: 'denied',
    });
    const { lines, nodes } = await graph(world, { root: A });
    expect(lines).toMatchObject([
      { status: 'confirmed', isDirected: false, begins: '2031-04-09', claimIds: [expect.any(String), again.id] },
    ]);
    expect(nodes.find((node) => node.id === A)?.degree).toBe(1);
    expect(nodes.find((node) => node.id === B)?.degree).toBe(2);
  });

  it('is marked with all that it shows, for each reader', async () => {
    const world = await aWorld();
    const { A } = await aChain(world);
    const closed = await contributed(world, { marking: harbourOnly });
    await claimed(world, 'policeAnalyst', closed, { subject: { entityId: A }, predicate: 'alias', object: { value: 'Quay' } });
    expect((await graph(world, { root: A })).marking).toMatchObject({
      compartments: ['HARBOUR'],
      releasableTo: ['CUS', 'INT', 'POL', 'TRG'],
    });
    expect((await graph(world, { root: A }, 'gendarmerieAnalyst')).marking).toMatchObject({ compartments: [], releasableTo: 'all' });
    expect((await graph(world, { root: randomUUID() })).marking).toBeNull();
  });

  it('counts and reaches nothing by a claim that its reader does not see', async () => {
    const world = await aWorld();
    const { A, P } = await aChain(world);
    const closed = await contributed(world, { marking: harbourOnly });
    const hidden = await claimed(world, 'policeAnalyst', closed, { subject: { entityId: A }, predicate: 'uses', object: { entityId: P } });
    await claimed(world, 'policeAnalyst', closed, { subject: { entityId: A }, predicate: 'met', object: person('X') });
    expect(names(await graph(world, { root: A }))).toBe('ABPX');
    const seen = await graph(world, { root: A, expand: hidden.object!.id }, 'gendarmerieAnalyst');
    expect(names(seen)).toBe('ABDP');
    expect(seen.nodes.find((node) => node.id === A)?.degree).toBe(1);
    const absent = await world.ask('gendarmerieAnalyst', readLine, { query: { claimId: [hidden.id, randomUUID()] } });
    expect(absent.answer.rows).toEqual([]);
  });
});
