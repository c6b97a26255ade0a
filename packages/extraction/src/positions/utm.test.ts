import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toMilitaryGrid } from './military-grid';
import { fromUtm } from './utm';

it('finds a tower in Paris', () => {
  const { latitude, longitude } = fromUtm(31, true, 448_252, 5_411_932);
  expect(latitude).toBeCloseTo(48.8582, 4);
  expect(longitude).toBeCloseTo(2.2945, 4);
});

it('the middle of a zone is its meridian, and east is east of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 57 }),
      fc.integer({ min: 100_000, max: 7_000_000 }),
      fc.integer({ min: 1, max: 300_000 }),
      (zone, northing, east) => {
        const middle = fromUtm(zone, true, 500_000, northing);
        expect(middle.longitude).toBeCloseTo(zone * 6 - 183, 9);
        expect(fromUtm(zone, true, 500_000 + east, northing).longitude).toBeGreaterThan(middle.longitude);
      },
    ),
  );
});

it('agrees with the military grid to a metre', () => {
  const metres = fc.integer({ min: 200_000, max: 800_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), metres, fc.integer({ min: 10_000, max: 6_000_000 }), (zone, easting, northing) => {
      const { latitude, longitude } = fromUtm(zone, true, easting, northing);
      const reference = toMilitaryGrid(longitude, latitude, 5);
      fc.pre(Number.parseInt(reference, 10) === zone);
      const apart = (digits: string, whole: number) =>
        Math.min(Math.abs(Number(digits) - (whole % 100_000)), 100_000 - Math.abs(Number(digits) - (whole % 100_000)));
      expect(apart(reference.slice(-10, -5), easting)).toBeLessThanOrEqual(1);
      expect(apart(reference.slice(-5), northing)).toBeLessThanOrEqual(1);
    }),
  );
});
