import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorld } from '@workbench/testing';
import { openSide, type Side } from './side';
import { aWalk, routesWithoutProbes, walkKeys, walkWorld } from './walk';

let real: Side;
let twin: Side;

beforeAll(async () => {
  [real, twin] = await Promise.all([openSide(), openSide()]);
});
afterAll(() => Promise.all([real?.close(), twin?.close()]));

it('every read route that the app serves has questions', () => {
  expect(routesWithoutProbes(real)).toEqual([]);
});

it('no answer in a world tells a reader of what is hidden from them', { timeout: 400_000 }, async () => {
  const walk = aWalk();
  await walkWorld(real, twin, aWorld(31), walk);
  expect(walk.differences).toEqual([]);
  expect(walk.requests).toBeGreaterThan(500);
});

it(
  'two worlds that differ in the sealed key alone answer everybody who did not open it alike, on every route and in every event',
  { timeout: 400_000 },
  async () => {
    const walk = aWalk({ questions: 4 });
    expect(await walkKeys(real, twin, aWorld(31), walk)).toBeGreaterThan(8);
    expect(walk.differences).toEqual([]);
    expect(walk.requests).toBeGreaterThan(500);
  },
);
