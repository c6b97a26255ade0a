import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachFile, attachmentPath, readItem } from '@workbench/contract';
import { openWorld, type World } from '../../../test';
import { aWordFile, aWorkbook, saidToBeEncrypted, saidToBeSmall, zipped } from '../../../test/file-seeds';
import { contributed, harbourOnly } from '../../../test/item-seeds';

let world: World;
let itemId: string;
beforeAll(async () => {
  world = await openWorld();
  itemId = await contributed(world);
});
afterAll(() => world?.close());

function attach(fileName: string, content: Buffer | string, as: 'customsAnalyst' | 'policeAnalyst' = 'customsAnalyst', of = itemId) {
  return world.ask(as, attachFile, {
    params: { itemId: of },
    body: { fileName, content: Buffer.from(content as string).toString('base64') },
  });
}

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const zeros = (size: number) => Buffer.alloc(size);
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), zeros(600)]);

describe('a file that is taken', () => {
  it.each<[string, string, string, () => Buffer | string | Promise<Buffer>]>([
    ['report.pdf', 'report.pdf', 'application/pdf', () => '%PDF-1.7 small'],
    ['photo.jpeg', 'photo.jpeg', 'image/jpeg', () => jpeg],
    ['scan.png', 'scan.png', 'image/png', () => png],
    ['list.csv', 'list.csv', 'text/csv', () => 'a,b\n=1,2\n'],
    ['notes.txt', 'notes.txt', 'text/plain', () => 'A lorry crossed. 3 < 4, and <b>bold</b> later on.'],
    ['ملاحظات.txt', 'ملاحظات.txt', 'text/plain', () => 'شاحنة'],
    ['car.txt', 'car.txt', 'text/plain', () => 'BMW seen at the post'],
    ['letter.docx', 'letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', () => aWordFile()],
    ['table.xlsx', 'table.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', () => aWorkbook()],
    [
      'chart.docx',
      'chart.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      async () => aWordFile([['word/embeddings/Microsoft_Excel_Sheet.xlsx', await aWorkbook()]]),
    ],
  ])('%s is kept as %s, %s', async (given, kept, mediaType, content) => {
    const { answer } = await attach(given, await content());
    expect(answer).toMatchObject({ fileName: kept, mediaType });
  });

  it.each<[string, string, string]>([
    ['../../etc/cron.d/job', 'job.pdf', '%PDF-1.7'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf', '%PDF-1.7'],
    ['page.html', 'page.html.txt', 'only words'],
    ['run.bat', 'run.bat.txt', 'del everything'],
    ['a\r\nX-Header: b.txt', 'aX-Header_ b.txt', 'words'],
  ])('%j is called %s, so that it does no harm where it is saved', async (given, kept, content) => {
    expect((await attach(given, content)).answer.fileName).toBe(kept);
  });

  it('is what it holds, not what it is called', async () => {
    expect((await attach('sheet.docx', await aWorkbook())).answer).toMatchObject({ fileName: 'sheet.docx.xlsx' });
    expect((await attach('a.txt', '%PDF-1.7')).answer).toMatchObject({ mediaType: 'application/pdf' });
  });
});

describe('a file is refused', () => {
  it.each<[string, string, () => Buffer | string | Promise<Buffer>]>([
    ['a page of the web called PDF', 'file_kind_refused', () => '<html><script>1</script>'],
    ['a page of the web called text', 'file_kind_refused', () => '  \n<!DOCTYPE html><p>'],
    ['a page that begins with a comment', 'file_kind_refused', () => '<!-- x --><html>'],
    ['a page behind a byte order mark', 'file_kind_refused', () => '\uFEFF<script>1</script>'],
    ['a drawing that runs scripts', 'file_kind_refused', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a drawing behind a prologue', 'file_kind_refused', () => '<?xml version="1.0"?><svg/>'],
    ['rich text', 'file_kind_refused', () => '{\\rtf1 {\\object}}'],
    ['a program', 'file_kind_refused', () => Buffer.from('4d5a90000300000004000000ffff', 'hex')],
    ['text in UTF-16', 'file_kind_refused', () => Buffer.from('\uFEFF<html>', 'utf16le')],
    ['a page of the web with a PDF in it', 'file_kind_refused', () => '<html><body>%PDF-1.7'],
    ['a PDF that begins as a page of the web too', 'file_kind_refused', () => '%PDF-1.7\n<html><script>alert(1)</script>'],
    ['a picture that begins as a page of the web too', 'file_kind_refused', () => Buffer.concat([jpeg, Buffer.from('<script>1</script>')])],
    ['an empty file', 'file_kind_refused', () => ''],
    ['an archive that is no document', 'file_kind_refused', () => zipped([['a.txt', 'a']])],
    ['an old binary document', 'file_kind_refused', () => compound],
    ['a document with a password', 'file_encrypted', () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['an archive with a password', 'file_encrypted', async () => saidToBeEncrypted(await aWordFile())],
    ['a document with macros', 'file_has_macros', () => aWordFile([['word/vbaProject.bin', 'x']])],
    ['a workbook with old macros', 'file_has_macros', () => aWorkbook([['xl/macrosheets/sheet1.xml', '<x/>']])],
    ['a document with a program in it', 'file_has_macros', () => aWordFile([['word/embeddings/oleObject1.bin', 'x']])],
    [
      'macros in a document inside the document',
      'file_has_macros',
      async () => aWordFile([['word/embeddings/a.xlsx', await aWorkbook([['xl/vbaProject.bin', 'x']])]]),
    ],
    [
      'a document whose list of parts speaks of macros',
      'file_has_macros',
      () =>
        zipped([
          ['[Content_Types].xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
          ['word/document.xml', 'x'],
        ]),
    ],
    ['what unpacks to a thousand times its size', 'file_unsafe', () => aWordFile([['word/media/a.xml', zeros(4 * 1024 * 1024)]])],
    [
      'what unpacks to more than it says',
      'file_unsafe',
      async () => saidToBeSmall(await aWordFile([['word/media/a.xml', zeros(4 * 1024 * 1024)]])),
    ],
    [
      'what has thousands of parts',
      'file_unsafe',
      () => aWordFile(Array.from({ length: 2001 }, (_, place) => [`p${place}`, 'x'] as const)),
    ],
    [
      'an archive in an archive in an archive',
      'file_unsafe',
      async () => aWordFile([['a.zip', await zipped([['b.zip', await zipped([['c', 'x']])]])]]),
    ],
    ['a document that is cut off', 'file_unsafe', async () => (await aWordFile()).subarray(0, 120)],
  ])('that is %s: %s', async (_, code, content) => {
    for (const fileName of ['a.pdf', 'a.txt', 'a.docx']) expect((await attach(fileName, await content())).problem.code).toBe(code);
  });

  it('that is larger than ten mebibytes as it arrives, whatever the request says of itself', async () => {
    const limit = 10 * 1024 * 1024;
    expect((await attach('a.txt', Buffer.alloc(limit, 'a'))).status).toBe(200);
    expect((await attach('a.txt', Buffer.alloc(limit + 1, 'a'))).problem.code).toBe('too_large');
    const lying = await world.ask('customsAnalyst', attachFile, {
      params: { itemId },
      body: { fileName: 'a.txt', content: 'YQ==' },
      headers: { 'content-length': '5' },
    });
    expect([400, 413]).toContain(lying.status);
  });

  it('by somebody of another agency, and on an item that is hidden as if there were none', async () => {
    expect((await attach('a.txt', 'a', 'policeAnalyst')).problem.code).toBe('not_allowed');
    const hidden = await contributed(world, { marking: harbourOnly });
    const asked = (id: string) =>
      world.ask('gendarmerieAnalyst', attachFile, { params: { itemId: id }, body: { fileName: 'a.txt', content: 'YQ==' } });
    expect((await asked(hidden)).text).toBe((await asked('01c60000-0000-7000-8000-000000000000')).text);
  });
});

describe('a download', () => {
  it('is saved and never shown, and runs nothing where it is shown all the same', async () => {
    const { answer } = await attach("l'état du «poste».txt", 'words');
    const file = await world.fetch('policeAnalyst', attachmentPath.replace(':attachmentId', answer.id));
    expect(file.statusCode).toBe(200);
    expect(file.body).toBe('words');
    expect(file.headers).toMatchObject({
      'content-disposition': `attachment; filename="l__tat du _poste_.txt"; filename*=UTF-8''l%27%C3%A9tat%20du%20%C2%ABposte%C2%BB.txt`,
      'content-security-policy': "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(file.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('has a clean name also when it was stored before names were cleaned', async () => {
    const { answer } = await attach('a.txt', 'words');
    await world.owner.query('update attachment set file_name = $1 where id = $2', ['x\u202Etxt.exe', answer.id]);
    const file = await world.fetch('policeAnalyst', attachmentPath.replace(':attachmentId', answer.id));
    expect(file.headers['content-disposition']).toBe(`attachment; filename="xtxt.exe.txt"; filename*=UTF-8''xtxt.exe.txt`);
  });

  it('is listed with the item', async () => {
    const { answer } = await world.ask('policeAnalyst', readItem, { params: { itemId } });
    expect(answer.attachments.length).toBeGreaterThan(0);
  });
});
