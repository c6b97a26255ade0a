import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addAuthor,
  addBlockUpdate,
  cite,
  dropCitation,
  readBlockHistory,
  readBlockUpdates,
  reopenProduct,
  releaseProduct,
  writeBlock,
} from '@workbench/contract';
import { asBytes, asText, beginning, documentOf, lacking, merge, reachOf, rewriting, wordsOf } from '@workbench/writing';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { aJudgement, approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

/** A draft of the intelligence and the gendarmerie analyst with one block. */
async function aSharedBlock(world: World, text = 'The lorry crosses.', items: string[] = []) {
  const productId = await startedProduct(world);
  await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
  const block = await writtenJudgement(world, productId, text, items);
  return { productId, blockId: block.id, block };
}

type At = { productId: string; blockId: string };

async function stateFor(world: World, as: ActorName, params: At): Promise<Uint8Array> {
  return asBytes((await world.ask(as, readBlockUpdates, { params })).answer.update);
}

/** Changes the words that somebody has at hand and sends that. */
function send(world: World, as: ActorName, params: At, state: Uint8Array, text: string, key = `key-${randomUUID()}`) {
  return world.ask(as, addBlockUpdate, { params, body: { update: asText(rewriting(state, text)!) }, key });
}

async function textOf(world: World, { productId, blockId }: At): Promise<string | undefined> {
  return (await productFor(world, 'intelligenceAnalyst', productId)).blocks.find((one) => one.id === blockId)?.text;
}

const wordsIn = (state: Uint8Array) => wordsOf(documentOf(state));

describe('two who write one block at once', () => {
  it('find the words of both, in the block and in what each of them then gets', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const both = await stateFor(world, 'intelligenceAnalyst', at);
    expect(wordsIn(both)).toEqual({ ok: true, value: 'The lorry crosses.' });
    await send(world, 'intelligenceAnalyst', at, both, 'The red lorry crosses.');
    const second = await send(world, 'gendarmerieAnalyst', at, both, 'The lorry crosses. At night.');
    expect(second.status).toBe(200);
    expect(await textOf(world, at)).toBe('The red lorry crosses. At night.');
    const since = asText(reachOf(both));
    const lacked = (await world.ask('gendarmerieAnalyst', readBlockUpdates, { params: at, query: { since } })).answer;
    const caughtUp = merge(both, asBytes(lacked.update));
    expect(caughtUp).toMatchObject({ ok: true, value: { text: 'The red lorry crosses. At night.' } });
    expect(lacked).toMatchObject({ reach: second.answer.reach, version: second.answer.version });
    expect(lacked.update.length).toBeLessThan(asText(beginning('The red lorry crosses. At night.')).length * 2);
  });

  it('write once what is sent again, under one key or another', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const state = await stateFor(world, 'intelligenceAnalyst', at);
    const first = await send(world, 'intelligenceAnalyst', at, state, 'The lorry crosses. Twice.', 'the-same-words');
    const again = await send(world, 'intelligenceAnalyst', at, state, 'The lorry crosses. Twice.', 'the-same-words');
    const anew = await send(world, 'intelligenceAnalyst', at, state, 'The lorry crosses. Twice.');
    expect([again.text, anew.text]).toEqual([first.text, first.text]);
    expect(await textOf(world, at)).toBe('The lorry crosses. Twice.');
    const { states } = (await world.ask('intelligenceAnalyst', readBlockHistory, { params: at })).answer;
    expect(states).toHaveLength(2);
  });

  it('are told of by name and words in the history', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const state = await stateFor(world, 'gendarmerieAnalyst', at);
    await send(world, 'gendarmerieAnalyst', at, state, 'The lorry waits.');
    const later = await stateFor(world, 'intelligenceAnalyst', at);
    await send(world, 'intelligenceAnalyst', at, later, 'The lorry waits here.');
    const { states } = (await world.ask('mentor', readBlockHistory, { params: at })).answer;
    expect(states.map(({ by, text }) => [by, text])).toEqual([
      ['intelligenceAnalyst', 'The lorry waits here.'],
      ['gendarmerieAnalyst', 'The lorry waits.'],
      ['intelligenceAnalyst', 'The lorry crosses.'],
      [null, ''],
    ]);
  });

  it('keep their words when the judgement around them is written', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const state = await stateFor(world, 'gendarmerieAnalyst', at);
    const sent = await send(world, 'gendarmerieAnalyst', at, state, 'The lorry waits.');
    const judgement = { ...aJudgement, horizon: 'one month' };
    const written = await world.ask('intelligenceAnalyst', writeBlock, { params: at, body: { judgement }, version: sent.answer.version });
    expect(written.answer).toMatchObject({ text: 'The lorry waits.', judgement: { horizon: 'one month' } });
  });
});

describe('an update', () => {
  it.each([
    ['of noise', 400, 'writing_invalid', Buffer.from('no update').toString('base64')],
    ['of too many words', 422, 'writing_too_long', asText(rewriting(beginning(''), 'x'.repeat(20_001))!)],
    ['that is no base64', 400, 'invalid_input', '***'],
  ])('%s is refused and changes nothing', async (_, status, code, update) => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const refused = await world.ask('intelligenceAnalyst', addBlockUpdate, { params: at, body: { update } });
    expect(refused).toMatchObject({ status, problem: { code } });
    expect(await textOf(world, at)).toBe('The lorry crosses.');
  });

  it('of a block that the writer does not see is answered like one of no block', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world, 'Closed.', [await contributed(world, { marking: harbourOnly })]);
    const update = asText(rewriting(beginning(''), 'x')!);
    const absent = { ...at, blockId: randomUUID() };
    for (const ask of [
      (params: At) => world.ask('gendarmerieAnalyst', addBlockUpdate, { params, body: { update } }),
      (params: At) => world.ask('gendarmerieAnalyst', readBlockUpdates, { params }),
      (params: At) => world.ask('gendarmerieAnalyst', readBlockHistory, { params }),
    ]) {
      const hidden = await ask(at);
      expect(hidden.status).toBe(404);
      expect(hidden.text).toBe((await ask(absent)).text);
    }
  });

  it('is not taken any more once the draft was submitted, and goes on in the next version', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const state = await stateFor(world, 'intelligenceAnalyst', at);
    await send(world, 'intelligenceAnalyst', at, state, 'The lorry waits.');
    await approved(world, at.productId);
    expect(await send(world, 'intelligenceAnalyst', at, state, 'Late.')).toMatchObject({
      status: 409,
      problem: { code: 'not_in_this_state' },
    });
    const { answer: next } = await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId: at.productId }, body: {} });
    const there = { ...at, blockId: next.blocks[0]!.id };
    await send(world, 'gendarmerieAnalyst', there, state, 'The lorry crosses. Daily.');
    expect(await textOf(world, there)).toBe('The lorry waits. Daily.');
  });
});

describe('what was written under a stricter marking', () => {
  it('and deleted before a source was dropped is neither in the document nor in the history of those who see the block since', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const at = await aSharedBlock(world, 'The harbour master told us.', [itemId]);
    const state = await stateFor(world, 'intelligenceAnalyst', at);
    await send(world, 'intelligenceAnalyst', at, state, 'A source told us.');
    await world.ask('intelligenceAnalyst', dropCitation, { params: { ...at, citationId: at.block.citations[0]!.id } });
    const open = await stateFor(world, 'gendarmerieAnalyst', at);
    expect(wordsIn(open)).toEqual({ ok: true, value: 'A source told us.' });
    expect(Buffer.from(open).toString('latin1')).not.toMatch(/harbour|master/);
    await send(world, 'gendarmerieAnalyst', at, open, 'A source told us so.');
    const history = async (as: ActorName) => (await world.ask(as, readBlockHistory, { params: at })).answer.states.map(({ text }) => text);
    expect(await history('gendarmerieAnalyst')).toEqual(['A source told us so.', 'A source told us.']);
    expect(await history('intelligenceAnalyst')).toEqual(['A source told us so.', 'A source told us.', '']);
    // It rises again with the block, and with it what was written in between.
    await world.ask('intelligenceAnalyst', cite, { params: at, body: { itemId } });
    expect((await world.ask('gendarmerieAnalyst', readBlockHistory, { params: at })).status).toBe(404);
    const later = await stateFor(world, 'intelligenceAnalyst', at);
    expect(lacking(later, reachOf(open))).toBeDefined();
    expect(await send(world, 'intelligenceAnalyst', at, later, 'The source told us so.')).toMatchObject({ status: 200 });
    expect(await history('intelligenceAnalyst')).toEqual(['The source told us so.', 'A source told us so.', 'A source told us.', '']);
  });

  it('is no receiver’s, who reads the words of a released block and nothing of how they came about', async () => {
    const world = await aWorld();
    const at = await aSharedBlock(world);
    const product = await approved(world, at.productId);
    const released = await world.ask('cellLead', releaseProduct, {
      params: at,
      body: { agencies: ['CUS'] },
      version: product.version,
    } as never);
    expect(released.status).toBe(200);
    expect((await productFor(world, 'customsAnalyst', at.productId)).blocks).toHaveLength(1);
    for (const endpoint of [readBlockUpdates, readBlockHistory])
      expect((await world.ask('customsAnalyst', endpoint as never, { params: at } as never)).status).toBe(404);
  });
});
