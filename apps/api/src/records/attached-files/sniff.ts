import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../../platform/problems';
import { fileKinds, type FileKind } from './file-kind';
import { officeKindOf } from './office-file';

const binaries: Record<string, FileKind> = {
  'application/pdf': fileKinds.pdf,
  'image/png': fileKinds.png,
  'image/apng': fileKinds.png,
  'image/jpeg': fileKinds.jpeg,
};

/** Bytes at the start by which a file is known. More would let a packed file unpack while it is only looked at. */
const head = 8192;
const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Text in UTF-8 without the bytes that only other files have; undefined when it is none. */
function textOf(content: Buffer): string | undefined {
  if (content.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** Whether text begins as HTML, SVG, XML, RTF or PostScript does, after whatever blank a reader skips. */
function isMarkup(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*(<[!?/a-z]|\{\\rt|%!ps)/iu.test(text.slice(0, head));
}

/** Whether a picture or PDF also begins as a page of the web, so that it could be read as two things. */
function isTwoThings(content: Buffer): boolean {
  return /<(!doctype|html|head|body|script|svg|iframe|object|embed|meta)\b/i.test(content.subarray(0, 1024).toString('latin1'));
}

/** An Office file that is protected by a password is a compound file with this stream in it. */
function isEncrypted(content: Buffer): boolean {
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * What a file is by its content, whatever its name says. Refused: what is not on the list, what is two things at once, Office files
 * with a password or macros, and archives that are a trap.
 */
export async function kindOf(content: Buffer, fileName: string): Promise<FileKind> {
  const start = content.subarray(0, head);
  if (start.subarray(0, zip.length).equals(zip)) return officeKindOf(content);
  if (start.subarray(0, compoundFile.length).equals(compoundFile))
    throw new Problem(isEncrypted(content) ? 'file_encrypted' : 'file_kind_refused');
  const found = await fileTypeFromBuffer(start).catch(() => undefined);
  const binary = found && binaries[found.mime];
  if (binary && !isTwoThings(content)) return binary;
  const text = binary ? undefined : textOf(content);
  if (text === undefined || isMarkup(text)) throw new Problem('file_kind_refused');
  return /\.csv$/i.test(fileName.trim()) ? fileKinds.table : fileKinds.plainText;
}
