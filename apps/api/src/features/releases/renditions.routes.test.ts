import { describe, expect, it } from 'vitest';
import { answerRequest, checkRelease, listProducts, makeRequest, readProduct, releaseProduct, reopenProduct } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { World } from '../../../test/world';

const gen = 'GEN' as AgencyCode;
const pol = 'POL' as AgencyCode;

async function releasedTo(world: World, productId: string, agency: AgencyCode): Promise<void> {
  const { version } = await approved(world, productId);
  const reply = await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [agency] }, version });
  if (reply.status !== 200) throw new Error(reply.text);
}

describe('a receiver', () => {
  it('is not told that a newer version went to others', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'First words.', []);
    await releasedTo(world, productId, gen);
    const told = async () => [
      (await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text,
      (await world.ask('gendarmerieAnalyst', listProducts)).text,
    ];
    const before = await told();
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    await releasedTo(world, productId, pol);
    const { answer } = await world.ask('intelligenceAnalyst', readProduct, { params: { productId } });
    expect(answer.versions.map((one) => one.state)).toEqual(['superseded', 'released']);
    expect(await told()).toEqual(before);
  });

  it('of both versions reads the newer one, and the earlier one as superseded', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await releasedTo(world, productId, gen);
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    await releasedTo(world, productId, gen);
    const { answer } = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    expect(answer).toMatchObject({
      number: 2,
      state: 'released',
      versions: [
        { number: 1, state: 'superseded' },
        { number: 2, state: 'released' },
      ],
    });
    const earlier = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId }, query: { number: 1 } });
    expect(earlier.answer).toMatchObject({ number: 1, state: 'superseded' });
  });

  it('does not read the private number, who wrote, when, or what was still open', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Unsourced words.', []);
    await releasedTo(world, productId, gen);
    const { answer, text } = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    expect(answer.blocks).toMatchObject([
      { judgement: { likelihoodTerm: 'likely', probability: null }, problems: [], version: 1, changedBy: null, changedAt: null },
    ]);
    expect(answer.may).toEqual({ edit: false, submit: false, review: false, reopen: false, release: false, recall: false });
    expect(text).not.toContain('intelligenceAnalyst');
  });
});

describe('the preview for an agency', () => {
  it('shows the team what would go there, and its marking, and nothing that would stay behind', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
    await writtenJudgement(world, productId, 'Harbour words.', [await contributed(world, { marking: harbourOnly })]);
    const as = async (agency: AgencyCode) =>
      (await world.ask('intelligenceAnalyst', readProduct, { params: { productId }, query: { agency } })).answer;
    expect((await as(gen)).blocks).toMatchObject([{ text: 'Open words.', judgement: { probability: null } }]);
    expect((await as(gen)).marking.compartments).toEqual([]);
    expect((await as(pol)).blocks).toHaveLength(2);
    expect(await as(gen)).toMatchObject({ isTeam: false, state: 'released', authors: [], may: { edit: false } });
  });

  it("is the team's; to others the product is not there", async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const asked = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId }, query: { agency: gen } });
    expect(asked.status).toBe(404);
    await releasedTo(world, productId, gen);
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId }, query: { agency: gen } })).text).toBe(asked.text);
  });

  it('is empty for an agency that may not even have the title', async () => {
    const world = await aWorld();
    const marking = { level: 0, releasableTo: ['POL', 'TRG'] as AgencyCode[], compartments: [], originatorControl: false };
    const productId = await startedProduct(world, 'intelligenceAnalyst', marking);
    expect((await world.ask('intelligenceAnalyst', readProduct, { params: { productId }, query: { agency: pol } })).status).toBe(200);
    expect((await world.ask('intelligenceAnalyst', readProduct, { params: { productId }, query: { agency: gen } })).status).toBe(404);
  });
});

describe("an originator's yes", () => {
  it('counts for the whole team, whichever agency asked', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world, 'policeAnalyst');
    const itemId = await contributed(world, { marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: true } });
    await writtenJudgement(world, productId, 'Words.', [itemId], 'policeAnalyst');
    const check = async () => (await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: gen } })).answer.blocks;
    expect(await check()).toHaveLength(1);
    const body = {
      kind: 'use_approval',
      to: 'CUS' as AgencyCode,
      forAgency: gen,
      itemId,
      productId,
      reason: 'For the patrol plan.',
    } as const;
    const asked = await world.ask('policeAnalyst', makeRequest, { body });
    await world.ask('customsLiaison', answerRequest, { params: { requestId: asked.answer.id }, body: { event: 'answer' }, version: 1 });
    expect(await check()).toEqual([]);
  });

  it('to one agency is none to another', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const itemId = await contributed(world, { marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: true } });
    await writtenJudgement(world, productId, 'Words.', [itemId]);
    const body = {
      kind: 'use_approval',
      to: 'CUS' as AgencyCode,
      forAgency: gen,
      itemId,
      productId,
      reason: 'For the patrol plan.',
    } as const;
    const asked = await world.ask('intelligenceAnalyst', makeRequest, { body });
    await world.ask('customsLiaison', answerRequest, { params: { requestId: asked.answer.id }, body: { event: 'answer' }, version: 1 });
    const { answer } = await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: [gen, pol] } });
    expect(answer.blocks.map((block) => block.agency)).toEqual(['POL']);
  });
});

describe('a release', () => {
  it('that is sent twice under one key is one release', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const { version } = await approved(world, productId);
    const sent = { params: { productId }, body: { agencies: [gen] }, version, key: 'release-once-1' };
    const first = await world.ask('cellLead', releaseProduct, sent);
    const again = await world.ask('cellLead', releaseProduct, sent);
    expect(first.status).toBe(200);
    expect(again.text).toBe(first.text);
    const { rows } = await world.owner.query('select count(*)::int as n from release where product_id = $1', [productId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('is for the cell lead, not for an author who is a trainee, a mentor or nobody', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const { version } = await approved(world, productId);
    const statuses: number[] = [];
    for (const who of ['intelligenceAnalyst', 'mentor', 'gendarmerieAnalyst', 'nobody', 'cellLead'] as const) {
      statuses.push((await world.ask(who, releaseProduct, { params: { productId }, body: { agencies: [gen] }, version })).status);
    }
    expect(statuses).toEqual([403, 403, 404, 401, 200]);
  });

  it('goes to agencies that there are, and only once approved', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const params = { productId };
    expect((await world.ask('cellLead', releaseProduct, { params, body: { agencies: [gen] }, version: 1 })).problem.code).toBe(
      'not_in_this_state',
    );
    const { version } = await approved(world, productId);
    expect((await world.ask('cellLead', releaseProduct, { params, body: { agencies: ['ABC' as AgencyCode] }, version })).status).toBe(404);
    expect((await world.ask('cellLead', releaseProduct, { params, body: { agencies: [] }, version })).status).toBe(400);
    expect(
      (await world.ask('cellLead', releaseProduct, { params, body: { agencies: [gen] }, version: version - 1 })).problem,
    ).toMatchObject({ code: 'version_conflict', currentVersion: version });
  });
});
