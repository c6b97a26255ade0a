import { expect, it } from 'vitest';
import { declutter } from './declutter';

const size = { width: 300, height: 200 };

it('lets the first stand, and nothing over it or outside the picture', () => {
  const wishes = [
    { x: 100, y: 100, width: 60 },
    { x: 130, y: 105, width: 60 },
    { x: 200, y: 100, width: 60 },
    { x: 301, y: 100, width: 5 },
  ];
  expect(declutter(wishes, size, 9)).toEqual([wishes[0], wishes[2]]);
  expect(declutter(wishes, size, 1)).toEqual([wishes[0]]);
});
