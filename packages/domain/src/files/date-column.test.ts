import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateColumn } from './date-column';

describe('a column of dates', () => {
  it.each([
    ['iso', ['2031-04-09', '2031-04-10T06:00:00Z'], ['2031-04-09', '2031-04-10'], false],
    ['epoch', ['1357171200.0'], ['2013-01-03'], false],
    ['words', ['16 July, 2002', 'July 17, 2002'], ['2002-07-16', '2002-07-17'], false],
    ['day_first', ['16/07/2002', '3/4/2002'], ['2002-07-16', '2002-04-03'], false],
    ['day_first', ['3/4/2002', '4.5.2002'], ['2002-04-03', '2002-05-04'], true],
    ['day_first', ['4/4/2002'], ['2002-04-04'], false],
    ['month_first', ['3/4/2002', '7/16/2002'], ['2002-03-04', '2002-07-16'], false],
  ] as const)('that writes %s is read so, and what could be read otherwise is said', (pattern, cells, days, isAmbiguous) => {
    expect(readDateColumn(cells)).toEqual({
      pattern,
      first: cells.map((written, at) => ({ written, day: days[at] })),
      isAmbiguous,
      unread: 0,
    });
  });

  it('shows the first three and counts what is no date', () => {
    const cells = ['', '2031-04-09', 'tomorrow', '2031-04-10', '2031-04-11', '2031-04-12'];
    expect(readDateColumn(cells)).toMatchObject({
      first: [{ day: '2031-04-09' }, { day: '2031-04-10' }, { day: '2031-04-11' }],
      unread: 1,
    });
  });

  it('with days above twelve in both places counts those that do not fit', () => {
    expect(readDateColumn(['16/07/2002', '07/16/2002', '17/07/2002'])).toMatchObject({
      pattern: 'day_first',
      unread: 1,
      isAmbiguous: false,
    });
  });

  it.each([[[]], [['', ' ']], [['A lorry', 'two']], [['2031-04-09', 'no', 'no']]])('%j is none', (cells) => {
    expect(readDateColumn(cells)).toBeUndefined();
  });
});

it('a column that is said to be beyond doubt has one reading alone', () => {
  const cell = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 })).map(([a, b]) => `${a}/${b}/2031`);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const read = readDateColumn(cells);
      if (!read || read.isAmbiguous) return true;
      const parts = cells.map((one) => one.split('/').map(Number));
      return parts.every(([a, b]) => a === b) || parts.some(([a, b]) => a! > 12 || b! > 12);
    }),
  );
});
