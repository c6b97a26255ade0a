import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addAuthor,
  answerComment,
  cite,
  decideReview,
  makeComment,
  readReview,
  reopenProduct,
  resolveComment,
  submitProduct,
  writeBlock,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { World } from '../../../test/world';

/** A submitted product of one sentence with a mentor's comment on its second word. */
async function aCommentedProduct(world: World) {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'The crossing will be used again.', []);
  const submitted = await world.ask('intelligenceAnalyst', submitProduct, { params: { productId }, body: {}, version: 1 });
  const body = { blockId: block.id, start: 4, end: 12, quote: 'crossing', body: 'Which one?' };
  const { answer: comment } = await world.ask('mentor', makeComment, { params: { productId }, body });
  return { productId, block, comment, body, version: submitted.answer.version };
}

describe('a comment', () => {
  it('that was not dealt with is found from the next version by the line of its block', async () => {
    const world = await aWorld();
    const { productId, block, comment, version } = await aCommentedProduct(world);
    await world.ask('mentor', decideReview, {
      params: { productId },
      body: { outcome: 'returned', words: 'Name it.' },
      version,
    });
    const { answer: next } = await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    const { comments } = (await world.ask('intelligenceAnalyst', readReview, { params: { productId } })).answer;
    expect(comments).toMatchObject([{ id: comment.id, number: 1, lineageId: block.lineageId, resolved: null }]);
    expect(next.blocks).toMatchObject([{ lineageId: block.lineageId }]);
    expect(next.blocks[0]!.id).not.toBe(block.id);
    const settled = await world.ask('intelligenceAnalyst', resolveComment, {
      params: { productId, commentId: comment.id },
      body: { isResolved: true },
      version: 1,
    });
    expect(settled.answer.resolved?.by).toBe('intelligenceAnalyst');
  });

  it('keeps the words it was made on when they are written anew', async () => {
    const world = await aWorld();
    const { productId, version } = await aCommentedProduct(world);
    await world.ask('mentor', decideReview, {
      params: { productId },
      body: { outcome: 'returned', words: 'Name it.' },
      version,
    });
    const { answer: next } = await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    await world.ask('intelligenceAnalyst', writeBlock, {
      params: { productId, blockId: next.blocks[0]!.id },
      body: { text: 'The northern post will be used again.' },
      version: 1,
    });
    expect((await world.ask('mentor', readReview, { params: { productId } })).answer.comments).toMatchObject([
      { quote: 'crossing', start: 4, end: 12 },
    ]);
  });

  it('follows its words into the next version and says when they are gone', async () => {
    const world = await aWorld();
    const { productId, comment, version } = await aCommentedProduct(world);
    await world.ask('mentor', decideReview, { params: { productId }, body: { outcome: 'returned', words: '' }, version });
    const { answer: next } = await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    const params = { productId, blockId: next.blocks[0]!.id };
    const place = async () => (await world.ask('mentor', readReview, { params: { productId } })).answer.comments[0]!.place;
    expect(comment.place).toEqual({ blockId: comment.blockId, start: 4, end: 12 });
    expect(await place()).toEqual({ blockId: params.blockId, start: 4, end: 12 });
    const write = (text: string, at: number) => world.ask('intelligenceAnalyst', writeBlock, { params, body: { text }, version: at });
    await write('By night the crossing will be used again.', 1);
    expect(await place()).toEqual({ blockId: params.blockId, start: 13, end: 21 });
    await write('By night the post will be used again.', 2);
    expect(await place()).toBeNull();
  });

  it('is answered by its team, and what is said rises with it', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const block = await writtenJudgement(world, productId, 'Words.', []);
    const made = await world.ask('mentor', makeComment, {
      params: { productId },
      body: { blockId: block.id, start: 0, end: 5, quote: 'Words', body: 'Which?' },
    });
    const params = { productId, commentId: made.answer.id };
    const answered = await world.ask('gendarmerieAnalyst', answerComment, { params, body: { words: 'These.' } });
    expect(answered.answer.answers).toMatchObject([{ words: 'These.', createdBy: 'gendarmerieAnalyst' }]);
    expect((await world.ask('gendarmerieAnalyst', answerComment, { params, body: { words: ' ' } })).status).toBe(400);
    const itemId = await contributed(world, { marking: harbourOnly });
    await world.ask('intelligenceAnalyst', cite, { params: { productId, blockId: block.id }, body: { itemId } });
    const hidden = await world.ask('gendarmerieAnalyst', answerComment, { params, body: { words: 'Still these.' } });
    expect(hidden.status).toBe(404);
    expect((await world.ask('mentor', readReview, { params: { productId } })).answer.comments[0]!.answers).toHaveLength(1);
    const { rows } = await world.owner.query(
      'select count(distinct label_id)::int as labels from (select label_id from comment_answer union all select label_id from review_comment) said',
    );
    expect(rows).toEqual([{ labels: 1 }]);
  });

  it('on a block that the commenter does not see is answered like one on no block', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const closed = await writtenJudgement(world, productId, 'Closed words.', [await contributed(world, { marking: harbourOnly })]);
    const on = (blockId: string) => ({ params: { productId }, body: { blockId, start: 0, end: 6, quote: 'Closed', body: 'Why?' } });
    const hidden = await world.ask('gendarmerieAnalyst', makeComment, on(closed.id));
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await world.ask('gendarmerieAnalyst', makeComment, on(randomUUID()))).text);
  });

  it('rises with the marking of its block, so that it gives nothing away', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const block = await writtenJudgement(world, productId, 'Words.', []);
    await world.ask('mentor', makeComment, {
      params: { productId },
      body: { blockId: block.id, start: 0, end: 5, quote: 'Words', body: 'Cite the quay log.' },
    });
    const read = async () => (await world.ask('gendarmerieAnalyst', readReview, { params: { productId } })).answer.comments;
    expect(await read()).toHaveLength(1);
    const itemId = await contributed(world, { marking: harbourOnly });
    await world.ask('intelligenceAnalyst', cite, { params: { productId, blockId: block.id }, body: { itemId } });
    expect(await read()).toEqual([]);
  });

  it('sent twice under one key is one comment; without words it is not valid', async () => {
    const world = await aWorld();
    const { productId, body } = await aCommentedProduct(world);
    const sent = { params: { productId }, body: { ...body, body: 'Once.' }, key: 'the-same-comment' };
    const first = await world.ask('mentor', makeComment, sent);
    expect((await world.ask('mentor', makeComment, sent)).text).toBe(first.text);
    expect((await world.ask('mentor', readReview, { params: { productId } })).answer.comments).toHaveLength(2);
    expect((await world.ask('mentor', makeComment, { params: { productId }, body: { ...body, body: ' ' } })).status).toBe(400);
    expect((await world.ask('nobody', makeComment, { params: { productId }, body })).status).toBe(401);
  });
});

describe('a decision', () => {
  it('is refused with the product as it stands when it was based on an older version', async () => {
    const world = await aWorld();
    const { productId, version } = await aCommentedProduct(world);
    const late = await world.ask('mentor', decideReview, {
      params: { productId },
      body: { outcome: 'approved', words: '' },
      version: version - 1,
    });
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: version, current: { state: 'in_review' } });
    expect((await productFor(world, 'mentor', productId)).state).toBe('in_review');
  });

  it.each([
    ['a score above four', 1, { argument: { score: 5, words: '' } }],
    ['a criterion that is none', 1, { style: { score: 2, words: '' } }],
    ['a rubric that is none', 9, { argument: { score: 2, words: '' } }],
  ])('with %s is not valid, and nothing is decided', async (_, rubric, scores) => {
    const world = await aWorld();
    const { productId, version } = await aCommentedProduct(world);
    const appraisal = { rubric, scores, words: '' };
    const body = { outcome: 'approved' as const, words: '', appraisal };
    expect((await world.ask('mentor', decideReview, { params: { productId }, body, version })).status).toBe(400);
    expect((await productFor(world, 'mentor', productId)).state).toBe('in_review');
  });
});
