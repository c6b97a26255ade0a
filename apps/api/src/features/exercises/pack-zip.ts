import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';
import { addFile, isClutter, packLimits, PackProblem, type PackFiles } from './pack-problem';

/** The same moment in every archive, in whatever zone it is made: the time of day in an archive has no zone. */
const stamped = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
/** How many times larger than packed a file may be before it is taken for a trap, and below which size that does not matter. */
const trap = { ratio: 200, above: 1024 * 1024 };

/** Files as an archive: in order of their paths and without the moment of its making, so that the same files have the same bytes. */
export function writePackZip(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new NewZip();
  for (const path of [...files.keys()].toSorted()) zip.addBuffer(files.get(path) ?? Buffer.alloc(0), path, stamped);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** Unpacks one file; the size that the archive claims is not believed. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length;
    const isTrap = size > trap.above && size > entry.compressedSize * trap.ratio;
    if (isTrap || size > packLimits.file) throw new PackProblem(`${entry.fileName} unpacks to more than a file of a pack may hold.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why an entry is not unpacked. */
function refusalOf(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return `${entry.fileName} needs a password; send it without one.`;
  // The upper half holds what Unix knows of the file; a symbolic link could lead out of the folder.
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000 ? `${entry.fileName} is a link to another file.` : undefined;
}

async function unpackAll(zip: ZipFile): Promise<PackFiles> {
  if (zip.entryCount > packLimits.files * 2) throw new PackProblem(`There are more than ${packLimits.files} files; a pack has fewer.`);
  const files: PackFiles = new Map();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || isClutter(entry.fileName)) continue;
    const refusal = refusalOf(entry);
    if (refusal) throw new PackProblem(refusal);
    addFile(files, entry.fileName, await unpack(zip, entry));
  }
  return files;
}

/** Whoever packs a folder packs its name as well; then all lies one folder deeper. */
function withoutTopFolder(files: PackFiles): PackFiles {
  const tops = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [top = ''] = tops;
  if (files.has('manifest.json') || tops.size !== 1 || top === '') return files;
  return new Map([...files].map(([path, content]) => [path.slice(top.length), content]));
}

/** A sentence for what the archive reader says about names and broken archives. */
function sentence(error: Error): string {
  if (/relative path|absolute path|invalid characters/.test(error.message))
    return `A file of the archive wants to lie outside of it (${error.message}).`;
  return `The archive cannot be read (${error.message}).`;
}

/** The files of a pack in an archive. Throws `PackProblem` with a sentence for whatever is no pack or a trap. */
export async function readPackZip(content: Buffer): Promise<PackFiles> {
  if (content.length > packLimits.zip) throw new PackProblem(`The archive is larger than ${packLimits.zip / 1024 / 1024} MB.`);
  try {
    const zip = await fromBufferPromise(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    try {
      return withoutTopFolder(await unpackAll(zip));
    } finally {
      zip.close();
    }
  } catch (error) {
    throw error instanceof PackProblem ? error : new PackProblem(sentence(error as Error));
  }
}
