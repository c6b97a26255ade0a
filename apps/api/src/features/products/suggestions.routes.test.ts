import { describe, expect, it } from 'vitest';
import {
  makeComment,
  readBlockHistory,
  readReview,
  reopenProduct,
  submitProduct,
  decideReview,
  takeSuggestion,
  writeBlock,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const author = 'intelligenceAnalyst';

/** A draft with a mentor's comment that suggests another word for its second one. */
async function aSuggested(world: World, suggestion: string | undefined = 'northern post') {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'The crossing will be used again.', []);
  const body = { blockId: block.id, start: 4, end: 12, quote: 'crossing', body: 'Name it.', suggestion };
  const { answer: comment } = await world.ask('mentor', makeComment, { params: { productId }, body });
  return { productId, block, comment };
}

function take(world: World, productId: string, commentId: string, as: ActorName = author, version = 1) {
  return world.ask(as, takeSuggestion, { params: { productId, commentId }, body: {}, version });
}

const textOf = async (world: World, productId: string) => (await productFor(world, author, productId)).blocks[0]!.text;

describe('suggested words', () => {
  it('are put in by an author as an edit like any other, and the comment is dealt with', async () => {
    const world = await aWorld();
    const { productId, block, comment } = await aSuggested(world);
    const taken = await take(world, productId, comment.id);
    expect(taken.answer).toMatchObject({ resolved: { by: author }, version: 2 });
    expect(taken.answer.takenAt).not.toBeNull();
    expect(await textOf(world, productId)).toBe('The northern post will be used again.');
    const history = await world.ask(author, readBlockHistory, { params: { productId, blockId: block.id } });
    expect(JSON.stringify(history.answer)).toContain('northern post');
    const { rows } = await world.owner.query("select deed from audit where deed = 'take_suggestion'");
    expect(rows).toHaveLength(1);
    expect((await take(world, productId, comment.id, author, 2)).problem.code).toBe('not_in_this_state');
  });

  it('that are empty strike the words', async () => {
    const world = await aWorld();
    const { productId, comment } = await aSuggested(world, '');
    await take(world, productId, comment.id);
    expect(await textOf(world, productId)).toBe('The  will be used again.');
  });

  it('find their place in the next version, wherever it has moved', async () => {
    const world = await aWorld();
    const { productId, comment } = await aSuggested(world);
    const params = { productId };
    const { version } = await productFor(world, author, productId);
    const submitted = await world.ask(author, submitProduct, { params, body: {}, version });
    expect((await take(world, productId, comment.id)).problem.code).toBe('not_in_this_state');
    await world.ask('mentor', decideReview, { params, body: { outcome: 'returned', words: '' }, version: submitted.answer.version });
    const next = (await world.ask(author, reopenProduct, { params, body: {} })).answer.blocks[0]!;
    const text = 'By night the crossing will be used again.';
    await world.ask(author, writeBlock, { params: { productId, blockId: next.id }, body: { text }, version: next.version });
    expect((await take(world, productId, comment.id)).status).toBe(200);
    expect(await textOf(world, productId)).toBe('By night the northern post will be used again.');
  });

  it('are not put in the place of words that somebody has changed since', async () => {
    const world = await aWorld();
    const { productId, block, comment } = await aSuggested(world);
    const params = { productId, blockId: block.id };
    const write = async (text: string) => {
      const { version } = (await productFor(world, author, productId)).blocks[0]!;
      return world.ask(author, writeBlock, { params, body: { text }, version });
    };
    await write('The crosswalking will be used again.');
    expect((await take(world, productId, comment.id)).problem.code).toBe('suggestion_outdated');
    await write('It will be used again.');
    expect((await take(world, productId, comment.id)).problem.code).toBe('suggestion_outdated');
    expect(await textOf(world, productId)).toBe('It will be used again.');
  });

  it('are taken by those who write the draft, on the comment as it stands', async () => {
    const world = await aWorld();
    const { productId, comment } = await aSuggested(world);
    expect((await take(world, productId, comment.id, 'mentor')).problem.code).toBe('not_allowed');
    expect((await take(world, productId, comment.id, 'policeAnalyst')).status).toBe(404);
    expect((await take(world, productId, comment.id, author, 7)).problem.code).toBe('version_conflict');
    const plain = await aSuggested(world, undefined);
    await world.owner.query('update review_comment set suggestion = null where id = $1', [plain.comment.id]);
    expect((await take(world, plain.productId, plain.comment.id)).problem.code).toBe('not_in_this_state');
    const { comments } = (await world.ask(author, readReview, { params: { productId } })).answer;
    expect(comments).toMatchObject([{ suggestion: 'northern post', resolved: null, takenAt: null }]);
  });
});
