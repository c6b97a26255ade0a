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

it.each([31, 32])('no answer in world %i tells a reader of what is hidden from them', { timeout: 400_000 }, async (seed) => {
  const walk = aWalk();
  await walkWorld(real, twin, aWorld(seed), walk);
  expect(walk.differences).toEqual([]);
  expect(walk.requests).toBeGreaterThan(500);
});
