import { expect, it } from 'vitest';
import { decideReview, makeComment, readLearningRecord, submitProduct, WorkScoresShape, writeAppraisal } from '@workbench/contract';
import { workScores, type Measures } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const author = 'intelligenceAnalyst';
const record = async (world: World, as: ActorName) =>
  (await world.ask(as, readLearningRecord, { params: { personId: world.people[author] } })).answer;

/** A submitted product of one sentence. */
async function aSubmitted(world: World) {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'The crossing will be used again.', []);
  const { version } = await productFor(world, author, productId);
  await world.ask(author, submitProduct, { params: { productId }, body: {}, version });
  return { productId, blockId: block.id };
}

it('scores and words by the rubric stand there once the version is decided, and not before, for their own writer neither', async () => {
  const world = await aWorld();
  const { productId } = await aSubmitted(world);
  const body = { rubric: 1, scores: { argument: { score: 2, words: 'It comes late.' }, gender: { score: null, words: '' } }, words: '' };
  await world.ask('mentor', writeAppraisal, { params: { productId, sort: 'mentor' }, body: { ...body, isReady: true }, version: 0 });
  await world.ask('instructor', writeAppraisal, {
    params: { productId, sort: 'mentor' },
    body: { ...body, scores: { argument: { score: 3, words: '' } }, isReady: true },
    version: 0,
  });
  for (const as of ['mentor', 'instructor', author] as const) {
    const { appraised, remarks } = await record(world, as);
    expect([as, appraised, remarks]).toEqual([as, [], []]);
  }
  const { version } = await productFor(world, 'mentor', productId);
  await world.ask('mentor', decideReview, { params: { productId }, body: { outcome: 'returned', words: 'Again.' }, version });
  for (const as of ['mentor', 'instructor', author] as const) {
    const { appraised, remarks } = await record(world, as);
    expect(appraised).toMatchObject([{ productId, number: 1, authors: 1, scores: [{ criterion: 'argument', mean: 2.5, n: 2 }] }]);
    expect(remarks).toMatchObject([{ criterion: 'argument', words: 'It comes late.', quote: null, by: 'mentor' }]);
  }
});

it('comments of mentors stand there with their criterion and their place; what is kept back waits for the decision', async () => {
  const world = await aWorld();
  const { productId, blockId } = await aSubmitted(world);
  const on = { blockId, start: 4, end: 12, quote: 'crossing' };
  const say = (as: ActorName, words: object) =>
    world.ask(as, makeComment, { params: { productId }, body: { ...on, body: 'Which one?', ...words } });
  await say('mentor', { criterion: 'argument' });
  await say('mentor', { body: 'Kept back.', isDraft: true });
  await say(author, { body: 'A note to myself.' });
  const before = await record(world, 'mentor');
  expect(before.remarks).toMatchObject([{ criterion: 'argument', words: 'Which one?', quote: 'crossing', productId, blockId, number: 1 }]);
  const { version } = await productFor(world, 'mentor', productId);
  await world.ask('mentor', decideReview, { params: { productId }, body: { outcome: 'returned', words: 'Again.' }, version });
  expect((await record(world, author)).remarks.map(({ words, criterion }) => [words, criterion])).toEqual([
    ['Which one?', 'argument'],
    ['Kept back.', null],
  ]);
  expect((await say('mentor', { criterion: 'Not a key' })).status).toBe(400);
});

it("scores of an exercise stand there once they were handed out, the trainee's own and no other's", async () => {
  const world = await aWorld();
  for (const as of ['mentor', author] as const) expect((await record(world, as)).scores).toBeNull();
  const nothing: Measures = {
    links: { found: [], key: [] },
    outside: 0,
    events: { found: [], key: [] },
    gradings: [],
    delays: { analysis: [] },
    deceptions: [],
    forecasts: [],
    roots: [],
    rubric: { criteria: [], given: [] },
  };
  const scoresOf = (outside: number) => JSON.stringify(WorkScoresShape.parse(workScores([{ ...nothing, outside }], 'phia')));
  await world.owner.query(`insert into score_release (cell_id, scores, released_by) values ($1, $2, $3)`, [
    world.cellId,
    scoresOf(1),
    world.people.instructor,
  ]);
  for (const [who, outside] of [
    [author, 2],
    ['policeAnalyst', 3],
  ] as const)
    await world.owner.query(`insert into person_score (cell_id, person_id, scores) values ($1, $2, $3)`, [
      world.cellId,
      world.people[who],
      scoresOf(outside),
    ]);
  for (const as of ['mentor', 'instructor', author] as const) expect((await record(world, as)).scores?.own.outside).toBe(2);
});
