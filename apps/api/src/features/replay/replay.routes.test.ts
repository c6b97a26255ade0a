import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addBlock,
  changeClocks,
  listItems,
  makeClaim,
  readGraph,
  readProduct,
  readReplay,
  readRun,
  remarkItem,
  retractClaim,
  startProduct,
  submitProduct,
  writeBlock,
  type RunDetail,
} from '@workbench/contract';
import { openWorld } from '../../../test';
import { aScoredRun } from '../../../test/score-seeds';
import { deliverAll } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let cellId: string;
let productId: string;
let lineId: string;

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
const players = ['policeAnalyst', 'customsAnalyst'] as const;

/** What somebody was really answered at a moment. */
interface Recorded {
  at: string;
  items: unknown[];
  nodes: unknown[];
  lines: unknown[];
  products: unknown[];
}

const recorded: Record<(typeof players)[number], Recorded[]> = { policeAnalyst: [], customsAnalyst: [] };
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

async function whatIsAnswered(as: ActorName): Promise<Omit<Recorded, 'at'>> {
  const items = await world.ask(as, listItems, { params: { cellId } });
  const graph = await world.ask(as, readGraph, { params: { cellId } });
  const product = productId ? await world.ask(as, readProduct, { params: { cellId, productId } }) : undefined;
  return {
    items: items.answer.rows.map(({ id, title, agency, marking }) => ({ id, title, agency, marking })),
    nodes: graph.answer.nodes.map(({ id, kind, name }) => ({ id, kind, name })).toSorted(byId),
    lines: graph.answer.lines.flatMap(({ claimIds }) => claimIds).toSorted(),
    products:
      product?.status === 200
        ? product.answer.blocks.map(({ text, judgement }) => ({ text, probability: judgement?.probability ?? null }))
        : [],
  };
}

/** Writes down what both are answered, and where the clock stands when both have been; then moves it on, so that nothing else falls on that moment. */
async function record(): Promise<void> {
  for (const as of players) recorded[as].push({ at: '', ...(await whatIsAnswered(as)) });
  const { answer } = await world.ask('instructor', readRun, { params: { runId: run.id } });
  const { at } = answer.cards[0]!.clock;
  for (const as of players) recorded[as].at(-1)!.at = at;
  const to = new Date(Date.parse(at) + 5 * 60_000).toISOString();
  const moved = await world.ask('instructor', changeClocks, {
    params: { runId: run.id },
    body: { cellIds: run.cards.map((card) => card.cellId), change: { kind: 'jump', to } },
  });
  if (moved.status !== 200) throw new Error(moved.text);
  await deliverAll(world, run);
}

beforeAll(async () => {
  world = await openWorld();
  run = await aScoredRun(world);
  cellId = run.cards[0]!.cellId;
  await record();
  const list = await world.ask('customsAnalyst', listItems, { params: { cellId } });
  const coach = list.answer.rows.find(({ title }) => title === 'Report cus-02')!;
  const claim = await world.ask('customsAnalyst', makeClaim, {
    params: { cellId },
    body: {
      subject: { new: { kind: 'person', name: 'Rama Tazille' } },
      predicate: 'travelled_with',
      object: { new: { kind: 'vehicle', name: 'TM 5512 D' } },
      status: 'confirmed',
      basis: { itemId: coach.id, version: 1 },
    },
  } as never);
  if (claim.status !== 200) throw new Error(claim.text);
  lineId = claim.answer.id;
  const product = await world.ask('customsAnalyst', startProduct, {
    params: { cellId },
    body: { kind: 'operational_assessment', title: 'The coach', marking: open },
  });
  productId = product.answer.id;
  const block = await world.ask('customsAnalyst', addBlock, {
    params: { cellId, productId },
    body: { section: 'key_judgements', kind: 'judgement', text: 'It will cross.' },
  } as never);
  const judgement = {
    likelihoodTerm: 'likely',
    probability: 0.7,
    confidence: 'low',
    confidenceReasons: 'One source.',
    horizon: 'today',
    wouldChange: 'A ticket.',
  };
  const written = await world.ask('customsAnalyst', writeBlock, {
    params: { cellId, productId, blockId: block.answer.id },
    body: { judgement },
    version: block.answer.version,
  } as never);
  if (written.status !== 200) throw new Error(written.text);
  const { version } = (await world.ask('customsAnalyst', readProduct, { params: { cellId, productId } })).answer;
  const submitted = await world.ask('customsAnalyst', submitProduct, { params: { cellId, productId }, body: {}, version } as never);
  if (submitted.status !== 200) throw new Error(submitted.text);
  await record();
  await world.ask('instructor', remarkItem, { params: { cellId, itemId: coach.id }, body: { marking: open }, version: 1 });
  await record();
  await world.ask('customsAnalyst', retractClaim, {
    params: { cellId, claimId: lineId },
    body: { reason: 'Another coach.' },
    version: 1,
  } as never);
}, 120_000);
afterAll(() => world?.close());

async function replayed(as: (typeof players)[number], at: string): Promise<Recorded> {
  const { answer, status, text } = await world.ask('instructor', readReplay, {
    params: { cellId },
    query: { at, personId: world.people[as] },
  });
  if (status !== 200) throw new Error(text);
  return {
    at: answer.at,
    items: answer.items.map(({ id, title, agency, marking }) => ({ id, title, agency, marking })),
    nodes: answer.nodes.toSorted(byId),
    lines: answer.lines.map(({ claimId }) => claimId).toSorted(),
    products: answer.products.flatMap(({ blocks }) =>
      blocks.map(({ text: said, judgement }) => ({
        text: said,
        probability: judgement === null || judgement === 'not_kept' ? judgement : judgement.probability,
      })),
    ),
  };
}

it.each(players)('what %s was really answered at three moments is what the replay says', async (as) => {
  expect(recorded[as]).toHaveLength(3);
  for (const moment of recorded[as]) expect(await replayed(as, moment.at)).toEqual(moment);
});

it('the three moments differ, so that the comparison proves something', () => {
  const counts = (as: (typeof players)[number]) =>
    recorded[as].map(({ items, lines, products }) => [items.length, lines.length, products.length]);
  expect(counts('customsAnalyst')).toEqual([
    [2, 0, 0],
    [2, 1, 1],
    [2, 1, 1],
  ]);
  expect(counts('policeAnalyst')).toEqual([
    [2, 0, 0],
    [2, 0, 0],
    [3, 1, 0],
  ]);
});

it('is for instructors of a cell that is played', async () => {
  const read = (as: ActorName, params: object = { cellId }) => world.ask(as, readReplay, { params } as never);
  expect((await read('policeAnalyst')).status).toBe(403);
  expect((await read('mentor')).status).toBe(403);
  expect((await read('instructor', {})).status).toBe(404);
  const { answer } = (await read('instructor')) as { answer: { lines: unknown[] } };
  expect(answer.lines).toEqual([]);
});
