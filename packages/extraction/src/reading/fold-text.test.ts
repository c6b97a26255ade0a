import { describe, expect, it } from 'vitest';
import { fold, foldText, sourceSpan } from './fold-text';

describe('folding', () => {
  it.each([
    ['Aïssatou N’Dorro', "aissatou n'dorro"],
    ['e\u0301te\u0301', 'ete'],
    ['Œuvre, Straße, Łódź', 'oeuvre, strasse, lodz'],
    ['أحمد إبراهيم آل', 'احمد ابراهيم ال'],
    ['مُحَمَّد الأميـن', 'محمد الامين'],
    ['منى فاطمة', 'مني فاطمه'],
    ['٢٠٣١ ۲۰۳۱ ２０３１', '2031 2031 2031'],
    ['1\u202f000\u00a0€ – “x”', '1 000 € - "x"'],
  ])('%s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ['Straße', 4, 6, 'ß'],
    ['Straße', 4, 5, 'ß'],
    ['e\u0301te\u0301', 2, 3, 'e\u0301'],
    ['a😀b', 2, 4, 'b'],
  ])('of "%s" the characters %i to %i stand for "%s"', (text, start, end, expected) => {
    const span = sourceSpan(foldText(text), start, Math.min(end, foldText(text).folded.length));
    expect(text.slice(span.start, span.end)).toContain(expected);
  });
});
