import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isWithin, spanOf } from './time-span';

describe('the span of a claim', () => {
  it.each([
    ['2031', undefined, '2031-01-01', '2032-01-01'],
    ['2031-12', undefined, '2031-12-01', '2032-01-01'],
    ['2032-02', undefined, '2032-02-01', '2032-03-01'],
    ['2032-02-29', undefined, '2032-02-29', '2032-03-01'],
    [undefined, '2031-04-09', '2031-04-09', '2031-04-10'],
    ['2031-04-02', '2031-04-08', '2031-04-02', '2031-04-09'],
    ['2031-04', '2031', '2031-04-01', '2032-01-01'],
    ['9999', undefined, '9999-01-01', undefined],
    ['0099', undefined, '0099-01-01', '0100-01-01'],
  ])('from %s to %s is all that this leaves open', (first, last, from, to) => {
    expect(spanOf(first, last)).toEqual({ from: `${from}T00:00:00.000Z`, to: to ? `${to}T00:00:00.000Z` : '9999-12-31T23:59:59.999Z' });
  });

  it('is none when no date is said', () => {
    expect(spanOf(null, undefined)).toBeUndefined();
  });
});

describe('bounds', () => {
  const span = spanOf('2031-04-18')!;

  it.each([
    [{}, true],
    [{ from: '2031-04-18', to: '2031-04-18' }, true],
    [{ from: '2031-04-19' }, false],
    [{ to: '2031-04-17' }, false],
    [{ to: '2031-04' }, true],
    [{ from: '2031-04-18T23:59:00Z', to: '2031-04-20T00:00:00Z' }, true],
    [{ to: '2031-04-18T00:00:00Z' }, false],
  ])('%j hold the eighteenth of April: %s', (bounds, expected) => {
    expect(isWithin(span, boundsOf(bounds))).toBe(expected);
  });

  it('that are wider hold whatever narrower ones hold', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, day, (at, from, to, wider) => {
        const bounds = boundsOf({ from, to });
        const widened = boundsOf({ from: wider < from ? wider : from, to: wider > to ? wider : to });
        if (isWithin(spanOf(at)!, bounds)) expect(isWithin(spanOf(at)!, widened)).toBe(true);
      }),
    );
  });
});
