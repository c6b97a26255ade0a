import { describe, expect, it } from 'vitest';
import { suggest } from '../suggest';

function positionsIn(text: string): string[] {
  return suggest(text).flatMap((one) =>
    one.kind === 'coordinates'
      ? [one.value, ...one.alternatives].map(({ latitude, longitude, precisionMetres }) => `${latitude} ${longitude} ${precisionMetres} m`)
      : [],
  );
}

describe('positions', () => {
  it.each([
    ['at 14°41\'37"N 17°26\'38"W', '14.693611 -17.443889 31 m'],
    ['par 14°41′37″ N, 17°26′38″ O', '14.693611 -17.443889 31 m'],
    ["N 14° 41.617' W 17° 26.633'", '14.693617 -17.443883 2 m'],
    ['144137N 0172638W', '14.693611 -17.443889 31 m'],
    ['14 41 37 S, 17 26 38 E', '-14.693611 17.443889 31 m'],
    ['14.6937, -17.4441', '14.6937 -17.4441 11 m'],
    ['coordinates: 14.69, -17.44', '14.69 -17.44 1113 m'],
    ['12,5012 N ; 8,0031 O', '12.5012 -8.0031 11 m'],
    ['17.4441 W, 14.6937 N', '14.6937 -17.4441 11 m'],
    ['١٤.٦٩٣٧، ١٧.٤٤٤١', '14.6937 17.4441 11 m'],
    ['14°41\'37" شمالا 17°26\'38" غربا', '14.693611 -17.443889 31 m'],
    ['grid 28PBB4567812345', '14.57235 -17.360403 1 m'],
    ['28PBB 4567 1234', '14.572345 -17.360435 10 m'],
    ['28P 235000 1625000', '14.685639 -17.460722 1 m'],
    ['UTM 34S 500000 4000000', '36.144718 21 1 m', '-54.148104 21 1 m'],
  ])('%s', (text, ...expected) => {
    expect(positionsIn(text)).toEqual(expected);
  });

  it.each([
    '91.5000, 12.0000',
    '12.0000, 181.5000',
    '14.69, -17.44',
    'prices of 14.6937, then nothing',
    '4FEB1990',
    '99PBB4567812345',
    'from 14.5 to 17.5',
    '61P 235000 1625000',
    '14°61\'37"N 17°26\'38"W',
    'between 12.5012 N and 13.5012 N',
  ])('none in: %s', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});
