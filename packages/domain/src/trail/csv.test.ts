import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, toCsv } from './csv';

it.each([
  ['=1+1', `"'=1+1"`],
  ['+33 1', `"'+33 1"`],
  ['-2', `"'-2"`],
  ['@cmd', `"'@cmd"`],
  ['\tx', `"'\tx"`],
  ['\rx', `"'\rx"`],
  ['a "b"', '"a ""b"""'],
  ['a,b\nc', '"a,b\nc"'],
  ['', '""'],
])('%j is written as %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('no cell begins as a formula does, and nothing but the guard is added', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const inside = csvCell(value).slice(1, -1).replaceAll('""', '"');
      expect(/^[=+\-@\t\r]/.test(inside)).toBe(false);
      expect([value, `'${value}`]).toContain(inside);
    }),
  );
});

it('rows end as the standard asks', () => {
  expect(toCsv([['a', 'b'], ['c']])).toBe('\uFEFF"a","b"\r\n"c"\r\n');
});
