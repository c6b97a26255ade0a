import { expect, it } from 'vitest';
import {
  decideReview,
  dropPhrase,
  listPhrases,
  makeComment,
  readFeedbackTimes,
  savePhrase,
  setClock,
  submitProduct,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { startedProduct, writtenJudgement, productFor } from '../../../test/product-seeds';
import type { World } from '../../../test/world';

const author = 'intelligenceAnalyst';

it('phrases are kept and dropped by their person alone', async () => {
  const world = await aWorld();
  const { answer } = await world.ask('mentor', savePhrase, { body: { criterion: 'argument', words: 'So what?' } });
  expect((await world.ask('mentor', listPhrases)).answer.rows).toEqual([{ id: answer.id, criterion: 'argument', words: 'So what?' }]);
  expect((await world.ask('instructor', listPhrases)).answer.rows).toEqual([]);
  const params = { phraseId: answer.id };
  expect((await world.ask('instructor', dropPhrase, { params })).status).toBe(404);
  expect((await world.ask('mentor', dropPhrase, { params })).status).toBe(200);
  expect((await world.ask('mentor', listPhrases)).answer.rows).toEqual([]);
});

/** A product that is submitted, commented on and decided, an exercise hour between each; what waits is put back by owner. */
async function aReviewed(world: World, hour: number, isKeptBack = false) {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'The crossing will be used again.', []);
  const params = { productId };
  const at = (more: number) =>
    world.ask('instructor', setClock, { body: { asOf: new Date(Date.UTC(2031, 5, 1, hour + more)).toISOString(), reason: 'On.' } });
  await at(0);
  const { version } = await productFor(world, author, productId);
  const submitted = await world.ask(author, submitProduct, { params, body: {}, version });
  await at(1);
  const body = { blockId: block.id, start: 4, end: 12, quote: 'crossing', body: 'Which?' };
  await world.ask('mentor', makeComment, { params, body: { ...body, isDraft: isKeptBack } });
  await at(3);
  await world.ask('mentor', decideReview, { params, body: { outcome: 'returned', words: '' }, version: submitted.answer.version });
}

it('the time to feedback is told from five on, on the clock of the exercise as on the wall, with how many it rests on', async () => {
  const world = await aWorld();
  for (let round = 0; round < 4; round += 1) await aReviewed(world, round * 10);
  const few = (await world.ask('mentor', readFeedbackTimes)).answer;
  expect(few.decision.exercise).toEqual({ count: 4, seconds: null });
  await aReviewed(world, 40, true);
  const { firstComment, decision } = (await world.ask('mentor', readFeedbackTimes)).answer;
  expect(firstComment.exercise).toEqual({ count: 5, seconds: 3600 });
  expect(decision.exercise).toEqual({ count: 5, seconds: 3 * 3600 });
  expect(decision.wall.count).toBe(5);
  expect((await world.ask('customsAnalyst', readFeedbackTimes)).answer.decision.wall).toEqual({ count: 0, seconds: null });
});

it('a comment that is kept back is no word before it is released', async () => {
  const world = await aWorld();
  for (let round = 0; round < 5; round += 1) await aReviewed(world, round * 10, true);
  expect((await world.ask('mentor', readFeedbackTimes)).answer.firstComment.exercise).toEqual({ count: 5, seconds: 3 * 3600 });
});
