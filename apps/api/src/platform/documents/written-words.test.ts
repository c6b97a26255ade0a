import { describe, expect, it } from 'vitest';
import { docxLines, pdfLines, plainWords, textLines, withoutEdges } from '../../../test';
import { aDocument } from '../../../test/documents';
import { toDocx } from './to-docx';
import { toText } from './to-text';
import { toPdf } from './typst';

describe.each(['en', 'fr', 'pt', 'ar'] as const)('a document in %s', (language) => {
  const document = aDocument(language, 2);
  const words = textLines(toText(document)).join('');

  it('says in its PDF what it says as text, in the same order', async () => {
    const pages = await pdfLines(await toPdf(document));
    expect(pages.length).toBeGreaterThan(1);
    expect(withoutEdges(pages)).toBe(words);
  });

  it('says in its Word file what it says as text, in the same order', async () => {
    const { body } = await docxLines(await toDocx(document));
    expect(plainWords(body.join(''))).toBe(words);
  });

  it('has its marking, the line of the exercise and the number of the page on every page', async () => {
    const pages = await pdfLines(await toPdf(document));
    const { exercise, banner, pageOf } = document;
    for (const [at, lines] of pages.entries()) {
      expect(lines.slice(0, 2)).toEqual([exercise, banner]);
      const number = pageOf.replace('{page}', String(at + 1)).replace('{pages}', String(pages.length));
      expect(lines.slice(-3).map(plainWords)).toEqual([banner, exercise, number].map(plainWords));
    }
    const { around } = await docxLines(await toDocx(document));
    expect(around.filter((line) => line === banner)).toHaveLength(2);
    expect(around.filter((line) => line === exercise)).toHaveLength(2);
  });

  it('has the same bytes each time', async () => {
    expect((await toPdf(document)).equals(await toPdf(document))).toBe(true);
    expect((await toDocx(document)).equals(await toDocx(document))).toBe(true);
  });
});

describe('what somebody typed', () => {
  it('is never read as markup, in whatever sign it is written', async () => {
    const typed = `#read("/etc/passwd") $x^2$ *b* _i_ \`code\` <label> @ref \\ #{1+1} = heading // gone /* gone */ "quoted" </w:t> & [x]`;
    const document = { ...aDocument('en'), sections: [{ heading: '#h', portions: [{ mark: '#m', label: '#l', text: typed }] }] };
    const words = textLines(toText(document)).join('');
    expect(withoutEdges(await pdfLines(await toPdf(document)))).toBe(words);
    expect(plainWords((await docxLines(await toDocx(document))).body.join(''))).toBe(words);
  });

  it('is refused as PDF when it is longer than some hundred pages, with the way out', () => {
    const document = { ...aDocument('en'), sections: [{ heading: 'h', portions: [{ mark: '', label: '', text: 'x'.repeat(1_000_001) }] }] };
    expect(() => toPdf(document)).toThrow(expect.objectContaining({ code: 'document_too_large' }));
  });
});
