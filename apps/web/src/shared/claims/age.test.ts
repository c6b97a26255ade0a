import { describe, expect, it } from 'vitest';
import { ageWords } from './age';

describe('the age of a report', () => {
  it.each([
    ['2031-05-01T06:00:00Z', 'en', 'today'],
    ['2031-04-21T08:00:00Z', 'en', '10 days ago'],
    ['2031-02-01T08:00:00Z', 'en', '3 months ago'],
    ['2029-05-01T08:00:00Z', 'fr', 'il y a 2 ans'],
    ['2031-04-21T08:00:00Z', 'ar', 'قبل 10 أيام'],
  ])('of %s in %s is said as "%s"', (reportedAt, language, expected) => {
    expect(ageWords(reportedAt, '2031-05-01T08:00:00Z', language)).toBe(expected);
  });
});
