import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listProducts, readProduct, type Product } from '@workbench/contract';
import { aWorld, readersOf, type World, type WorldReader } from '@workbench/testing';
import { hiddenWords, rareWords } from './rare-words';
import { openSide, type Side } from './side';

// Each text of a random world holds a word that stands nowhere else. What a reader is given of products may hold none of
// the words that stand only in what that reader may not see.

let side: Side;
beforeAll(async () => {
  side = await openSide();
});
afterAll(() => side?.close());

async function renditionsFor(world: World, reader: WorldReader): Promise<{ url: string; status: number; body: string }[]> {
  const at = (path: string) => path.replace(':cellId', reader.cellId);
  const products = world.rows.product.filter((row) => row.cell_id === reader.cellId);
  const urls = products.flatMap(({ id }) =>
    ['', '?number=1', '?number=2', '?agency=CUS', '?agency=POL'].map((query) => at(readProduct.path).replace(':productId', id) + query),
  );
  const replies = [];
  for (const url of [at(listProducts.path), ...urls]) {
    const { statusCode, body } = await side.get(reader.personId, url);
    replies.push({ url, status: statusCode, body });
  }
  return replies;
}

describe.each([301, 302, 303])('in world %i', (seed) => {
  const world = aWorld(seed);
  beforeAll(() => side.load(world));

  it('no rendition holds a word that stands only in what its reader may not see', async () => {
    const met = { read: 0, asTeam: 0, received: 0, torn: 0, hidden: 0 };
    const lines = new Set(world.rows.tear_line.map((row) => row.id));
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId))) {
      const hidden = hiddenWords(world, reader);
      met.hidden += hidden.size;
      for (const { url, status, body } of await renditionsFor(world, reader)) {
        const told = [...rareWords(body)].filter((word) => hidden.has(word));
        expect({ url, as: reader.seat, told }).toEqual({ url, as: reader.seat, told: [] });
        if (status !== 200 || url.endsWith('/products')) continue;
        const product = JSON.parse(body) as Product;
        met.read += 1;
        met[product.isTeam ? 'asTeam' : 'received'] += 1;
        met.torn += product.blocks.filter((block) => lines.has(block.id)).length;
      }
    }
    // The proof is empty where nothing is read, or where no tear line stands in a block's place.
    expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
  });
});
