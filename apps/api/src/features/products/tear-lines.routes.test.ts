import { describe, expect, it } from 'vitest';
import {
  addAuthor,
  addBlock,
  cite,
  dropBlock,
  dropCitation,
  dropTearLine,
  moveBlock,
  readProduct,
  reopenProduct,
  submitProduct,
  writeTearLine,
  type Block,
  type TearLineChoice,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const forAll: TearLineChoice = { level: 0, releasableTo: 'all', compartments: [] };
const author = 'intelligenceAnalyst';

/** A product with one judgement that the gendarmerie may not see, and the gendarmerie analyst among its authors. */
async function aClosedJudgement(
  world: World,
): Promise<{ productId: string; block: Block; params: { productId: string; blockId: string } }> {
  const productId = await startedProduct(world);
  await world.ask(author, addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
  const block = await writtenJudgement(world, productId, 'Closed judgement.', [await contributed(world, { marking: harbourOnly })]);
  return { productId, block, params: { productId, blockId: block.id } };
}

function torn(world: World, params: { productId: string; blockId: string }, text = 'Words for all.', version = 0, as: ActorName = author) {
  return world.ask(as, writeTearLine, { params, body: { text, marking: forAll }, version });
}

describe('a tear line', () => {
  it("is written with a marking of its own, is rewritten and taken out, and leaves the block's marking alone", async () => {
    const world = await aWorld();
    const { block, params } = await aClosedJudgement(world);
    const written = await torn(world, params);
    expect(written.answer).toMatchObject({
      text: 'Closed judgement.',
      marking: block.marking,
      tearLine: {
        text: 'Words for all.',
        version: 1,
        changedBy: author,
        marking: { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'] },
      },
    });
    expect((await torn(world, params, 'Other words.', 1)).answer.tearLine).toMatchObject({ text: 'Other words.', version: 2 });
    expect((await world.ask(author, dropTearLine, { params, version: 2 })).answer.tearLine).toBeNull();
    expect((await world.ask(author, dropTearLine, { params, version: 0 })).status).toBe(404);
  });

  it('stands as a plain paragraph in the place of the judgement for an author who may not see that', async () => {
    const world = await aWorld();
    const { productId, params } = await aClosedJudgement(world);
    await writtenJudgement(world, productId, 'Open judgement.', []);
    const before = await productFor(world, 'gendarmerieAnalyst', productId);
    expect(before.blocks.map((block) => block.text)).toEqual(['Open judgement.']);
    await torn(world, params);
    const { blocks, marking } = await productFor(world, 'gendarmerieAnalyst', productId);
    expect(blocks).toMatchObject([
      {
        text: 'Words for all.',
        kind: 'paragraph',
        judgement: null,
        citations: [],
        isTearLine: true,
        tearLine: null,
        marking: { level: 0 },
      },
      { text: 'Open judgement.', kind: 'judgement', isTearLine: false },
    ]);
    expect(marking).toEqual(before.marking);
    expect(JSON.stringify(blocks)).not.toContain(params.blockId);
    expect((await productFor(world, author, productId)).blocks.map((block) => block.text)).toEqual([
      'Closed judgement.',
      'Open judgement.',
    ]);
  });

  it('may not be marked more strictly than its block, nor with what its author could not read', async () => {
    const world = await aWorld();
    const { params } = await aClosedJudgement(world);
    const refusal = async (marking: object) =>
      (await world.ask(author, writeTearLine, { params, body: { text: 'x', marking: { ...forAll, ...marking } }, version: 0 })).problem
        .code;
    expect(await refusal({ level: 2 })).toBe('tear_line_stricter');
    expect(await refusal({ releasableTo: ['GEN'] })).toBe('tear_line_stricter');
    expect(await refusal({ compartments: ['RAVEN'] })).toBe('marking_invalid');
    expect((await productFor(world, author, params.productId)).blocks).toMatchObject([{ tearLine: null }]);
  });

  it('is never less restricted than the title', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world, author, { ...forAll, level: 1, originatorControl: false });
    const block = await writtenJudgement(world, productId, 'Words.', []);
    const { answer } = await torn(world, { productId, blockId: block.id });
    expect(answer.tearLine?.marking.level).toBe(1);
  });

  it('holds its block up: a citation whose loss would lower the block below it stays', async () => {
    const world = await aWorld();
    const { block, params } = await aClosedJudgement(world);
    await world.ask(author, writeTearLine, { params, body: { text: 'x', marking: { ...forAll, level: 1 } }, version: 0 });
    const citation = { params: { ...params, citationId: block.citations[0]!.id } };
    expect((await world.ask(author, dropCitation, citation)).problem.code).toBe('tear_line_stricter');
    expect((await productFor(world, author, params.productId)).blocks[0]?.citations).toHaveLength(1);
    await torn(world, params, 'x', 1);
    expect((await world.ask(author, dropCitation, citation)).answer).toMatchObject({ citations: [], tearLine: { text: 'x' } });
    const itemId = await contributed(world, { marking: harbourOnly });
    expect((await world.ask(author, cite, { params, body: { itemId } })).status).toBe(200);
  });

  it('shows both sides when two write it, and is one under one key', async () => {
    const world = await aWorld();
    const { params } = await aClosedJudgement(world);
    await world.ask(author, addAuthor, { params: { productId: params.productId }, body: { personId: world.people.policeAnalyst } });
    const sent = { params, body: { text: 'Police words.', marking: forAll }, version: 0, key: 'the-same-tear-line' };
    const first = await world.ask('policeAnalyst', writeTearLine, sent);
    expect((await world.ask('policeAnalyst', writeTearLine, sent)).text).toBe(first.text);
    const late = await torn(world, params, 'Late words.');
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: 1, current: { tearLine: { text: 'Police words.' } } });
  });

  it('is for those who write the draft and see the block; to an author who does not see it, the block is not there', async () => {
    const world = await aWorld();
    const { params } = await aClosedJudgement(world);
    const statuses: number[] = [];
    for (const who of ['gendarmerieAnalyst', 'mentor', 'policeAnalyst', 'administrator'] as const)
      statuses.push((await torn(world, params, 'x', 0, who)).status);
    expect(statuses).toEqual([404, 403, 404, 404]);
    const absent = { ...params, blockId: '01c60000-0000-7000-8000-000000000000' };
    expect((await torn(world, params, 'x', 0, 'gendarmerieAnalyst')).text).toBe(
      (await torn(world, absent, 'x', 0, 'gendarmerieAnalyst')).text,
    );
    expect((await world.ask('nobody', writeTearLine, { params, body: { text: 'x', marking: forAll }, version: 0 })).status).toBe(401);
    expect((await torn(world, params, '  ')).status).toBe(400);
    await torn(world, params);
    expect((await world.ask('gendarmerieAnalyst', dropTearLine, { params, version: 1 })).status).toBe(404);
    const { version } = await productFor(world, author, params.productId);
    await world.ask(author, submitProduct, { params: { productId: params.productId }, body: {}, version });
    expect((await torn(world, params, 'y', 1)).problem.code).toBe('not_in_this_state');
  });
});

describe('where its block goes, a tear line', () => {
  it('moves along, and is dropped along', async () => {
    const world = await aWorld();
    const { productId, params } = await aClosedJudgement(world);
    await writtenJudgement(world, productId, 'Open judgement.', []);
    await torn(world, params);
    await world.ask(author, moveBlock, { params, body: { direction: 'down' } });
    const read = async () => (await productFor(world, 'gendarmerieAnalyst', productId)).blocks.map((block) => block.text);
    expect(await read()).toEqual(['Open judgement.', 'Words for all.']);
    await world.ask(author, dropBlock, { params, version: 2 });
    expect(await read()).toEqual(['Open judgement.']);
    const { rows } = await world.owner.query('select count(*)::int as n from tear_line');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is dropped along also by an author who sees the block but, since it was lowered, not the tear line', async () => {
    const world = await aWorld();
    const { productId } = await aClosedJudgement(world);
    const open = await world.ask(author, addBlock, { params: { productId }, body: { section: 'gaps', kind: 'gap', text: 'Who pays?' } });
    const params = { productId, blockId: open.answer.id };
    await torn(world, params);
    await world.owner.query(`update tear_line set label_id = (select label_id from product_block where text = 'Closed judgement.')`);
    expect((await productFor(world, 'gendarmerieAnalyst', productId)).blocks).toMatchObject([{ text: 'Who pays?', tearLine: null }]);
    expect((await world.ask('gendarmerieAnalyst', dropBlock, { params, version: 1 })).status).toBe(200);
    const { rows } = await world.owner.query('select count(*)::int as n from tear_line');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('goes into the next version, also when an author starts it who sees neither', async () => {
    const world = await aWorld();
    const { productId, params } = await aClosedJudgement(world);
    const marking = {
      level: 0,
      releasableTo: harbourOnly.releasableTo === 'all' ? ('all' as const) : [...harbourOnly.releasableTo, 'CUS' as never],
      compartments: [],
    };
    expect((await world.ask(author, writeTearLine, { params, body: { text: 'For some.', marking }, version: 0 })).status).toBe(200);
    await approved(world, productId);
    expect((await world.ask('gendarmerieAnalyst', reopenProduct, { params: { productId }, body: {} })).answer.blocks).toEqual([]);
    const { blocks } = await productFor(world, author, productId);
    expect(blocks).toMatchObject([{ text: 'Closed judgement.', tearLine: { text: 'For some.', version: 1 } }]);
    const again = { productId, blockId: blocks[0]!.id };
    await torn(world, again, 'Rewritten.', 1);
    const first = await world.ask(author, readProduct, { params: { productId }, query: { number: 1 } });
    expect(first.answer.blocks).toMatchObject([{ tearLine: { text: 'For some.' } }]);
  });
});

it('the trail notes who wrote a tear line, under its own marking and without naming the block', async () => {
  const world = await aWorld();
  const { block, params } = await aClosedJudgement(world);
  await torn(world, params);
  const { rows } = await world.owner.query<{ detail: object; level: number }>(
    `select a.detail, l.level from audit a join label l on l.cell_id = a.cell_id and l.id = a.label_id where deed = 'write_tear_line'`,
  );
  expect(rows).toMatchObject([{ level: 0, detail: { number: 1 } }]);
  expect(JSON.stringify(rows)).not.toContain(block.id);
});
