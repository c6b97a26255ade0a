import { createHash } from 'node:crypto';
import type { AnswerOf, BodyOf, importDocument as endpoint } from '@workbench/contract';
import type { Me, Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { mustBeAllowed } from '../../../platform/may';
import { Problem } from '../../../platform/problems';
import { fileKinds, type FileKind } from '../../../records/attached-files/file-kind';
import { kindOf } from '../../../records/attached-files/sniff';
import { storeAttachment } from '../../../records/attached-files/store-attachment';
import { findImported, ownLabel, storeItem } from '../../../records/contribute';
import { sortOf } from './sort-of';

/** Largest original that is kept, in bytes. */
const largest = 10 * 1024 * 1024;

/** How an original is kept: a page and a message as plain text, so that nothing in them can ever run. */
async function keptAs(content: Buffer, fileName: string): Promise<FileKind> {
  const sort = sortOf(content);
  return sort === 'html' || sort === 'mail' || sort === 'text' ? fileKinds.plainText : kindOf(content, fileName);
}

/** Brings a document in with the words that its reader approved, and keeps the original. The same bytes again add nothing. */
export async function importDocument(trx: Trx, me: Me, body: BodyOf<typeof endpoint>): Promise<AnswerOf<typeof endpoint>> {
  mustBeAllowed(me, 'import_items');
  const content = Buffer.from(body.content, 'base64');
  if (content.length > largest) throw new Problem('too_large');
  const kind = await keptAs(content, body.fileName);
  const { marking, ...item } = body.item;
  const labelId = await ownLabel(trx, me, marking);
  const importKey = `file:${createHash('sha256').update(content).digest('hex')}`;
  const id = await storeItem(trx, me, { ...item, importKey }, labelId);
  if (!id) return { id: (await findImported(trx, me, importKey)) ?? null, isNew: false };
  await audit(trx, { deed: 'contribute_item', subjectKind: 'item', subjectId: id, labelId });
  const { id: attachmentId } = await storeAttachment(trx, me, { itemId: id, labelId }, { fileName: body.fileName, content, kind });
  await audit(trx, { deed: 'attach_file', subjectKind: 'item', subjectId: id, labelId, detail: { attachmentId } });
  return { id, isNew: true };
}
