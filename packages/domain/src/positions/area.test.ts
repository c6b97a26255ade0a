import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayLieIn, parseArea, writeArea, type Area } from './area';

const box: Area = [
  { latitude: 10, longitude: -20 },
  { latitude: 12, longitude: -18 },
];
const triangle = parseArea('0,0;0,10;10,0')!;
const at = (latitude: number, longitude: number, precisionMetres = 1) => ({ latitude, longitude, precisionMetres });

describe('an area', () => {
  it.each([
    ['in the middle of a box', at(11, -19), box, true],
    ['north of a box', at(13, -19), box, false],
    ['east of a box', at(11, -17.9), box, false],
    ['east of a box, but known to 20 km only', at(11, -17.9, 20_000), box, true],
    ['in a triangle', at(2, 2), triangle, true],
    ['beyond the slope of a triangle', at(6, 6), triangle, false],
    ['beyond the slope of a triangle, but known to the country only', at(6, 6, 200_000), triangle, true],
  ])('%s', (_, position, area, expected) => {
    expect(mayLieIn(position, area)).toBe(expected);
  });

  it.each(['', '1,2', '1,2;3', '1,2;3,4,5', '91,0;0,0', '0,181;0,0', 'a,b;c,d', '1,2;3,4;', '1e1,2;3,4', Array(61).fill('1,2').join(';')])(
    'is not: %s',
    (written) => {
      expect(parseArea(written)).toBeUndefined();
    },
  );

  it('is read as it was written, and a box holds its middle whichever corners it is given by', () => {
    const degree = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000 + 0);
    fc.assert(
      fc.property(degree(89), degree(179), degree(89), degree(179), (a, b, c, d) => {
        const area = [
          { latitude: a, longitude: b },
          { latitude: c, longitude: d },
        ];
        expect(parseArea(writeArea(area))).toEqual(area);
        expect(mayLieIn(at((a + c) / 2, (b + d) / 2), area)).toBe(true);
        expect(mayLieIn(at((a + c) / 2, (b + d) / 2), area.toReversed())).toBe(true);
      }),
    );
  });
});
