import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSide, type Side } from '../access/side';
import { routesToFuzz } from './documented-routes';
import { fuzz } from './fuzz-run';

let side: Side;

beforeAll(async () => {
  side = await openSide({ keepsErrors: true });
});
afterAll(() => side?.close());

it('every route that the app serves is fuzzed', async () => {
  const routes = await routesToFuzz(side);
  expect(routes.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(expect.arrayContaining([...side.served]));
});

it('300 tries meet no server error, no strange refusal and nothing hidden', async () => {
  const run = await fuzz(side, { tries: 300, seed: 2031 });
  expect(run.faults).toEqual([]);
  expect([run.tries, run.serverErrors]).toEqual([300, 0]);
  expect([...run.routes.values()].filter(({ answered }) => answered > 0).length).toBeGreaterThan(15);
});
