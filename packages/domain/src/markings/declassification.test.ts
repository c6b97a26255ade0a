import { describe, expect, it } from 'vitest';
import { aMarking } from './arbitrary-marking';
import { isDeclassified, levelAt } from './declassification';

const marking = aMarking({ level: 2, until: '2031-05-01' });

describe('the level of a marking with a day of declassification', () => {
  it.each([
    [2, '2031-04-30T23:59:59.999Z', marking],
    [0, '2031-05-01T00:00:00.000Z', marking],
    [0, '2031-05-01', marking],
    [0, '2032-01-01T00:00:00.000Z', marking],
    [2, '2999-01-01T00:00:00.000Z', aMarking({ level: 2 })],
    [0, '2031-01-01T00:00:00.000Z', aMarking()],
  ])('is %i at %s', (level, asOf, given) => {
    expect(levelAt(given, asOf)).toBe(level);
  });

  it('has not fallen where there was none', () => {
    expect(isDeclassified({ ...aMarking(), declassifyOn: '2031-05-01' }, '2031-06-01T00:00:00.000Z')).toBe(false);
  });
});
