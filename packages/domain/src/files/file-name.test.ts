import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './file-name';

const pdf = ['pdf'] as const;
/** Any 16 bits, halves of characters among them, and often those that do harm in a name. */
const sign = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x2e, 0x20, 0x2f, 0x5c, 0x202e, 0x0a, 0x301, 0xd83d));
const text = ['txt', 'md', 'log'] as const;

describe('a file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\me\\report.pdf', 'report.pdf'],
    ['invoice\u202Efdp.pdf', 'invoicefdp.pdf'],
    ['a\u2066b\u200Fc\u061C.pdf', 'abc.pdf'],
    ['line\r\nSet-Cookie: x.pdf', 'lineSet-Cookie_ x.pdf'],
    ['zero\u0000byte.pdf', 'zerobyte.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
    ['   .pdf', 'pdf.pdf'],
    ['', 'file.pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['COM1', '_COM1.pdf'],
    ['a<b>"c"|d?*.pdf', 'a_b__c__d__.pdf'],
    ['report.pdf.exe', 'report.pdf.exe.pdf'],
    ['REPORT.PDF', 'REPORT.pdf'],
    ['half\uD83D.pdf', 'half.pdf'],
    ['تقرير المعبر.pdf', 'تقرير المعبر.pdf'],
    ['e\u0301tat.pdf', 'état.pdf'],
    ['می‌شود.pdf', 'می‌شود.pdf'],
  ])('%j is kept as %s', (given, kept) => {
    expect(cleanFileName(given, pdf)).toBe(kept);
  });

  it('ends as what the file is, so that nothing opens as what it is not', () => {
    expect(cleanFileName('run.bat', text)).toBe('run.bat.txt');
    expect(cleanFileName('page.html', text)).toBe('page.html.txt');
    expect(cleanFileName('notes.md', text)).toBe('notes.md');
  });

  it('whatever it was, is short, has no path, nothing unseen, and is clean already when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 150 }), (signs) => {
        const given = String.fromCharCode(...signs);
        const name = cleanFileName(given, text);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+\.(txt|md|log)$/u);
        expect(encodeURIComponent(name).replaceAll(/%../g, '.').length).toBeLessThanOrEqual(200);
        expect(cleanFileName(name, text)).toBe(name);
        expect(() => encodeURIComponent(name)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
