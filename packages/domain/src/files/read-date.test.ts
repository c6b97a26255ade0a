import { describe, expect, it } from 'vitest';
import { dateInText, readDate } from './read-date';

describe('a date in a file', () => {
  it.each([
    ['2031-04-09', '2031-04-09T00:00:00.000Z'],
    [' 2031-04-09 ', '2031-04-09T00:00:00.000Z'],
    ['2031-04-09T06:30:00Z', '2031-04-09T06:30:00.000Z'],
    ['2031-04-09T06:30:00+02:00', '2031-04-09T04:30:00.000Z'],
    ['2031-04-09 06:30', '2031-04-09T06:30:00.000Z'],
    ['1357171200', '2013-01-03T00:00:00.000Z'],
    ['1357171200.0', '2013-01-03T00:00:00.000Z'],
    ['1357171200000', '2013-01-03T00:00:00.000Z'],
    ['9/4/2031', '2031-04-09T00:00:00.000Z'],
    ['09.04.2031', '2031-04-09T00:00:00.000Z'],
    ['16 July, 2002', '2002-07-16T00:00:00.000Z'],
    ['July 16, 2002', '2002-07-16T00:00:00.000Z'],
    ['29 Feb 2032', '2032-02-29T00:00:00.000Z'],
  ])('%s is %s', (written, moment) => {
    expect(readDate(written)).toBe(moment);
  });

  it.each(['', 'tomorrow', '31/02/2031', '2031-02-30', '29 Feb 2031', '32 July 2002', '16 Foo 2002', '2031-04-09Tnoon', '13.13.2031'])(
    '%s is none',
    (written) => {
      expect(readDate(written)).toBeUndefined();
    },
  );
});

it.each([
  ['doc_027 [16 July, 2002]: Report of sums', '2002-07-16T00:00:00.000Z'],
  ['Note (2031-04-09) of the post', '2031-04-09T00:00:00.000Z'],
])('a report collection writes it in brackets: %s', (text, moment) => {
  expect(dateInText(text)).toBe(moment);
});

it('brackets that hold something else, or stand far into the text, are no date of the report', () => {
  expect(dateInText('A lorry [grey, old] waited')).toBeUndefined();
  expect(dateInText(`${'A lorry waited. '.repeat(10)}[2031-04-09]`)).toBeUndefined();
});
