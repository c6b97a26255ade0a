import { describe, expect, it } from 'vitest';
import { isPastValue } from './requirement';

const latestAt = '2031-05-01T08:00:00.000Z';

describe('the latest time of value', () => {
  it.each([
    ['has not passed at that very time', 'open', '2031-05-01T08:00:00Z', false],
    ['has passed a second later', 'open', '2031-05-01T08:00:01Z', true],
    ['is compared as a moment, whatever the zone it is written in', 'open', '2031-05-01T09:30:00+02:00', false],
    ['is of no concern once answered', 'answered', '2032-01-01T00:00:00Z', false],
    ['is of no concern once closed', 'closed', '2032-01-01T00:00:00Z', false],
    ['is of no concern for a proposal', 'draft', '2032-01-01T00:00:00Z', false],
  ])('%s', (_, state, now, expected) => {
    expect(isPastValue({ state, latestAt }, now)).toBe(expected);
  });
});
