import type { AnswerOf, BodyOf, readDocument } from '@workbench/contract';
import type { Me, Trx } from '../../../platform/as-actor';
import { mustBeAllowed } from '../../../platform/may';
import { findSimilar } from '../../../records/similar-items';
import { guessLanguage } from '../guess-language';
import { readFile } from './read-document';

/** What a file holds, before anything is written; for a document also what it resembles among what the reader sees. */
export async function previewDocument(trx: Trx, me: Me, body: BodyOf<typeof readDocument>): Promise<AnswerOf<typeof readDocument>> {
  mustBeAllowed(me, 'import_items');
  const read = await readFile(Buffer.from(body.content, 'base64'), body.fileName);
  if (read.sort === 'archive') return read;
  if (read.sort === 'table') {
    const { fileName, content, name: sheet, others: otherSheets } = read.sheet;
    return { sort: 'table', fileName, content, sheet, otherSheets };
  }
  const { format, title, text, reportedAt = null, sourceDescriptor = '' } = read.words;
  const source = sourceDescriptor.slice(0, 500);
  const similar = await findSimilar(trx, me, { agency: me.agency, text, sourceDescriptor: source, reference: null, reportedAt });
  return {
    sort: 'document',
    format,
    title,
    text,
    language: guessLanguage(text),
    reportedAt,
    sourceDescriptor: source,
    isCut: read.isCut,
    similar,
  };
}
