import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { aWordFile, saidToBeEncrypted, saidToBeSmall, zipped } from '../../../../test/file-seeds';
import { aPdf, aWordFileSaying } from '../../../../test/document-seeds';
import { readFile } from './read-document';

const words = async (content: string | Buffer, fileName = 'file.bin') => {
  const read = await readFile(Buffer.from(content as string), fileName);
  if (read.sort !== 'document') throw new Error(`read as ${read.sort}`);
  return read.words;
};
const codeOf = (content: string | Buffer, fileName = 'file.pdf') =>
  readFile(Buffer.from(content as string), fileName).then(
    ({ sort }) => sort,
    (error: { code: string }) => error.code,
  );
const message =
  'From: Post 4 <post4@border.example>\r\nTo: Cell <cell@fusion.example>\r\nSubject: =?utf-8?q?Gr=C3=BCne_Lorry?=\r\nDate: Wed, 09 Apr 2031 06:30:00 +0100\r\nMIME-Version: 1.0\r\n';

describe('the words of', () => {
  it('a PDF', async () => {
    expect(await words(aPdf('A grey lorry waited.'))).toMatchObject({ format: 'pdf', text: 'A grey lorry waited.' });
  });

  it('a Word document', async () => {
    expect(await words(await aWordFileSaying('Night crossing', 'A grey lorry waited.'))).toMatchObject({
      format: 'docx',
      title: 'Night crossing',
      text: 'Night crossing\n\nA grey lorry waited.',
    });
  });

  it('a page, without what runs in it and without addresses of links', async () => {
    const page =
      '<!doctype html><html><head><title>Night &amp; day</title><style>b{}</style><script>alert(1)</script></head><body><h1>Night</h1><p>A <a href="javascript:x">grey</a> lorry<br>waited.</p><img src=x onerror=alert(1) alt="boo"></body></html>';
    const read = await words(page);
    expect(read).toMatchObject({ format: 'html', title: 'Night & day' });
    expect(read.text).toBe('Night\n\nA grey lorry\nwaited.');
  });

  it('a message: who, when and what, with the day on which it was sent', async () => {
    const read = await words(`${message}Content-Type: text/plain\r\n\r\nA grey lorry waited.\r\n`);
    expect(read).toMatchObject({
      format: 'mail',
      title: 'Grüne Lorry',
      reportedAt: '2031-04-09T05:30:00.000Z',
      sourceDescriptor: 'Post 4 <post4@border.example>',
    });
    expect(read.text).toContain('Subject: Grüne Lorry\n\nA grey lorry waited.');
  });

  it('a message that is a page', async () => {
    const { text } = await words(`${message}Content-Type: text/html\r\n\r\n<p>A <b>grey</b> lorry.</p><script>x</script>`);
    expect(text).toMatch(/A grey lorry\.$/);
  });

  it('Markdown, by its heading, and by what stands at its top', async () => {
    expect(await words('# Night crossing #\n\nA lorry.', 'a.md')).toMatchObject({
      format: 'text',
      title: 'Night crossing',
      text: '# Night crossing #\n\nA lorry.',
    });
    expect(await words('---\ntitle: "Night"\ndate: 2031-04-09\nsource: Post 4\n---\nA lorry.')).toMatchObject({
      title: 'Night',
      text: 'A lorry.',
      reportedAt: '2031-04-09T00:00:00.000Z',
      sourceDescriptor: 'Post 4',
    });
  });

  it('a text from an old Windows', async () => {
    expect((await words(Buffer.from('Le camion est arriv\u00e9.', 'latin1'))).text).toBe('Le camion est arriv\u00e9.');
  });

  it('a text that is longer than an item, cut and said to be', async () => {
    const read = await readFile(Buffer.from('word '.repeat(100_000)), 'a.txt');
    expect(read).toMatchObject({ sort: 'document', isCut: true });
  });
});

it('the fullest sheet of a workbook comes as rows, with days as days', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['empty']]), 'Notes');
  const rows = [['id', 'date', 'text'], [1, new Date(Date.UTC(2031, 3, 9)), 'A lorry, grey.'], [], [2, '2031-04-10', '=1+1']];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true, UTC: true }), 'Sightings');
  const content = Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  expect(await readFile(content, 'list.xlsx')).toEqual({
    sort: 'table',
    sheet: {
      fileName: 'list.csv',
      name: 'Sightings',
      others: ['Notes'],
      content: 'id,date,text\n1,2031-04-09,"A lorry, grey."\n2,2031-04-10,=1+1',
    },
  });
});

describe('an archive', () => {
  it('gives its files, without folders and what systems put beside them', async () => {
    const content = await zipped([
      ['a/b.md', '# B'],
      ['__MACOSX/a/._b.md', 'x'],
      ['a/.DS_Store', 'x'],
      ['c.txt', 'C'],
    ]);
    expect(await readFile(content, 'all.zip')).toEqual({
      sort: 'archive',
      files: [
        { fileName: 'a/b.md', content: Buffer.from('# B').toString('base64') },
        { fileName: 'c.txt', content: Buffer.from('C').toString('base64') },
      ],
    });
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['unpacks to far more than it holds', () => zipped([['a.txt', Buffer.alloc(9_000_000)]]), 'file_unsafe'],
    ['lies about its sizes', async () => saidToBeSmall(await zipped([['a.txt', Buffer.alloc(9_000_000)]])), 'file_unsafe'],
    ['holds hundreds of files', () => zipped(Array.from({ length: 300 }, (_, at) => [`${at}.txt`, 'x'] as const)), 'file_unsafe'],
    [
      'leads out of its folder',
      async () => Buffer.from((await zipped([['aa/b.txt', 'x']])).toString('latin1').replaceAll('aa/b', '../b'), 'latin1'),
      'file_unsafe',
    ],
    ['has a password', async () => saidToBeEncrypted(await zipped([['a.txt', 'x']])), 'file_encrypted'],
    ['is cut off', async () => (await zipped([['a.txt', 'some words']])).subarray(0, 40), 'file_unsafe'],
    ['is empty', () => zipped([['a.txt', '']]), 'document_without_text'],
  ])('that %s is refused', async (_, content, code) => {
    expect(await codeOf(await content(), 'a.zip')).toBe(code);
  });
});

it.each<[string, string, () => string | Buffer | Promise<Buffer>]>([
  ['document_without_text', 'a PDF of pictures', () => aPdf('')],
  ['document_unreadable', 'a broken PDF', () => '%PDF-1.7 and then nothing'],
  ['document_without_text', 'blanks', () => ' \n\t '],
  ['document_without_text', 'a page without words', () => '<html><body><img src=x></body></html>'],
  ['document_unreadable', 'a Word document without a body', () => aWordFile()],
  ['file_kind_refused', 'a program', () => Buffer.from('7f454c4602010100000000', 'hex')],
  ['file_kind_refused', 'a drawing', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['file_kind_refused', 'an old Word document', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['file_has_macros', 'a document with macros', () => aWordFile([['word/vbaProject.bin', 'x']])],
  ['too_large', 'more than ten mebibytes', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
])('%s: %s is refused, whatever it is called', async (code, _, content) => {
  expect(await codeOf(await content())).toBe(code);
});

it('a page that is nested without end is read in a moment', async () => {
  expect(await codeOf(`<html>${'<div>'.repeat(100_000)}deep`)).toBe('document_without_text');
});
