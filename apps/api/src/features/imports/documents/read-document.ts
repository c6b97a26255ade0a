import type { DocumentFormat } from '@workbench/contract';
import { cleanText, textLimit, titleLimit } from '@workbench/domain';
import { Problem } from '../../../platform/problems';
import { officeKindOf } from '../../../records/attached-files/office-file';
import type { DocumentWords } from './document-words';
import { openArchive, partNamesOf, type PackedFile } from './open-archive';
import { readHtml } from './read-html';
import { readMail } from './read-mail';
import { readPdf } from './read-pdf';
import { readSheet, type Sheet } from './read-sheet';
import { readPlain } from './read-plain';
import { readWord } from './read-word';
import { sortOf } from './sort-of';

/** What a file turned out to be. */
export type ReadFile =
  | { sort: 'document'; words: DocumentWords; isCut: boolean }
  | { sort: 'table'; sheet: Sheet }
  | { sort: 'archive'; files: PackedFile[] };

/** Largest file that is read, in bytes. */
const largest = 10 * 1024 * 1024;

function tidy(text: string): string {
  return cleanText(text)
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

async function wordsOf(sort: DocumentFormat, content: Buffer): Promise<DocumentWords> {
  if (sort === 'pdf') return readPdf(content);
  if (sort === 'docx') return readWord(content);
  if (sort === 'mail') return readMail(content);
  return sort === 'html' ? readHtml(content) : readPlain(content);
}

async function readWords(sort: DocumentFormat, content: Buffer, fileName: string): Promise<ReadFile> {
  let read: DocumentWords;
  try {
    read = await wordsOf(sort, content);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('document_unreadable');
  }
  const text = tidy(read.text);
  if (text === '') throw new Problem('document_without_text');
  const title = cleanText(read.title).replaceAll(/\s+/g, ' ').trim() || fileName.replace(/\.[a-z0-9]{1,10}$/i, '');
  const words = { ...read, title: title.slice(0, titleLimit), text: text.slice(0, textLimit).trim() };
  return { sort: 'document', words, isCut: text.length > textLimit };
}

/**
 * Reads a file by what it holds, whatever it is called: the words of a document, the rows of a workbook, the files of an archive.
 * Refuses what it cannot read, what has a password or macros, and what is a trap.
 */
export async function readFile(content: Buffer, fileName: string): Promise<ReadFile> {
  if (content.length > largest) throw new Problem('too_large');
  const sort = sortOf(content);
  if (sort !== 'packed') return readWords(sort, content, fileName);
  const names = await partNamesOf(content);
  if (!names.includes('[Content_Types].xml')) return { sort: 'archive', files: await openArchive(content) };
  const { endings } = await officeKindOf(content);
  return endings[0] === 'xlsx' ? { sort: 'table', sheet: readSheet(content, fileName) } : readWords('docx', content, fileName);
}
