import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Section } from '@workbench/domain';
import {
  addAuthor,
  addBlock,
  cite,
  dropBlock,
  dropCitation,
  listProducts,
  moveBlock,
  readProduct,
  renameProduct,
  reopenProduct,
  startProduct,
  submitProduct,
  writeBlock,
  type Product,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { aJudgement, approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';

describe('writing a product', () => {
  it('marks each block and the whole by what they cite, and unmarks when a citation goes', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const itemId = await contributed(world, { marking: harbourOnly });
    const block = await writtenJudgement(world, productId, 'The crossing will be used again.', [itemId]);
    expect(block.marking).toMatchObject({
      level: 1,
      compartments: ['HARBOUR'],
      originators: ['CUS', 'INT'],
      releasableTo: ['CUS', 'INT', 'POL', 'TRG'],
    });
    expect((await productFor(world, 'intelligenceAnalyst', productId)).marking).toEqual(block.marking);
    const params = { productId, blockId: block.id, citationId: block.citations[0]!.id };
    const { answer } = await world.ask('intelligenceAnalyst', dropCitation, { params });
    expect(answer.marking).toMatchObject({ level: 0, compartments: [], releasableTo: 'all' });
    expect(answer.problems).toEqual(['no_source']);
  });

  it('shows both sides when two write the same block', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'First words.', []);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.policeAnalyst } });
    const params = { productId, blockId: block.id };
    const mine = await world.ask('policeAnalyst', writeBlock, { params, body: { text: 'Police words.' }, version: 2 });
    const late = await world.ask('intelligenceAnalyst', writeBlock, { params, body: { text: 'Late words.' }, version: 2 });
    expect(mine.status).toBe(200);
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: 3, current: { text: 'Police words.' } });
  });

  it('keeps the order in which its authors put the blocks', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const add = async (text: string, afterBlockId?: string) =>
      (
        await world.ask('intelligenceAnalyst', addBlock, {
          params: { productId },
          body: { section: 'background', kind: 'paragraph', text, ...(afterBlockId ? { afterBlockId } : {}) },
        })
      ).answer.id;
    const first = await add('one');
    await add('three');
    await add('two', first);
    const last = await add('zero');
    for (let i = 0; i < 4; i += 1)
      await world.ask('intelligenceAnalyst', moveBlock, { params: { productId, blockId: last }, body: { direction: 'up' } });
    expect((await productFor(world, 'intelligenceAnalyst', productId)).blocks.map((block) => block.text)).toEqual([
      'zero',
      'one',
      'two',
      'three',
    ]);
  });

  it('fixes the words once it is submitted', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Words.', []);
    await world.ask('intelligenceAnalyst', submitProduct, { params: { productId }, body: {}, version: 1 });
    const params = { productId, blockId: block.id };
    for (const reply of [
      await world.ask('intelligenceAnalyst', writeBlock, { params, body: { text: 'x', judgement: aJudgement }, version: 2 }),
      await world.ask('intelligenceAnalyst', dropBlock, { params, version: 2 }),
      await world.ask('intelligenceAnalyst', renameProduct, { params, body: { title: 'x' }, version: 2 }),
    ]) {
      expect(reply.problem.code).toBe('not_in_this_state');
    }
  });

  it('refuses a citation of what the author does not see, like one of what is not there', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const productId = await startedProduct(world, 'gendarmerieAnalyst');
    const block = await writtenJudgement(world, productId, 'Words.', [], 'gendarmerieAnalyst');
    const params = { productId, blockId: block.id };
    const hidden = await world.ask('gendarmerieAnalyst', cite, { params, body: { itemId } });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await world.ask('gendarmerieAnalyst', cite, { params, body: { itemId: randomUUID() } })).text);
  });

  it('refuses a citation whose join the author could not read, and leaves the block as it was', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.customsLiaison } });
    const block = await writtenJudgement(world, productId, 'Words.', []);
    const itemId = await contributed(world, { marking: harbourOnly });
    const params = { productId, blockId: block.id };
    const reply = await world.ask('customsLiaison', cite, { params, body: { itemId } });
    expect(reply.problem.code).toBe('marking_beyond_reach');
    expect((await productFor(world, 'intelligenceAnalyst', productId)).blocks).toMatchObject([
      { citations: [], marking: { compartments: [] } },
    ]);
  });

  it('puts a block back where it stood, also at the start of its section', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const add = async (text: string, afterBlockId?: string | null) =>
      (
        await world.ask('intelligenceAnalyst', addBlock, {
          params: { productId },
          body: { section: 'gaps', kind: 'gap', text, ...(afterBlockId === undefined ? {} : { afterBlockId }) },
        })
      ).answer.id;
    await add('two');
    const first = await add('zero', null);
    await add('one', first);
    expect((await productFor(world, 'intelligenceAnalyst', productId)).blocks.map((block) => block.text)).toEqual(['zero', 'one', 'two']);
    const after = { params: { productId }, body: { section: 'gaps', kind: 'gap', afterBlockId: randomUUID() } } as const;
    expect((await world.ask('intelligenceAnalyst', addBlock, after)).status).toBe(404);
  });

  it('takes a repeated key for the same block, and refuses whoever is not signed in and what is not valid', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const sent = { params: { productId }, body: { section: 'gaps', kind: 'gap', text: 'Who pays?' }, key: 'the-same-gap-1' } as const;
    const first = await world.ask('intelligenceAnalyst', addBlock, sent);
    expect((await world.ask('intelligenceAnalyst', addBlock, sent)).text).toBe(first.text);
    expect((await productFor(world, 'intelligenceAnalyst', productId)).blocks).toHaveLength(1);
    expect((await world.ask('nobody', addBlock, sent)).status).toBe(401);
    expect(
      (await world.ask('intelligenceAnalyst', addBlock, { params: { productId }, body: { section: 'chapter', kind: 'gap' } as never }))
        .status,
    ).toBe(400);
    expect((await world.ask('mentor', addBlock, { ...sent, key: 'another-gap-2' })).status).toBe(403);
  });

  it('takes the sections of its kind and no others', async () => {
    const world = await aWorld();
    const marking = { ...harbourOnly, level: 0, compartments: [] };
    const body = { kind: 'warning' as const, title: 'Crossings', marking };
    const { answer } = await world.ask('intelligenceAnalyst', startProduct, { body });
    const put = (section: Section) =>
      world.ask('intelligenceAnalyst', addBlock, { params: { productId: answer.id }, body: { section, kind: 'paragraph' } });
    expect((await put('outlook_indicators')).status).toBe(200);
    const refused = await put('discussion');
    expect([refused.status, refused.problem.fields]).toEqual([
      400,
      [{ path: 'section', message: 'is not a section of this kind of product' }],
    ]);
  });

  it('is for its team: others do not find it', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    for (const other of ['policeAnalyst', 'customsLiaison', 'rightsOfficer', 'administrator'] as const) {
      expect((await world.ask(other, readProduct, { params: { productId } })).status).toBe(404);
      expect((await world.ask(other, listProducts)).answer.rows).toEqual([]);
    }
    for (const team of ['mentor', 'cellLead', 'instructor'] as const) {
      expect((await world.ask(team, readProduct, { params: { productId } })).status).toBe(200);
    }
    expect(
      (await world.ask('mentor', startProduct, { body: { kind: 'strategic_assessment', title: 'x', marking: harbourOnly } })).status,
    ).toBe(403);
  });
});

describe('a draft read by a team member who may not see all it cites', () => {
  it('lacks the block and does not tell that one is missing', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Open judgement.', [await contributed(world)]);
    const before = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    expect(before.status).toBe(404);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const open = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    await writtenJudgement(world, productId, 'Closed judgement.', [await contributed(world, { marking: harbourOnly })]);
    const after = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    expect(after.text).toBe(open.text);
    expect((await productFor(world, 'mentor', productId)).blocks).toHaveLength(2);
  });

  it('keeps the hidden block when that member starts the next version', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    await writtenJudgement(world, productId, 'Closed judgement.', [await contributed(world, { marking: harbourOnly })]);
    await approved(world, productId);
    const reopened = await world.ask('gendarmerieAnalyst', reopenProduct, { params: { productId }, body: {} });
    expect(reopened.answer).toMatchObject({ number: 2, state: 'draft', blocks: [] });
    const { blocks } = await productFor(world, 'intelligenceAnalyst', productId);
    expect(blocks).toMatchObject([{ text: 'Closed judgement.', judgement: { confidence: 'moderate' }, citations: [{ agency: 'CUS' }] }]);
  });
});

it('the next version shows blocks and citations in the order of the one it copies, also those made in one moment', async () => {
  const world = await aWorld();
  const productId = await startedProduct(world);
  const itemIds = await Promise.all(Array.from({ length: 6 }, () => contributed(world)));
  await writtenJudgement(world, productId, 'It will be used again.', itemIds);
  await writtenJudgement(world, productId, 'It was used before.', itemIds);
  await world.owner.query(`update citation set created_at = '2031-04-09'`);
  await world.owner.query('update product_block set place = 1');
  const order = ({ blocks }: Product) => blocks.map(({ text, citations }) => [text, citations.map(({ itemId }) => itemId)]);
  const first = order(await productFor(world, 'intelligenceAnalyst', productId));
  await approved(world, productId);
  const { answer } = await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
  expect(order(answer)).toEqual(first);
});
