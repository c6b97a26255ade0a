import { expect, it } from 'vitest';
import { nameDots } from './name-dots';
import type { Stack } from './stacks';

const stack = (key: string, latitude: number, points: number) =>
  ({ key, position: { latitude, longitude: 0, precisionMetres: 1 }, points: Array.from({ length: points }) }) as unknown as Stack;

it('names a dot after the stack that has most of it, and counts the others', () => {
  const dots = [
    { latitude: 1.1, longitude: 0, count: 9 },
    { latitude: 5, longitude: 0, count: 1 },
  ];
  const named = nameDots(dots, [stack('town', 1, 6), stack('café', 1.2, 3), stack('far', 5, 1)]);
  expect(named.map((dot) => [dot.stack.key, dot.others])).toEqual([
    ['town', 1],
    ['far', 0],
  ]);
  expect(nameDots([], [stack('town', 1, 6)])).toEqual([]);
});
