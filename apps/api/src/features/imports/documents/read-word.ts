import mammoth from 'mammoth';
import type { DocumentWords } from './document-words';

/** A Word document that was found harmless before: its paragraphs, without pictures and comments. */
export async function readWord(content: Buffer): Promise<DocumentWords> {
  const { value } = await mammoth.extractRawText({ buffer: content });
  const firstLine = value.trimStart().split('\n', 1)[0] ?? '';
  return { format: 'docx', title: firstLine.slice(0, 200), text: value };
}
