import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSeparators, guardCell, toCsv, unguardCell, type CsvSeparator } from './csv';

/** Values of a CSV text, read as a spreadsheet reads it: quotes count at the start of a field only. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let place = text.startsWith('\uFEFF') ? 1 : 0;
  let isStart = true;
  const end = () => {
    rows.at(-1)!.push(value);
    value = '';
    isStart = true;
  };
  while (place < text.length) {
    if (isStart && text[place] === '"') {
      for (place += 1; place < text.length; place += 1) {
        if (text[place] === '"' && text[place + 1] === '"') place += 1;
        else if (text[place] === '"') break;
        value += text[place];
      }
      place += 1;
      isStart = false;
    } else if (text[place] === separator) {
      end();
      place += 1;
    } else if (text[place] === '\n' || text[place] === '\r') {
      end();
      place += text.startsWith('\r\n', place) ? 2 : 1;
      if (place < text.length) rows.push([]);
    } else {
      value += text[place];
      isStart = false;
      place += 1;
    }
  }
  return rows;
}

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;
/** Somebody who reads with another separator may find a cell begin in the end of a line; what counts is that no formula follows. */
const startsFormulaElsewhere = /^[\t\r\n]*[=+\-@＝＋－＠]/u;
const value = fc.string({ unit: fc.constantFrom(...Array.from(`='+-@\t\r\n,;|"ab ش＝`)), maxLength: 8 });
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
const separator = fc.constantFrom<CsvSeparator>('comma', 'semicolon');

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-3', "'-3"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['a;=cmd()', "a;'=cmd()"],
    ['a;"=cmd()', `a;'"=cmd()`],
    ['a=b', 'a=b'],
    ["l'accord", "l'accord"],
    ["'quoted'", "'quoted'"],
    ['a - b; c', 'a - b; c'],
    ['', ''],
  ])('of %j is written %j', (given, written) => {
    expect(guardCell(given)).toBe(written);
  });

  it('gives its value back, whatever the value', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(unguardCell(guardCell(given))).toBe(given);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a file', () => {
  it('begins with the mark by which a spreadsheet knows the alphabet', () => {
    expect(toCsv([['شحنة', 'a "b"']])).toBe('\uFEFF"شحنة","a ""b"""\r\n');
    expect(toCsv([['a', 'b']], 'semicolon')).toBe('\uFEFF"a";"b"\r\n');
  });

  it('is read back to the values that were written', () => {
    fc.assert(
      fc.property(rows, separator, (given, sign) => {
        const read = readCsv(toCsv(given, sign), csvSeparators[sign]);
        expect(read.map((row) => row.map(unguardCell))).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no cell that begins as a formula, also for a reader with another separator', () => {
    fc.assert(
      fc.property(rows, separator, fc.constantFrom(',', ';', '\t', '|'), (given, sign, read) => {
        const pattern = read === csvSeparators[sign] ? startsFormula : startsFormulaElsewhere;
        for (const cell of readCsv(toCsv(given, sign), read).flat()) expect(cell).not.toMatch(pattern);
      }),
      { numRuns: 5000 },
    );
  });
});
