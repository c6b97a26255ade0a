import { guessEncoding } from '@workbench/domain';
import type { DocumentFormat } from '@workbench/contract';
import { Problem } from '../../../platform/problems';

/** Characters at the start by which a text is known. */
const head = 4096;
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const headers = /^(from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+):[ \t]?\S/i;

/** Words of a file in whatever encoding it was saved. */
export function decode(content: Buffer): string {
  return new TextDecoder(guessEncoding(content)).decode(content);
}

/** Whether a text begins as a message does: at least two known headers and nothing else before the first empty line. */
function isMail(text: string): boolean {
  const lines = text.slice(0, head).split(/\r?\n/);
  const end = lines.indexOf('');
  const top = lines.slice(0, end < 0 ? lines.length : end).filter((line) => !/^[ \t]/.test(line));
  return top.length >= 2 && top.every((line) => /^[\w-]+:/.test(line)) && top.filter((line) => headers.test(line)).length >= 2;
}

/** What a file is by its content; `packed` for everything that is an archive. Refuses what is none of them. */
export function sortOf(content: Buffer): DocumentFormat | 'packed' {
  if (content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'packed';
  if (content.subarray(0, 1024).toString('latin1').trimStart().startsWith('%PDF-')) return 'pdf';
  if (content.subarray(0, 8).equals(compoundFile))
    throw new Problem(content.includes(encryptedPackage) ? 'file_encrypted' : 'file_kind_refused');
  const text = decode(content);
  if (text.includes('\u0000')) throw new Problem('file_kind_refused');
  const start = text.slice(0, head);
  if (/^\s*(<!doctype html|<html|<head|<body|<!--|<\?xml[^>]*>\s*(<!doctype html|<html))/i.test(start)) return 'html';
  if (/^\s*(<\?xml|<svg|\{\\rtf|%!ps)/i.test(start)) throw new Problem('file_kind_refused');
  return isMail(start) ? 'mail' : 'text';
}
