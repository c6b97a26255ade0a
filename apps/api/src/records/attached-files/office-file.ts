import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../../platform/problems';
import { fileKinds, type FileKind } from './file-kind';

/** What an Office file may unpack to. Real documents stay far below; what is above is a trap for whoever opens it. */
const most = { entries: 2000, bytes: 100 * 1024 * 1024, ratio: 200, nesting: 1 };
/** Bytes below which a high ratio is no trap: a page of blanks packs well. */
const small = 1024 * 1024;

/** Parts that run: macros, sheets of old macros, controls, packages of other programs. */
const macro = /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)macrosheets\/|(^|\/)activex\/|(^|\/)oleobject[^/]*\.bin$/i;
const macroType = /macroEnabled|vbaProject|ms-office\.activeX/i;
/** Some programs name the kind of a binary workbook in every workbook that they write, whether or not one is in it. */
const idleType = /<Default Extension="bin" ContentType="application\/vnd\.ms-excel\.sheet\.binary\.macroEnabled\.main"\s*\/>/g;

/** What is left to unpack, over a file and the files in it. */
interface Budget {
  entries: number;
  bytes: number;
}

function unsafe(): Problem {
  return new Problem('file_unsafe');
}

/** The bytes of a part, unpacked no further than the budget goes; the sizes that the archive claims are not believed. */
async function unpack(zip: ZipFile, entry: Entry, budget: Budget): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    budget.bytes -= chunk.length;
    const isDense = size > small && size > entry.compressedSize * most.ratio;
    if (budget.bytes < 0 || isDense) throw unsafe();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function mustBeHarmless(entry: Entry): void {
  if (entry.isEncrypted()) throw new Problem('file_encrypted');
  if (entry.uncompressedSize > most.bytes) throw unsafe();
  if (macro.test(entry.fileName)) throw new Problem('file_has_macros');
}

/** Unpacks every part of a file in memory, and of the files packed in it; throws at the first that is a trap. Gives the names of the parts. */
async function look(content: Buffer, budget: Budget, nesting: number): Promise<Set<string>> {
  const zip = await fromBufferPromise(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  const names = new Set<string>();
  try {
    if (zip.entryCount > budget.entries) throw unsafe();
    budget.entries -= zip.entryCount;
    for await (const entry of zip.eachEntry()) {
      mustBeHarmless(entry);
      names.add(entry.fileName);
      const part = await unpack(zip, entry, budget);
      if (entry.fileName === '[Content_Types].xml' && macroType.test(part.toString('latin1').replaceAll(idleType, '')))
        throw new Problem('file_has_macros');
      if (part.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
        // A chart brings its workbook along; a file in a file in a file is a trap.
        if (nesting >= most.nesting) throw unsafe();
        await look(part, budget, nesting + 1);
      }
    }
    return names;
  } finally {
    zip.close();
  }
}

/**
 * Which Office document an archive is. Looks into every part without writing any of them: refuses what has a password or macros,
 * what unpacks to far more than it holds, what is broken, and archives that are no Office document.
 */
export async function officeKindOf(content: Buffer): Promise<FileKind> {
  let names: Set<string>;
  try {
    names = await look(content, { entries: most.entries, bytes: most.bytes }, 0);
  } catch (error) {
    throw error instanceof Problem ? error : unsafe();
  }
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return fileKinds.word;
  if (names.has('[Content_Types].xml') && names.has('xl/workbook.xml')) return fileKinds.sheet;
  throw new Problem('file_kind_refused');
}
