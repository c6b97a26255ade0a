import { expect, it } from 'vitest';
import { sharingPicture } from './sharing-picture';

it('draws an arrow from lane to lane at its moment, and several at one moment as one', () => {
  const shared = [
    { from: 'POL', agency: 'CUS', at: 50, way: 'opened' as const },
    { from: 'POL', agency: 'CUS', at: 50, way: 'opened' as const },
    { from: 'CUS', agency: 'POL', at: 100, way: 'product' as const },
    { from: 'XXX', agency: 'POL', at: 100, way: 'product' as const },
  ];
  const { lanes, arrows, ticks, height } = sharingPicture(shared, ['CUS', 'POL'], 0, 100);
  expect(lanes.map(({ y }) => y)).toEqual([14, 40]);
  expect(height).toBe(84);
  expect(arrows).toEqual([
    { x: 234, fromY: 40, toY: 14, way: 'opened', count: 2 },
    { x: 426, fromY: 14, toY: 40, way: 'product', count: 1 },
  ]);
  expect(ticks.map(({ at }) => at)).toEqual([0, 25, 50, 75, 100]);
});
