import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAuthor,
  addBlock,
  checkRelease,
  cite,
  deleteChart,
  dropCitation,
  keepChart,
  readCopies,
  readDossier,
  readProduct,
  releaseProduct,
  reopenProduct,
  resolveEntities,
  retractClaim,
  saveChart,
  type BodyInputOf,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { openWorld } from '../../../test';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { aNetwork, type Network } from '../../../test/network-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let network: Network;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

type Drawing = BodyInputOf<typeof keepChart>['drawing'];
const blank: Drawing = { layout: 'force', colour: 'kind', places: [], groups: [], notes: [] };

/** A chart of some claims, kept by the police. */
async function aChart(claimIds: readonly string[], drawing: Drawing = blank) {
  const body = { name: 'Who met whom', claimIds: [...claimIds], drawing };
  const reply = await world.ask('policeAnalyst', keepChart, { body });
  if (reply.status !== 200) throw new Error(reply.text);
  return { chartId: reply.answer.id, chartNumber: 1 };
}

/** A draft of the intelligence analyst with a paragraph that rests on a chart. */
async function shownIn(productId: string, chart: { chartId: string; chartNumber: number }, as: ActorName = 'intelligenceAnalyst') {
  const body = { section: 'background', kind: 'paragraph', text: 'See the chart.', chart } as const;
  const reply = await world.ask(as, addBlock, { params: { productId }, body });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
const exhibitFor = async (as: ActorName, productId: string) =>
  (await productFor(world, as, productId)).blocks.flatMap((block) => block.citations).find((citation) => citation.exhibit);

describe('a chart in a product', () => {
  it('shows its version as it was drawn, and marks the block', async () => {
    network = await aNetwork(world, 'AB', 'BC');
    const [A, B] = [network.id['A']!, network.id['B']!];
    const group = { id: randomUUID(), name: 'Crew', nodeIds: [A] };
    const notes = [{ id: randomUUID(), text: 'Why here?', x: 5, y: 6 }];
    const places = [A, B].map((id, at) => ({ id, x: 100 * at, y: -4, isPinned: false }));
    const chart = await aChart(
      network.claims.map((claim) => claim.id),
      { ...blank, places, groups: [group], notes },
    );
    const block = await shownIn(await startedProduct(world), chart);
    expect(block.marking).toMatchObject({ level: 1, originators: ['CUS', 'INT'] });
    const [citation] = block.citations;
    expect(citation).toMatchObject({ title: 'Who met whom', agency: 'POL', itemId: null, claimId: null, marking: { level: 1 } });
    expect(citation!.exhibit).toMatchObject({ chartId: chart.chartId, number: 1, takenBack: 0, groups: [group], notes });
    const at = Object.fromEntries(citation!.exhibit!.nodes.map(({ name, x, y, isMerged }) => [name, [x, y, isMerged]]));
    expect(at).toEqual({ A: [0, -4, false], B: [100, -4, false], C: [null, null, false] });
    expect(citation!.exhibit!.lines.map((line) => line.predicate)).toEqual(['met', 'met']);
  });

  it('counts as citing what it shows: for the dossier, and for the officer who looks where words stand as well', async () => {
    const links = await aNetwork(world, 'UV');
    const productId = await startedProduct(world);
    await shownIn(productId, await aChart([links.claims[0]!.id]));
    const dossier = await world.ask('intelligenceAnalyst', readDossier, { params: { entityId: links.id['U']! } });
    expect(dossier.answer.products.map((one) => one.id)).toEqual([productId]);
    const copies = await world.ask('rightsOfficer', readCopies, { query: { claimId: links.claims[0]!.id } });
    expect(copies.answer.products).toMatchObject([{ productId, how: 'cites', by: 'intelligenceAnalyst' }]);
  });

  it('is hidden with its block from whoever may not see the chart, and counted nowhere', async () => {
    const links = await aNetwork(world, 'DE');
    await links.link('D', 'F', { item: { marking: harbourOnly } });
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Seen by all.', [await contributed(world)]);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const before = (await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text;
    const chart = await aChart(links.claims.map((claim) => claim.id));
    await shownIn(productId, chart);
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text).toBe(before);
    expect(await exhibitFor('cellLead', productId)).toMatchObject({ title: 'Who met whom' });
  });

  it('is refused like one that is absent when its author does not see it, or the version is not there', async () => {
    const links = await aNetwork(world, 'GH');
    await links.link('G', 'I', { item: { marking: harbourOnly } });
    const chart = await aChart(links.claims.map((claim) => claim.id));
    const productId = await startedProduct(world, 'gendarmerieAnalyst');
    const block = await writtenJudgement(world, productId, 'Words.', [], 'gendarmerieAnalyst');
    const params = { productId, blockId: block.id };
    const tries = [chart, { chartId: randomUUID(), chartNumber: 1 }].map((body) => world.ask('gendarmerieAnalyst', cite, { params, body }));
    const [hidden, absent] = await Promise.all(tries);
    expect([hidden!.status, hidden!.text]).toEqual([404, absent!.text]);
    const body = { section: 'background', kind: 'paragraph', chart } as const;
    expect((await world.ask('gendarmerieAnalyst', addBlock, { params: { productId }, body })).status).toBe(404);
    expect((await productFor(world, 'gendarmerieAnalyst', productId)).blocks).toHaveLength(1);
    const open = await aChart([links.claims[0]!.id]);
    expect((await world.ask('gendarmerieAnalyst', cite, { params, body: { ...open, chartNumber: 2 } })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', cite, { params, body: open })).status).toBe(200);
    const twice = await world.ask('gendarmerieAnalyst', cite, { params, body: open });
    expect(twice.answer.citations).toHaveLength(1);
    expect((await world.ask('nobody', cite, { params, body: open })).status).toBe(401);
  });

  it('stays as it was when the chart goes on, becomes stricter or is thrown away; the link to it goes', async () => {
    const links = await aNetwork(world, 'JK');
    const chart = await aChart([links.claims[0]!.id]);
    const productId = await startedProduct(world);
    await shownIn(productId, chart);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const before = await exhibitFor('gendarmerieAnalyst', productId);
    const secret = await links.link('J', 'L', { item: { marking: harbourOnly } });
    const body = { name: 'Secret meetings', claimIds: [links.claims[0]!.id, secret.id], drawing: blank };
    await world.ask('policeAnalyst', saveChart, { params: { chartId: chart.chartId }, body, version: 1 });
    const stricter = await exhibitFor('gendarmerieAnalyst', productId);
    expect(stricter).toEqual({ ...before, exhibit: { ...before!.exhibit, chartId: null } });
    expect((await exhibitFor('intelligenceAnalyst', productId))!.exhibit!.chartId).toBe(chart.chartId);
    await world.ask('policeAnalyst', deleteChart, { params: { chartId: chart.chartId } });
    expect(await exhibitFor('intelligenceAnalyst', productId)).toEqual(stricter);
    await approved(world, productId);
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    const next = await exhibitFor('gendarmerieAnalyst', productId);
    expect(next).toEqual({ ...stricter, id: next!.id });
  });

  it('shows no name, identity or claim that its own marking does not cover, also to whoever knows them', async () => {
    const links = await aNetwork(world, 'MN');
    const gone = await links.link('M', 'O');
    const productId = await startedProduct(world);
    await shownIn(productId, await aChart([links.claims[0]!.id, gone.id]));
    const before = await exhibitFor('intelligenceAnalyst', productId);
    const named = await contributed(world, { marking: harbourOnly });
    const subject = { entityId: links.id['M']! };
    for (let times = 0; times < 2; times += 1)
      await claimed(world, 'policeAnalyst', named, { subject, predicate: 'name', object: { value: 'Secret name' } });
    const known = await claimed(world, 'policeAnalyst', named, {
      subject: { entityId: links.id['N']! },
      predicate: 'alias',
      object: { value: 'O' },
    });
    const body = { leftId: links.id['N']!, rightId: links.id['O']!, verdict: 'same' as const, reason: 'Same.', citedClaimIds: [known.id] };
    expect((await world.ask('policeAnalyst', resolveEntities, { body })).status).toBe(200);
    expect(await exhibitFor('intelligenceAnalyst', productId)).toEqual(before);
    const openly = await claimed(world, 'policeAnalyst', await contributed(world), { subject, predicate: 'alias', object: { value: 'N' } });
    const merged = {
      leftId: links.id['M']!,
      rightId: links.id['N']!,
      verdict: 'same' as const,
      reason: 'Same.',
      citedClaimIds: [openly.id],
    };
    await world.ask('policeAnalyst', resolveEntities, { body: merged });
    const after = (await exhibitFor('intelligenceAnalyst', productId))!.exhibit!;
    expect(after.nodes.map((node) => [node.name, node.isMerged])).toEqual([
      ['M', true],
      ['O', false],
    ]);
    await world.ask('policeAnalyst', retractClaim, { params: { claimId: gone.id }, body: { reason: 'Misread.' }, version: 1 });
    expect((await exhibitFor('intelligenceAnalyst', productId))!.exhibit).toMatchObject({ takenBack: 1, lines: [] });
  });

  it('stands in the way of a release where it may not go, and dropping it is the way out', async () => {
    const links = await aNetwork(world, 'PQ');
    await links.link('P', 'R', { item: { marking: harbourOnly } });
    const productId = await startedProduct(world);
    const block = await shownIn(productId, await aChart(links.claims.map((claim) => claim.id)));
    const check = async () =>
      (await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: ['GEN'] as AgencyCode[] } })).answer.blocks;
    const citationId = block.citations[0]!.id;
    const [stands] = await check();
    expect(stands).toMatchObject({ blockId: block.id, citationId, itemId: null, title: 'Who met whom', reason: 'not_releasable' });
    expect(stands!.waysOut).toEqual(['drop', 'leave_out']);
    await world.ask('intelligenceAnalyst', dropCitation, { params: { productId, blockId: block.id, citationId } });
    expect(await check()).toEqual([]);
  });

  it('goes out with its block, to be read and taken away as text by the receiver', async () => {
    const links = await aNetwork(world, 'ST');
    const productId = await startedProduct(world);
    await shownIn(productId, await aChart(links.claims.map((claim) => claim.id)));
    const { version } = await approved(world, productId);
    const body = { agencies: ['GEN'] as AgencyCode[], leaveOut: [] };
    expect((await world.ask('cellLead', releaseProduct, { params: { productId }, body, version })).status).toBe(200);
    const received = await exhibitFor('gendarmerieAnalyst', productId);
    expect(received!.exhibit!.nodes.map((node) => node.name).toSorted()).toEqual(['S', 'T']);
    const text = (await world.fetch('gendarmerieAnalyst', `/api/cells/${world.cellId}/products/${productId}/text`)).body;
    expect(text).toContain('POL: Who met whom (chart, version 1)');
    expect(text).toContain('S met T');
  });
});
