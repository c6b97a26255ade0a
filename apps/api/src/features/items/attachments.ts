import type { AttachmentInfo } from '@workbench/contract';
import { cleanFileName } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import type { Download } from '../../platform/download';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { endingsOf } from '../../records/attached-files/file-kind';
import { kindOf } from '../../records/attached-files/sniff';
import { storeAttachment } from '../../records/attached-files/store-attachment';
import { lockItem } from './item.queries';

/** Largest attachment, in bytes as they arrived. */
const largest = 10 * 1024 * 1024;

/** Stores a file with an item of one's own agency. */
export async function attach(trx: Trx, me: Me, itemId: string, givenName: string, base64: string): Promise<AttachmentInfo> {
  const { labelId, agencyCode } = await lockItem(trx, me, itemId);
  mustBeAllowed(me, 'contribute_item');
  if (agencyCode !== me.agency) throw new Problem('not_allowed');
  const content = Buffer.from(base64, 'base64');
  if (content.length > largest) throw new Problem('too_large');
  if (content.length === 0) throw new Problem('file_kind_refused');
  const kind = await kindOf(content, givenName);
  const stored = await storeAttachment(trx, me, { itemId, labelId }, { fileName: givenName, content, kind });
  await audit(trx, { deed: 'attach_file', subjectKind: 'item', subjectId: itemId, labelId, detail: { attachmentId: stored.id } });
  return stored;
}

/** The file itself, for download; the download is recorded. */
export async function download(trx: Trx, me: Me, attachmentId: string): Promise<Download> {
  const file = await trx
    .selectFrom('attachment')
    .select(['fileName', 'mediaType', 'content', 'labelId', 'itemId'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', attachmentId)
    .executeTakeFirst();
  if (!file) throw new Problem('not_found');
  await audit(trx, {
    deed: 'download_attachment',
    subjectKind: 'item',
    subjectId: file.itemId,
    labelId: file.labelId,
    detail: { attachmentId },
  });
  return { ...file, fileName: cleanFileName(file.fileName, endingsOf(file.mediaType)) };
}
