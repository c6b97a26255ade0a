import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorld } from '@workbench/testing';
import { openSide, type Side } from './side';
import { aWalk, routesWithoutProbes, walkWorld } from './walk';

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
