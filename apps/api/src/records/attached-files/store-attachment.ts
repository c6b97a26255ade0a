import { createHash } from 'node:crypto';
import type { AttachmentInfo } from '@workbench/contract';
import { cleanFileName, type AttachmentId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { newId } from '../../platform/new-id';
import type { FileKind } from './file-kind';

/** A file to be kept with an item. */
export interface NewFile {
  fileName: string;
  content: Buffer;
  kind: FileKind;
}

/** Keeps a file with an item, under the item's label and a name that fits what it is. */
export async function storeAttachment(trx: Trx, me: Me, item: { itemId: string; labelId: number }, file: NewFile): Promise<AttachmentInfo> {
  const { content, kind } = file;
  const { mediaType, endings } = kind;
  const fileName = cleanFileName(file.fileName, endings);
  const id = newId<AttachmentId>();
  const sha256 = createHash('sha256').update(content).digest();
  await trx
    .insertInto('attachment')
    .values({ cellId: me.cellId, id, ...item, fileName, mediaType, sha256, content, createdBy: me.personId })
    .execute();
  return { id, fileName, mediaType, size: content.length };
}
