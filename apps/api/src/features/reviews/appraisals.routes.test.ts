import { describe, expect, it } from 'vitest';
import {
  addAuthor,
  askSelfAppraisal,
  cite,
  decideReview,
  makeComment,
  publishRubric,
  readReview,
  readRubric,
  reopenProduct,
  resolveComment,
  setSelfAppraisal,
  submitProduct,
  writeAppraisal,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const author = 'intelligenceAnalyst';
const said = { rubric: 1, scores: { argument: { score: 2, words: 'The message comes late.' } }, words: 'Nearly.' };

async function aDraft(world: World, itemIds: readonly string[] = []) {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'The crossing will be used again.', itemIds);
  return { productId, block };
}

async function submit(world: World, productId: string) {
  const { version } = await productFor(world, author, productId);
  return world.ask(author, submitProduct, { params: { productId }, body: {}, version });
}

function write(world: World, as: ActorName, productId: string, sort: 'mentor' | 'self', body: object = {}, version = 0) {
  return world.ask(as, writeAppraisal, { params: { productId, sort }, body: { ...said, isReady: true, ...body }, version });
}

async function read(world: World, as: ActorName, productId: string) {
  return (await world.ask(as, readReview, { params: { productId } })).answer;
}

async function decide(world: World, as: ActorName, productId: string, body: object = {}) {
  const { version } = await productFor(world, as, productId);
  return world.ask(as, decideReview, { params: { productId }, body: { outcome: 'returned', words: 'Say which.', ...body }, version });
}

describe('the appraisal of a mentor', () => {
  it("is nobody else's before the decision, not even for another mentor, and all that are ready come out with it", async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await submit(world, productId);
    await write(world, 'mentor', productId, 'mentor');
    await write(world, 'instructor', productId, 'mentor', { scores: { argument: { score: 4, words: '' } } });
    for (const as of ['mentor', 'instructor'] as const)
      expect((await read(world, as, productId)).appraisals).toMatchObject([{ isOwn: true }]);
    for (const as of [author, 'cellLead'] as const) expect((await read(world, as, productId)).appraisals).toEqual([]);
    await decide(world, 'instructor', productId);
    for (const as of [author, 'cellLead', 'mentor'] as const) {
      const { appraisals } = await read(world, as, productId);
      expect(appraisals.map((one) => [one.writtenBy, one.scores['argument']!.score])).toEqual([
        ['instructor', 4],
        ['mentor', 2],
      ]);
    }
  });

  it("that is not ready stays its writer's, whatever is decided, and is no longer changed", async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await submit(world, productId);
    await write(world, 'mentor', productId, 'mentor', { isReady: false });
    await decide(world, 'instructor', productId);
    expect((await read(world, author, productId)).appraisals).toEqual([]);
    expect((await read(world, 'mentor', productId)).appraisals).toMatchObject([{ isReady: false }]);
    expect((await write(world, 'mentor', productId, 'mentor', {}, 1)).problem.code).toBe('not_in_this_state');
  });

  it('comes with the decision of whoever decides, in the place of what was kept before', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await submit(world, productId);
    await write(world, 'mentor', productId, 'mentor', { isReady: false });
    const appraisal = { ...said, scores: { visuals: { score: 0, words: 'A map is missing.' } } };
    await decide(world, 'mentor', productId, { appraisal });
    expect((await read(world, author, productId)).appraisals).toMatchObject([
      { sort: 'mentor', number: 1, rubric: 1, scores: appraisal.scores, isReady: true },
    ]);
  });

  it('is changed on top of what it was based on', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await submit(world, productId);
    expect((await write(world, 'mentor', productId, 'mentor')).answer.version).toBe(1);
    expect((await write(world, 'mentor', productId, 'mentor', { words: 'Other words.' }, 1)).answer.version).toBe(2);
    const late = await write(world, 'mentor', productId, 'mentor', { words: 'Late words.' }, 1);
    expect(late.problem).toMatchObject({ code: 'version_conflict', currentVersion: 2, current: { words: 'Other words.' } });
  });

  it('is of what is submitted, by those who review', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    expect((await write(world, 'mentor', productId, 'mentor')).problem.code).toBe('not_in_this_state');
    await submit(world, productId);
    expect((await write(world, author, productId, 'mentor')).problem.code).toBe('not_allowed');
    expect((await write(world, 'policeAnalyst', productId, 'mentor')).status).toBe(404);
    expect((await write(world, 'mentor', productId, 'mentor', { scores: { style: { score: 1, words: '' } } })).status).toBe(400);
  });

  it('is marked like all that the mentor read, so that a co-author who sees less does not read it', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world, [await contributed(world, { marking: harbourOnly })]);
    await world.ask(author, addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    await submit(world, productId);
    await decide(world, 'mentor', productId, { appraisal: said });
    expect((await read(world, author, productId)).appraisals).toHaveLength(1);
    const theirs = await read(world, 'gendarmerieAnalyst', productId);
    expect([theirs.appraisals, theirs.decisions, theirs.comments]).toEqual([[], [], []]);
  });

  it('keeps the version of the rubric that it was given by', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await submit(world, productId);
    await decide(world, 'mentor', productId, { appraisal: said });
    const { versions } = (await world.ask('mentor', readRubric)).answer;
    const criteria = versions[0]!.criteria.filter(({ key }) => key !== 'argument');
    await world.ask('mentor', publishRubric, { body: { name: versions[0]!.name, criteria }, version: 1 });
    const { appraisals, rubrics } = await read(world, author, productId);
    expect(appraisals).toMatchObject([{ rubric: 1, scores: said.scores }]);
    expect(rubrics.map(({ number }) => number)).toEqual([2, 1]);
    expect(rubrics[1]!.criteria.map(({ key }) => key)).toContain('argument');
  });
});

describe('a comment that is kept back', () => {
  const body = (blockId: string) => ({ blockId, start: 4, end: 12, quote: 'crossing', body: 'Which one?', isDraft: true });

  it("is its mentor's until the decision, and the team's from then on", async () => {
    const world = await aWorld();
    const { productId, block } = await aDraft(world);
    await submit(world, productId);
    const { answer: kept } = await world.ask('mentor', makeComment, { params: { productId }, body: body(block.id) });
    expect((await read(world, 'mentor', productId)).comments).toMatchObject([{ isDraft: true }]);
    for (const as of [author, 'instructor', 'cellLead'] as const) expect((await read(world, as, productId)).comments).toEqual([]);
    const params = { productId, commentId: kept.id };
    const early = await world.ask(author, resolveComment, { params, body: { isResolved: true }, version: 1 });
    expect(early.status).toBe(404);
    await decide(world, 'instructor', productId);
    expect((await read(world, author, productId)).comments).toMatchObject([{ id: kept.id, isDraft: false }]);
    expect((await world.ask(author, resolveComment, { params, body: { isResolved: true }, version: 1 })).status).toBe(200);
  });

  it('leaves nothing in the trail before', async () => {
    const world = await aWorld();
    const { productId, block } = await aDraft(world);
    await submit(world, productId);
    const count = async () => (await world.owner.query('select count(*)::int as rows from audit')).rows;
    const before = await count();
    await world.ask('mentor', makeComment, { params: { productId }, body: body(block.id) });
    await write(world, 'mentor', productId, 'mentor');
    expect(await count()).toEqual(before);
  });

  it("is a mentor's, on what is submitted", async () => {
    const world = await aWorld();
    const { productId, block } = await aDraft(world);
    const made = (as: ActorName) => world.ask(as, makeComment, { params: { productId }, body: body(block.id) });
    expect((await made('mentor')).problem.code).toBe('not_in_this_state');
    await submit(world, productId);
    expect((await made(author)).problem.code).toBe('not_allowed');
  });
});

describe('the appraisal of an author', () => {
  it('is asked for before submitting, by the cell or for one product, and then submitting waits for it', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await world.ask('mentor', setSelfAppraisal, { body: { isAsked: true } });
    expect((await read(world, author, productId)).asksSelf).toBe(true);
    expect((await submit(world, productId)).problem.code).toBe('self_appraisal_missing');
    await write(world, author, productId, 'self', { isReady: false });
    expect((await submit(world, productId)).problem.code).toBe('self_appraisal_missing');
    await write(world, author, productId, 'self', {}, 1);
    expect((await submit(world, productId)).status).toBe(200);
    const other = await aDraft(world);
    await world.ask('mentor', askSelfAppraisal, { params: { productId: other.productId }, body: { isAsked: false } });
    expect((await submit(world, other.productId)).status).toBe(200);
  });

  it('is read by mentors from submission on, while theirs are not read by the author before the decision', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await write(world, author, productId, 'self');
    expect((await read(world, 'mentor', productId)).appraisals).toEqual([]);
    await submit(world, productId);
    await write(world, 'mentor', productId, 'mentor');
    expect((await read(world, 'mentor', productId)).appraisals.map(({ sort }) => sort).toSorted()).toEqual(['mentor', 'self']);
    expect((await read(world, author, productId)).appraisals.map(({ sort }) => sort)).toEqual(['self']);
    await decide(world, 'instructor', productId);
    expect((await read(world, author, productId)).appraisals.map(({ sort }) => sort).toSorted()).toEqual(['mentor', 'self']);
    expect((await write(world, author, productId, 'self', {}, 1)).problem.code).toBe('not_in_this_state');
  });

  it('is of one version; the next one is appraised anew, and only by authors', async () => {
    const world = await aWorld();
    const { productId } = await aDraft(world);
    await write(world, author, productId, 'self');
    await submit(world, productId);
    await decide(world, 'mentor', productId);
    await world.ask(author, reopenProduct, { params: { productId }, body: {} });
    expect((await write(world, author, productId, 'self')).answer.number).toBe(2);
    expect((await write(world, 'cellLead', productId, 'self')).problem.code).toBe('not_allowed');
  });

  it('rises with what the author then reads when it is written again', async () => {
    const world = await aWorld();
    const { productId, block } = await aDraft(world);
    await world.ask(author, addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    await world.ask(author, cite, {
      params: { productId, blockId: block.id },
      body: { itemId: await contributed(world, { marking: harbourOnly }) },
    });
    await write(world, author, productId, 'self');
    await submit(world, productId);
    expect((await read(world, 'gendarmerieAnalyst', productId)).appraisals).toEqual([]);
  });
});
