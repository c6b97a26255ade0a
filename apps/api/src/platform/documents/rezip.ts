import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

/** The moment that stands on every file of an archive and in a document's own description, since the true one tells when it was fetched. */
const always = new Date('2000-01-01T00:00:00Z');
const moments = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** Files of an archive, by name. */
export function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  return new Promise((done, failed) => {
    fromBuffer(archive, { lazyEntries: true }, (wrong, zip) => {
      if (wrong) return failed(wrong);
      zip.on('end', () => done(files));
      zip.on('error', failed);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return failed(broken);
          buffer(stream).then((content) => {
            files.set(entry.fileName, content);
            zip.readEntry();
          }, failed);
        }),
      );
      zip.readEntry();
    });
  });
}

/** The same archive without the moment at which it was made. */
export async function rezip(archive: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of await unzip(archive)) {
    const plain =
      name === 'docProps/core.xml' ? Buffer.from(content.toString('utf8').replaceAll(moments, `$1${always.toISOString()}$2`)) : content;
    zip.addBuffer(plain, name, { mtime: always, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}
