import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRetentionDays, isReviewDue, reviewDay } from './retention';

const now = '2031-05-20T18:00:00.000Z';

describe('a review', () => {
  it.each([
    ['is not due before five years have passed', '2026-05-21T12:00:00.000Z', null, defaultRetentionDays, false],
    ['is due when five years have passed', '2026-05-20T12:00:00.000Z', null, defaultRetentionDays, true],
    ['is due soon under a short setting', '2031-05-10T00:00:00.000Z', null, 7, true],
    ['is put off by a decision to keep', '2031-05-01T00:00:00.000Z', '2031-06-01', 7, false],
    ['is due again when that decision has run out', '2031-05-01T00:00:00.000Z', '2031-05-20', 7, true],
    ['is not due early because of an old decision', '2031-05-19T00:00:00.000Z', '2031-05-01', 7, false],
    ['is due at once when nothing supports the data', null, null, defaultRetentionDays, true],
    ['is put off for unsupported data as well', null, '2031-06-01', defaultRetentionDays, false],
  ])('%s', (_, newestAt, keepUntil, days, due) => {
    expect(isReviewDue({ newestAt, keepUntil }, days, now)).toBe(due);
  });

  it('once due stays due until something new is reported or decided', () => {
    const moment = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(
        moment,
        fc.option(
          moment.map((one) => one.slice(0, 10)),
          { nil: null },
        ),
        fc.integer({ min: 1, max: 4000 }),
        moment,
        moment,
        (newestAt, keepUntil, days, a, b) => {
          const [early, late] = [a, b].toSorted() as [string, string];
          const kept = { newestAt, keepUntil };
          if (isReviewDue(kept, days, early)) expect(isReviewDue(kept, days, late)).toBe(true);
          expect(reviewDay(kept, days + 1)! >= reviewDay(kept, days)!).toBe(true);
        },
      ),
    );
  });
});
