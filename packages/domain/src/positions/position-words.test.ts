import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePosition, writePosition } from './position-words';

const read = (words: string) => {
  const position = parsePosition(words);
  return position && `${position.latitude} ${position.longitude} ${position.precisionMetres} m`;
};

describe('a written position', () => {
  it.each([
    ['12.4567, -8.0123 ±500 m', '12.4567 -8.0123 500 m'],
    ['12.4567,-8.0123', '12.4567 -8.0123 11 m'],
    ['  -12.4 ; +8 ± 2.5 km ', '-12.4 8 2500 m'],
    ['12.45, -8.01 +/-2000m', '12.45 -8.01 2000 m'],
    ['12, -8', '12 -8 111320 m'],
    ['90, 180 ±1 m', '90 180 1 m'],
    ['-0.0, 0.0 ±10 m', '0 0 10 m'],
    ['14°41\'37"N 17°26\'38"W', '14.693611 -17.443889 31 m'],
    ["14° 41.6' S, 17° 26.6' O ±1 km", '-14.693333 -17.443333 1000 m'],
    ['١٢٫٤٥، ٨٫٠١ ±٥٠٠ m', '12.45 8.01 500 m'],
    ['12.45, −8.01', '12.45 -8.01 1113 m'],
  ])('is read: %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    '',
    'somewhere in the north',
    '12.45',
    '12.45 8.01',
    '90.1, 0',
    '12, 180.5',
    '12.45, -8.01, 3',
    '12.45, -8.01 ±',
    '12.45, -8.01 ±500',
    '12.45, -8.01 ±500 miles',
    '12.45, -8.01 ±99000000 m',
    "14°61'N 17°26'W",
    '17°26\'38"W 14°41\'37"N',
    '28PBB 4567 1234',
  ])('is not: %s', (words) => {
    expect(parsePosition(words)).toBeUndefined();
  });

  it('is read again as it was written, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000_000, max: 90_000_000 }),
        fc.integer({ min: -180_000_000, max: 180_000_000 }),
        fc.integer({ min: 1, max: 20_000_000 }),
        (latitude, longitude, precisionMetres) => {
          const position = { latitude: latitude / 1e6 + 0, longitude: longitude / 1e6 + 0, precisionMetres };
          expect(parsePosition(writePosition(position))).toEqual(position);
        },
      ),
    );
  });

  it('never throws, and what it reads lies on the earth', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+\d.,; ±°'"NSEWm]{1,30}$/)), (words) => {
        const position = parsePosition(words);
        if (!position) return;
        expect(Math.abs(position.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(position.longitude)).toBeLessThanOrEqual(180);
        expect(position.precisionMetres).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
