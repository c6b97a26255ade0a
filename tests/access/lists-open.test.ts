import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '@workbench/contract';
import { aWorld, readersOf } from '@workbench/testing';
import { openSide, type Side } from './side';
import { addressOf } from './walk';

// A list that shows what opening refuses tells that it is there. Every list is followed to what it lists.

const reads = endpoints.filter((endpoint) => endpoint.method === 'GET');
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);

/** Lists of the contract with the route that opens one of their rows: the same address with an id more. */
const lists = reads.flatMap((list) => {
  const opens = reads.find(({ path }) => path.startsWith(`${list.path}/:`) && !path.slice(list.path.length + 2).includes('/'));
  return opens ? [{ list: list.path, opens: opens.path, param: parametersOf(opens.path).at(-1)! }] : [];
});

let side: Side;
beforeAll(async () => {
  side = await openSide();
});
afterAll(() => side?.close());

it('lists of items, entities, products and cells are followed', () => {
  expect(lists.map(({ list }) => list.replace('/api/cells/:cellId', ''))).toEqual(
    expect.arrayContaining(['/api/cells', '/items', '/entities', '/products']),
  );
});

describe('in a random world', () => {
  const world = aWorld(301);
  beforeAll(() => side.load(world));

  it.each(lists)('every row that $list shows opens, for every reader', async ({ list, opens, param }) => {
    let opened = 0;
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId))) {
      const query = { limit: '100' };
      const reply = await side.get(reader.personId, addressOf(list, reader.cellId, parametersOf(list).length > 1 ? {} : { query }));
      if (reply.statusCode !== 200) continue;
      const { rows = [] } = JSON.parse(reply.body) as { rows?: { id?: string }[] };
      const ids = rows.flatMap(({ id }) => id ?? []);
      const ask = (id: string) => side.get(reader.personId, addressOf(opens, reader.cellId, { params: { [param]: id } }));
      const answers = await Promise.all(ids.map(async (id) => [reader.seat!.role, id, (await ask(id)).statusCode]));
      expect(answers).toEqual(ids.map((id) => [reader.seat!.role, id, 200]));
      opened += ids.length;
    }
    expect(opened).toBeGreaterThan(0);
  });
});
