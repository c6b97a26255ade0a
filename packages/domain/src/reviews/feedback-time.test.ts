import { describe, expect, it } from 'vitest';
import { medianTime } from './feedback-time';

describe('the median of times', () => {
  it.each([
    ['of none is none', [], { count: 0, seconds: null }],
    ['of four is too few', [1, 2, 3, 4], { count: 4, seconds: null }],
    ['of five is the middle one, in whatever order', [50, 10, 30, 20, 40], { count: 5, seconds: 30 }],
    ['of six lies between the two in the middle', [60, 10, 20, 40, 30, 50], { count: 6, seconds: 35 }],
    ['is not moved by one that took for ever', [1, 2, 3, 4, 1_000_000], { count: 5, seconds: 3 }],
  ])('%s', (_, seconds, median) => {
    expect(medianTime(seconds)).toEqual(median);
  });
});
