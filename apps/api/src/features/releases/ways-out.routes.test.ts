import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerRequest, checkRelease, makeRequest, releaseProduct, sanitiseItem, swapCitation } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { aContribution, contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const gen = 'GEN' as AgencyCode;
const pol = 'POL' as AgencyCode;

const blocksFor = async (world: World, productId: string, agency: AgencyCode[], as: ActorName = 'intelligenceAnalyst') =>
  (await world.ask(as, checkRelease, { params: { productId }, query: { agency } })).answer.blocks;

async function sanitised(world: World, itemId: string, over: object = {}): Promise<string> {
  const body = { ...aContribution({ title: 'A vehicle in the north' }), ...over };
  return (await world.ask('customsAnalyst', sanitiseItem, { params: { itemId }, body })).answer.id;
}

describe('a block on release', () => {
  it('offers the sanitised versions that the author sees and that may go there, and no others', async () => {
    const world = await aWorld();
    const original = await contributed(world, { marking: harbourOnly });
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Words.', [original]);
    expect(await blocksFor(world, productId, [gen])).toMatchObject([
      { swaps: [], waysOut: ['ask_originator', 'sanitise', 'drop', 'leave_out'] },
    ]);
    const id = await sanitised(world, original);
    await sanitised(world, original, { marking: harbourOnly });
    await sanitised(world, original, {
      marking: { level: 0, releasableTo: ['GEN'] as AgencyCode[], compartments: [], originatorControl: false },
    });
    expect(await blocksFor(world, productId, [gen])).toMatchObject([
      { swaps: [{ id }], waysOut: ['ask_originator', 'sanitise', 'swap', 'drop', 'leave_out'] },
    ]);
  });

  it('says what was asked already and how it stands', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Words.', [itemId]);
    const body = { kind: 'sanitisation', to: 'CUS' as AgencyCode, forAgency: gen, itemId, productId, reason: 'For the patrol.' } as const;
    await world.ask('intelligenceAnalyst', makeRequest, { body });
    expect(await blocksFor(world, productId, [gen, 'FIU' as AgencyCode], 'cellLead')).toMatchObject([
      { agency: 'GEN', asked: [{ kind: 'sanitisation', to: 'CUS', state: 'open' }] },
      { agency: 'FIU', asked: [] },
    ]);
  });
});

describe('swapping a citation', () => {
  it('cites the other item in its place and marks the block anew', async () => {
    const world = await aWorld();
    const [first, original] = [await contributed(world), await contributed(world, { marking: harbourOnly })];
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Words.', [original, first]);
    const params = { productId, blockId: block.id, citationId: block.citations[0]!.id };
    const swap = (as: ActorName | 'nobody', itemId: string) => world.ask(as, swapCitation, { params, body: { itemId } });
    const foreign = await contributed(world, { marking: { ...harbourOnly, releasableTo: [], compartments: [] } });
    expect((await swap('nobody', first)).status).toBe(401);
    expect((await swap('gendarmerieAnalyst', first)).status).toBe(404);
    expect((await swap('mentor', first)).status).toBe(403);
    expect((await swap('intelligenceAnalyst', foreign)).text).toBe((await swap('intelligenceAnalyst', randomUUID())).text);
    const id = await sanitised(world, original);
    const swapped = await swap('intelligenceAnalyst', id);
    expect(swapped.answer.citations.map((one) => one.itemId)).toEqual([id, first]);
    expect(swapped.answer.marking.compartments).toEqual([]);
    expect(await blocksFor(world, productId, [gen])).toEqual([]);
    expect((await swap('intelligenceAnalyst', id)).status).toBe(404);
    await approved(world, productId);
    expect((await swap('intelligenceAnalyst', id)).problem.code).toBe('not_in_this_state');
  });

  it('for what the block cites already leaves one citation of it', async () => {
    const world = await aWorld();
    const [first, second] = [await contributed(world), await contributed(world)];
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Words.', [first, second]);
    const params = { productId, blockId: block.id, citationId: block.citations[0]!.id };
    const { answer } = await world.ask('intelligenceAnalyst', swapCitation, { params, body: { itemId: second } });
    expect(answer.citations.map((one) => one.itemId)).toEqual([second]);
  });
});

describe('leaving paragraphs out', () => {
  async function twoParagraphs(world: World) {
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
    const harbour = await writtenJudgement(world, productId, 'Harbour words.', [await contributed(world, { marking: harbourOnly })]);
    const { version } = await approved(world, productId);
    return { productId, version, harbour: harbour.id };
  }

  it('hands each agency exactly what it may have', async () => {
    const world = await aWorld();
    const { productId, version, harbour } = await twoParagraphs(world);
    const send = (leaveOut: { agency: AgencyCode; blockId: string }[]) =>
      world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [gen, pol], leaveOut }, version });
    expect((await send([])).problem).toMatchObject({ code: 'release_blocked', blocks: [{ agency: 'GEN', blockId: harbour }] });
    expect((await send([{ agency: pol, blockId: harbour }])).problem.code).toBe('release_blocked');
    expect((await send([{ agency: gen, blockId: randomUUID() }])).status).toBe(404);
    expect((await send([{ agency: gen, blockId: harbour }])).answer.state).toBe('released');
    const texts = async (as: ActorName) => (await productFor(world, as, productId)).blocks.map((block) => block.text);
    expect(await texts('gendarmerieAnalyst')).toEqual(['Open words.']);
    expect(await texts('policeAnalyst')).toEqual(['Open words.', 'Harbour words.']);
    const { answer } = await world.ask('cellLead', checkRelease, { params: { productId }, query: {} });
    expect(answer.releases.map(({ agency, leftOut }) => [agency, leftOut])).toEqual([
      ['GEN', [harbour]],
      ['POL', []],
    ]);
  });

  it('keeps them back also from a member of the agency whose label would allow them', async () => {
    const world = await aWorld();
    const { productId, version, harbour } = await twoParagraphs(world);
    const body = { agencies: [pol], leaveOut: [{ agency: pol, blockId: harbour }] };
    await world.ask('cellLead', releaseProduct, { params: { productId }, body, version });
    expect((await productFor(world, 'policeAnalyst', productId)).blocks.map((block) => block.text)).toEqual(['Open words.']);
  });

  it('reads to the receiver as if they had never been written', async () => {
    const world = await aWorld();
    const { productId, version, harbour } = await twoParagraphs(world);
    const body = { agencies: [gen], leaveOut: [{ agency: gen, blockId: harbour }] };
    await world.ask('cellLead', releaseProduct, { params: { productId }, body, version });
    const before = JSON.stringify(await productFor(world, 'gendarmerieAnalyst', productId));
    await world.owner.query('delete from release_block where block_id = $1', [harbour]);
    await world.owner.query('delete from product_block where id = $1', [harbour]);
    expect(JSON.stringify(await productFor(world, 'gendarmerieAnalyst', productId))).toBe(before);
  });

  it('leaves its line in the trail under the label of the paragraph', async () => {
    const world = await aWorld();
    const { productId, version, harbour } = await twoParagraphs(world);
    const body = { agencies: [gen], leaveOut: [{ agency: gen, blockId: harbour }] };
    await world.ask('cellLead', releaseProduct, { params: { productId }, body, version });
    const { rows } = await world.owner.query(
      `select a.deed, l.compartments from audit a join label l on l.id = a.label_id
       where a.subject_id = $1 or a.detail::text like '%' || $1 || '%' order by a.at`,
      [harbour],
    );
    // Before it was cited from the compartment it was an open paragraph; since then nothing of it stands in the open.
    const since = rows.slice(rows.findIndex((row: { deed: string }) => row.deed === 'cite') + 1);
    expect(since).toEqual([{ deed: 'leave_out_block', compartments: ['HARBOUR'] }]);
  });
});

describe("an originator's yes for any product", () => {
  it('counts for those who see the request, until the originator takes it back', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: true } });
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Words.', [itemId]);
    const body = { kind: 'use_approval', to: 'CUS' as AgencyCode, forAgency: gen, itemId, reason: 'For all we write.' } as const;
    const params = { requestId: (await world.ask('intelligenceAnalyst', makeRequest, { body })).answer.id };
    await world.ask('customsLiaison', answerRequest, { params, body: { event: 'answer' }, version: 1 });
    expect(await blocksFor(world, productId, [gen])).toEqual([]);
    expect(await blocksFor(world, productId, [gen], 'mentor')).toHaveLength(1);
    expect(await blocksFor(world, productId, [pol])).toHaveLength(1);
    await world.ask('customsLiaison', answerRequest, { params, body: { event: 'reopen' }, version: 2 });
    expect(await blocksFor(world, productId, [gen])).toHaveLength(1);
  });
});
