import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { Problem } from '../../../platform/problems';
import type { DocumentWords } from './document-words';

/** Most pages that are read. */
const mostPages = 1000;

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** A PDF with its text; pictures of pages have none. */
export async function readPdf(content: Buffer): Promise<DocumentWords> {
  const document = await getDocumentProxy(new Uint8Array(content), { isEvalSupported: false, verbosity: 0 }).catch((error: unknown) => {
    throw isLocked(error) ? new Problem('file_encrypted') : new Problem('document_unreadable');
  });
  try {
    if (document.numPages > mostPages) throw new Problem('too_large');
    const { text } = await extractText(document, { mergePages: false });
    const { info } = await getMeta(document).catch(() => ({ info: {} as Record<string, unknown> }));
    const titled = typeof info['Title'] === 'string' ? info['Title'] : '';
    const whole = text.map((page) => page.trim()).join('\n\n');
    return { format: 'pdf', title: titled.trim() || (whole.trimStart().split('\n', 1)[0] ?? '').slice(0, 120), text: whole };
  } finally {
    await document.destroy();
  }
}
