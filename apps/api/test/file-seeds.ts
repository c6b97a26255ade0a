import { ZipFile } from 'yazl';

/** A part of an Office file: its name and what it holds. */
type Part = readonly [name: string, content: string | Buffer];

/** An archive of some parts. */
export function zipped(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content as string), name, { mtime: new Date('2031-04-09T00:00:00Z') });
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

const types: Part = ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'];

/** A small Word document, with more parts when they are given. */
export function aWordFile(more: readonly Part[] = []): Promise<Buffer> {
  return zipped([types, ['word/document.xml', '<w:document/>'], ...more]);
}

/** A small workbook, with more parts when they are given. */
export function aWorkbook(more: readonly Part[] = []): Promise<Buffer> {
  return zipped([types, ['xl/workbook.xml', '<workbook/>'], ...more]);
}

/** Places in an archive at which a record of the list of its parts begins. */
function records(file: Buffer, signature: string): number[] {
  const found: number[] = [];
  for (let place = file.indexOf(signature, 0, 'latin1'); place >= 0; place = file.indexOf(signature, place + 1, 'latin1'))
    found.push(place);
  return found;
}

/** The same archive, saying of every part that a password is needed. */
export function saidToBeEncrypted(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  for (const place of records(copy, 'PK\u0001\u0002')) copy.writeUInt16LE(copy.readUInt16LE(place + 8) | 1, place + 8);
  for (const place of records(copy, 'PK\u0003\u0004')) copy.writeUInt16LE(copy.readUInt16LE(place + 6) | 1, place + 6);
  return copy;
}

/** The same archive, saying of every part that it unpacks to a few bytes. */
export function saidToBeSmall(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  for (const place of records(copy, 'PK\u0001\u0002')) copy.writeUInt32LE(10, place + 24);
  return copy;
}
