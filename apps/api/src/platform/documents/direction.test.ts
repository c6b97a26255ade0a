import { describe, expect, it } from 'vitest';
import { isRightToLeft, stretchesOf } from './direction';

describe('the direction of a line', () => {
  it.each([
    ['Idris المدني', false],
    ['12 – المدني Idris', true],
    ['2031', true],
  ])('%s is told by its first letter', (text, isRtl) => {
    expect(isRightToLeft(text, true)).toBe(isRtl);
  });
});

describe('stretches of an Arabic line', () => {
  it.each([
    ['في 2031-04-09 ثم', ['2031-04-09']],
    ['بالرقم +999 12/34-56 من', ['+999 12/34-56']],
    ['قال 3 أيام', []],
    ['the 2031-04-09', []],
  ])('%s: numbers with signs in them keep their own direction', (text, apart) => {
    expect(stretchesOf(text).flatMap((one) => (one.isLtr ? one.text : []))).toEqual(apart);
    expect(
      stretchesOf(text)
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });
});
