import { fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '../../../platform/problems';

/** What an archive may unpack to. What is above is a trap for whoever opens it, or should be brought in as several. */
const most = { files: 200, bytes: 15 * 1024 * 1024, ratio: 200 };
/** Bytes below which a high ratio is no trap. */
const small = 1024 * 1024;

/** A file of an archive, in base64. */
export interface PackedFile {
  fileName: string;
  content: string;
}

async function opened<T>(content: Buffer, work: (zip: ZipFile) => Promise<T>): Promise<T> {
  try {
    const zip = await fromBufferPromise(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    try {
      return await work(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file_unsafe');
  }
}

/** Names of the parts of an archive, of which nothing is unpacked. */
export function partNamesOf(content: Buffer): Promise<string[]> {
  return opened(content, async (zip) => {
    const names: string[] = [];
    if (zip.entryCount > 5000) throw new Problem('file_unsafe');
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    return names;
  });
}

/** What systems put beside the files of a folder. */
function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.)/i.test(name);
}

/** The files of an archive. The sizes that it claims are not believed; archives in it are left packed. */
export function openArchive(content: Buffer): Promise<PackedFile[]> {
  return opened(content, async (zip) => {
    if (zip.entryCount > most.files) throw new Problem('file_unsafe');
    const files: PackedFile[] = [];
    let left = most.bytes;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Problem('file_encrypted');
      if (entry.fileName.endsWith('/') || isClutter(entry.fileName)) continue;
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        size += chunk.length;
        left -= chunk.length;
        if (left < 0 || (size > small && size > entry.compressedSize * most.ratio)) throw new Problem('file_unsafe');
        chunks.push(chunk);
      }
      if (size > 0) files.push({ fileName: entry.fileName.slice(-255), content: Buffer.concat(chunks).toString('base64') });
    }
    if (files.length === 0) throw new Problem('document_without_text');
    return files;
  });
}
