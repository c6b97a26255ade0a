import { createHash } from 'node:crypto';
import type { AttachmentInfo } from '@workbench/contract';
import type { AttachmentId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { lockItem } from './item.queries';

/** Largest attachment, in bytes. */
const largest = 10 * 1024 * 1024;

const signatures: [string, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

const officeKinds: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function isPlainText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** Kind of a file by its first bytes, whatever its name says; undefined when it is not taken. */
export function sniff(content: Buffer, fileName: string): string | undefined {
  const known = signatures.find(([, bytes]) => bytes.every((byte, place) => content[place] === byte));
  if (known) return known[0];
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return officeKinds[extension];
  if (!isPlainText(content) || /^\s*<(!doctype|html|svg|\?xml)/i.test(content.subarray(0, 256).toString('utf8'))) return undefined;
  return extension === 'csv' ? 'text/csv' : 'text/plain';
}

/** Stores a file with an item of one's own agency. */
export async function attach(trx: Trx, me: Me, itemId: string, fileName: string, base64: string): Promise<AttachmentInfo> {
  const { labelId, agencyCode } = await lockItem(trx, me, itemId);
  mustBeAllowed(me, 'contribute_item');
  if (agencyCode !== me.agency) throw new Problem('not_allowed');
  const content = Buffer.from(base64, 'base64');
  if (content.length > largest) throw new Problem('too_large');
  const mediaType = content.length > 0 ? sniff(content, fileName) : undefined;
  if (!mediaType) throw new Problem('file_kind_refused');
  const id = newId<AttachmentId>();
  const sha256 = createHash('sha256').update(content).digest();
  await trx
    .insertInto('attachment')
    .values({ cellId: me.cellId, id, itemId, labelId, fileName, mediaType, sha256, content, createdBy: me.personId })
    .execute();
  await audit(trx, { deed: 'attach_file', subjectKind: 'item', subjectId: itemId, labelId, detail: { attachmentId: id } });
  return { id, fileName, mediaType, size: content.length };
}

/** The file itself, for download; the download is recorded. */
export async function download(trx: Trx, me: Me, attachmentId: string): Promise<{ fileName: string; mediaType: string; content: Buffer }> {
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
  return file;
}
