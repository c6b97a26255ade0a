import { describe, expect, it } from 'vitest';
import {
  answerRequest,
  checkRelease,
  decideReview,
  dropCitation,
  listProducts,
  listRequests,
  makeComment,
  makeRequest,
  readProduct,
  readReview,
  recallProduct,
  releaseProduct,
  reopenProduct,
  resolveComment,
  submitProduct,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';

const gen = 'GEN' as AgencyCode;
const pol = 'POL' as AgencyCode;

describe('review', () => {
  it("puts the mentor's comment on the words, and lets the author settle it", async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'The crossing will be used again.', []);
    const on = (quote: string) => ({ blockId: block.id, start: 4, end: 12, quote, body: 'Which one?' });
    const made = await world.ask('mentor', makeComment, { params: { productId }, body: on('crossing') });
    expect(made.answer).toMatchObject({ quote: 'crossing', createdBy: 'mentor', resolved: null });
    expect((await world.ask('mentor', makeComment, { params: { productId }, body: on('otherwise') })).status).toBe(400);
    const params = { productId, commentId: made.answer.id };
    const settled = await world.ask('intelligenceAnalyst', resolveComment, { params, body: { isResolved: true }, version: 1 });
    expect(settled.answer.resolved?.by).toBe('intelligenceAnalyst');
    expect((await world.ask('mentor', resolveComment, { params, body: { isResolved: false }, version: 1 })).status).toBe(412);
    expect((await world.ask('policeAnalyst', readReview, { params: { productId } })).status).toBe(404);
  });

  it('is decided by a mentor, on a submitted version, once', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const body = { outcome: 'returned', words: 'Say which crossing.' } as const;
    expect((await world.ask('mentor', decideReview, { params: { productId }, body, version: 1 })).problem.code).toBe('not_in_this_state');
    await world.ask('intelligenceAnalyst', submitProduct, { params: { productId }, body: {}, version: 1 });
    expect((await world.ask('intelligenceAnalyst', decideReview, { params: { productId }, body, version: 2 })).status).toBe(403);
    expect((await world.ask('mentor', decideReview, { params: { productId }, body, version: 2 })).answer.state).toBe('returned');
    expect((await world.ask('intelligenceAnalyst', readReview, { params: { productId } })).answer.decisions).toMatchObject([
      { outcome: 'returned', words: 'Say which crossing.' },
    ]);
  });
});

describe('release', () => {
  it('is blocked by what the agency may not have, goes through once it is dropped, and gives each reader their rendition', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'The crossing will be used again.', [
      await contributed(world),
      await contributed(world, { marking: harbourOnly, title: 'Quay log' }),
    ]);
    const { version } = await approved(world, productId);
    const params = { productId };
    const check = await world.ask('cellLead', checkRelease, { params, query: { agency: gen } });
    expect(check.answer.blocks).toMatchObject([{ agency: 'GEN', title: 'Quay log', reason: 'not_releasable', originators: ['CUS'] }]);
    const refused = await world.ask('cellLead', releaseProduct, { params, body: { agencies: [gen] }, version });
    expect(refused.status).toBe(409);
    expect(refused.problem).toMatchObject({ code: 'release_blocked', blocks: check.answer.blocks });

    const reopened = (await world.ask('intelligenceAnalyst', reopenProduct, { params, body: {} })).answer;
    const again = reopened.blocks.find((one) => one.lineageId === block.lineageId)!;
    const citationId = again.citations.find((one) => one.title === 'Quay log')!.id;
    await world.ask('intelligenceAnalyst', dropCitation, { params: { ...params, blockId: again.id, citationId } });
    const second = await approved(world, productId);
    const released = await world.ask('cellLead', releaseProduct, { params, body: { agencies: [gen] }, version: second.version });
    expect(released.answer).toMatchObject({ state: 'released', number: 2 });

    const rendition = await world.ask('gendarmerieAnalyst', readProduct, { params });
    expect(rendition.answer).toMatchObject({ isTeam: false, number: 2, versions: [{ number: 2 }], authors: [] });
    expect(rendition.answer.blocks[0]).toMatchObject({
      text: 'The crossing will be used again.',
      judgement: { likelihoodTerm: 'likely', probability: null },
    });
    expect(rendition.text).not.toContain('Quay log');
    expect((await world.ask('financeAnalyst', readProduct, { params })).status).toBe(404);
  });

  it('leaves out the paragraph that a member of the receiving agency may not see', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
    await writtenJudgement(world, productId, 'Harbour words.', [await contributed(world, { marking: harbourOnly })]);
    const { version } = await approved(world, productId);
    await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [pol] }, version });
    expect((await productFor(world, 'policeAnalyst', productId)).blocks.map((block) => block.text)).toEqual([
      'Open words.',
      'Harbour words.',
    ]);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.policeAnalyst]);
    const without = await productFor(world, 'policeAnalyst', productId);
    expect(without.blocks.map((block) => block.text)).toEqual(['Open words.']);
    expect(without.marking.compartments).toEqual([]);
  });

  it('does not tell a receiver of the version that is being written', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const { version } = await approved(world, productId);
    await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [gen] }, version });
    const read = async () => (await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text;
    const list = async () => (await world.ask('gendarmerieAnalyst', listProducts)).text;
    const [readBefore, listBefore] = [await read(), await list()];
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    await writtenJudgement(world, productId, 'New words.', []);
    expect([await read(), await list()]).toEqual([readBefore, listBefore]);
  });

  it("of what is under originator control waits for the originator's liaison", async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const itemId = await contributed(world, { marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: true } });
    await writtenJudgement(world, productId, 'Words.', [itemId]);
    await approved(world, productId);
    const blocks = async () =>
      (await world.ask('intelligenceAnalyst', checkRelease, { params: { productId }, query: { agency: gen } })).answer.blocks;
    expect(await blocks()).toMatchObject([
      { reason: 'originator_control', originators: ['CUS'], waysOut: ['ask_originator', 'sanitise', 'drop', 'leave_out'] },
    ]);
    const asked = await world.ask('intelligenceAnalyst', makeRequest, {
      body: { kind: 'use_approval', to: 'CUS' as AgencyCode, forAgency: gen, itemId, productId, reason: 'For the patrol plan.' },
    });
    const params = { requestId: asked.answer.id };
    expect((await world.ask('customsAnalyst', answerRequest, { params, body: { event: 'answer' }, version: 1 })).status).toBe(403);
    expect(
      (await world.ask('customsLiaison', answerRequest, { params, body: { event: 'answer', answer: 'Agreed.' }, version: 1 })).answer.state,
    ).toBe('answered');
    expect(await blocks()).toEqual([]);
    expect((await world.ask('gendarmerieAnalyst', listRequests)).answer.rows).toEqual([]);
  });

  it('can be recalled from everybody', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const { version } = await approved(world, productId);
    await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [gen] }, version });
    const recalled = await world.ask('cellLead', recallProduct, { params: { productId }, body: {}, version: version + 1 });
    expect(recalled.answer.state).toBe('recalled');
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).status).toBe(404);
  });
});
