import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorld } from '@workbench/testing';
import { plants } from './plants';
import { openSide, type Side } from './side';
import { sizeOf } from './shrink-world';
import { explained, smallestWorldFor } from './smallest-difference';
import { aWalk, walkWorld, type Difference } from './walk';

let real: Side;
let twin: Side;
let difference: Difference;

beforeAll(async () => {
  [real, twin] = await Promise.all([openSide(), openSide()]);
  const plant = plants.find(({ name }) => name === 'item_sees without its label')!;
  for (const side of [real, twin]) await side.owner.query(plant.sql);
  const walk = aWalk({ stopsAtFirst: true });
  await walkWorld(real, twin, aWorld(1), walk);
  difference = walk.differences[0]!;
});
afterAll(() => Promise.all([real?.close(), twin?.close()]));

it('a world that shows a planted fault is made so small that no row of it can go, and printed row by row with the request', async () => {
  const world = await smallestWorldFor(real, difference);
  const count = sizeOf(world);
  expect(count).toBeLessThan(30);
  expect(await difference.again(world)).toBeDefined();
  expect(sizeOf(await smallestWorldFor(real, { ...difference, world }))).toBe(count);
  const words = await explained(difference, world);
  expect(words).toContain(`request ${difference.request}`);
  expect(words).toMatch(/HIDDEN {2}item /);
  expect(words).toMatch(/seen {4}member /);
});
