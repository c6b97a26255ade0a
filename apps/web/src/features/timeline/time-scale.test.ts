import { describe, expect, it } from 'vitest';
import { boundsFor, crowded, momentAt, panned, placeOn, ticksOf, zoomed } from './time-scale';

const day = 86_400_000;
const april = { from: Date.UTC(2031, 3, 1), to: Date.UTC(2031, 4, 1) };
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 13);

describe('a stretch of time', () => {
  it('is found again under the pointer, from the right where writing starts there', () => {
    const at = april.from + 12.5 * day;
    const x = placeOn(april, 900)(at);
    expect(momentAt(april, 900, x, false)).toBeCloseTo(at, -2);
    expect(momentAt(april, 900, 900 - x, true)).toBeCloseTo(at, -2);
  });

  it('zooms round what is looked at, between hours and centuries', () => {
    const at = april.from + 3 * day;
    const near = zoomed(april, 0.5, at);
    expect(placeOn(near, 100)(at)).toBeCloseTo(placeOn(april, 100)(at), 6);
    expect(near.to - near.from).toBe(15 * day);
    expect(zoomed(april, 1e-9).to - zoomed(april, 1e-9).from).toBe(day / 4);
    expect(zoomed(april, 1e9).to - zoomed(april, 1e9).from).toBeLessThan(201 * 366 * day);
    expect(panned(april, -1).to).toBe(april.from);
  });

  it.each([
    [{ from: april.from, to: april.from + day / 2 }, 'hour', '2031-04-01T03'],
    [april, 'day', '2031-04-07T00'],
    [{ from: Date.UTC(2031, 0, 15), to: Date.UTC(2031, 10, 1) }, 'month', '2031-02-01T00'],
    [{ from: Date.UTC(1990, 5, 1), to: Date.UTC(2031, 5, 1) }, 'year', '1995-01-01T00'],
    [{ from: Date.UTC(2030, 11, 31), to: Date.UTC(2040, 5, 1) }, 'year', '2031-01-01T00'],
  ] as const)('%j has ticks by the %s', (stretch, unit, first) => {
    const ticks = ticksOf(stretch, 900);
    expect([ticks.unit, iso(ticks.at[0]!)]).toEqual([unit, first]);
    expect(ticks.at.length).toBeGreaterThan(1);
    expect(ticks.at.length).toBeLessThan(12);
    expect(ticks.at).toEqual(ticks.at.toSorted((a, b) => a - b));
  });

  it('is looked at first where most begins', () => {
    const begins = [
      { at: Date.UTC(2012, 0, 1), many: 1 },
      { at: Date.UTC(2031, 2, 1), many: 30 },
      { at: Date.UTC(2031, 4, 1), many: 9 },
    ];
    expect(crowded({ from: begins[0]!.at, to: april.to }, begins)).toEqual({ from: begins[1]!.at, to: april.to });
    expect(crowded(april, [])).toEqual(april);
  });

  it('is written as whole days, or hours when it is short', () => {
    expect(boundsFor({ from: april.from + 1000, to: april.from + 3 * day })).toEqual({ from: '2031-04-01', to: '2031-04-03' });
    expect(boundsFor({ from: april.from + 1000, to: april.from + day / 4 })).toEqual({
      from: '2031-04-01T00:00:00Z',
      to: '2031-04-01T06:00:00Z',
    });
  });
});
