import { describe, expect, it } from 'vitest';
import { addAuthor, readPresence, releaseProduct, tellPresence } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const selection = { anchor: 'AQID', head: 'AQIE' };

/** A draft of the intelligence and the gendarmerie analyst with a block for both and one that the latter may not see. */
async function aDraft(world: World) {
  const productId = await startedProduct(world);
  await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
  const open = await writtenJudgement(world, productId, 'Open words.', []);
  const hidden = await writtenJudgement(world, productId, 'Harbour words.', [await contributed(world, { marking: harbourOnly })]);
  return { productId, open: open.id, hidden: hidden.id };
}

const tell = (world: World, as: ActorName, productId: string, blockId: string | null) =>
  world.ask(as, tellPresence, { params: { productId }, body: { blockId, ...(blockId ? { selection } : {}) } });

async function seenBy(world: World, as: ActorName, productId: string) {
  return (await world.ask(as, readPresence, { params: { productId } })).answer.others;
}

describe('where somebody writes', () => {
  it('is told to the others of the team who see the block, and to nobody else', async () => {
    const world = await aWorld();
    const { productId, open } = await aDraft(world);
    expect((await tell(world, 'intelligenceAnalyst', productId, open)).answer.others).toEqual([]);
    const there = { personId: world.people.intelligenceAnalyst, name: 'intelligenceAnalyst', blockId: open, selection };
    expect((await tell(world, 'gendarmerieAnalyst', productId, open)).answer.others).toEqual([there]);
    expect(await seenBy(world, 'mentor', productId)).toHaveLength(2);
    for (const other of ['customsAnalyst', 'administrator'] as const)
      expect((await world.ask(other, readPresence, { params: { productId } })).status).toBe(404);
  });

  it('is nothing where the block is not seen, also to whoever is told of a block before it', async () => {
    const world = await aWorld();
    const { productId, open, hidden } = await aDraft(world);
    await tell(world, 'intelligenceAnalyst', productId, open);
    await tell(world, 'intelligenceAnalyst', productId, hidden);
    expect(await seenBy(world, 'gendarmerieAnalyst', productId)).toEqual([]);
    expect(await seenBy(world, 'mentor', productId)).toMatchObject([{ blockId: hidden }]);
    expect((await tell(world, 'gendarmerieAnalyst', productId, hidden)).status).toBe(404);
    // What is cited later hides the block from one who is already in it.
    await tell(world, 'intelligenceAnalyst', productId, open);
    await world.owner.query('update product_block set label_id = (select label_id from product_block where id = $1) where id = $2', [
      hidden,
      open,
    ]);
    expect(await seenBy(world, 'gendarmerieAnalyst', productId)).toEqual([]);
  });

  it('is over when they leave, or were not heard of for a while, and then nothing of it is kept', async () => {
    const world = await aWorld();
    const { productId, open } = await aDraft(world);
    await tell(world, 'intelligenceAnalyst', productId, open);
    await tell(world, 'intelligenceAnalyst', productId, null);
    expect(await seenBy(world, 'mentor', productId)).toEqual([]);
    await tell(world, 'intelligenceAnalyst', productId, open);
    await world.owner.query(`update presence set at = now() - interval '13 seconds'`);
    expect(await seenBy(world, 'mentor', productId)).toEqual([]);
    await world.owner.query(`update presence set at = now() - interval '2 minutes'`);
    await tell(world, 'gendarmerieAnalyst', productId, open);
    const { rows } = await world.owner.query('select person_id from presence');
    expect(rows).toEqual([{ person_id: world.people.gendarmerieAnalyst }]);
  });

  it('is not told by who only reads, nor once the draft is submitted, and receivers learn nothing of it', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const { id } = await writtenJudgement(world, productId, 'Open words.', []);
    expect((await tell(world, 'mentor', productId, id)).status).toBe(403);
    await tell(world, 'intelligenceAnalyst', productId, id);
    const { version } = await approved(world, productId);
    await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: ['GEN'] as never }, version });
    expect((await world.ask('gendarmerieAnalyst', readPresence, { params: { productId } })).status).toBe(404);
    expect((await tell(world, 'intelligenceAnalyst', productId, id)).status).toBe(409);
  });
});
