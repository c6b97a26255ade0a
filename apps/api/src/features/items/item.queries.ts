import { sql } from 'kysely';
import type { AttachmentInfo, Item } from '@workbench/contract';
import { AgencyCode, ItemId, ItemKind, mayDo, mayRemark } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { erasedColumns, toErased } from '../../records/claim-rights';
import { findGradings } from '../../records/gradings';
import { findOriginal, findSanitisedVersions } from '../../records/sanitisations';
import { labelColumns, toMarking } from '../../platform/labels';
import { Problem } from '../../platform/problems';

/** What a change to an item needs to know of it. */
export interface ItemHead {
  labelId: number;
  agencyCode: string;
  currentVersion: number;
}

/** Label, agency and current version of a visible item, locked against a second change; 404 when hidden or absent. */
export async function lockItem(trx: Trx, me: Me, itemId: string): Promise<ItemHead> {
  const head = await trx
    .selectFrom('item')
    .select(['labelId', 'agencyCode', 'currentVersion'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!head) throw new Problem('not_found');
  await sql`select pg_advisory_xact_lock(hashtextextended(${itemId}, 0))`.execute(trx);
  return head;
}

function findAttachments(trx: Trx, me: Me, itemId: string): Promise<AttachmentInfo[]> {
  return trx
    .selectFrom('attachment')
    .select(['id', 'fileName', 'mediaType', sql<number>`octet_length(content)`.as('size')])
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

async function findSourceIdentity(trx: Trx, me: Me, sourceId: string | null): Promise<string | null> {
  if (sourceId === null) return null;
  const row = await trx
    .selectFrom('sourceIdentity')
    .select('identity')
    .where('cellId', '=', me.cellId)
    .where('sourceId', '=', sourceId)
    .executeTakeFirst();
  return row?.identity ?? null;
}

async function findErasure(trx: Trx, me: Me, itemId: string): Promise<Item['erased']> {
  const row = await trx
    .selectFrom('erasure')
    .innerJoin('person', 'person.id', 'erasedBy')
    .select(erasedColumns)
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .executeTakeFirst();
  return row ? toErased(row) : null;
}

/** An item in full at a version (the current one when none is named), with its label for the trail. */
export async function getItem(trx: Trx, me: Me, itemId: string, version?: number): Promise<{ item: Item; labelId: number }> {
  const row = await trx
    .selectFrom('item')
    .innerJoin('itemVersion', (on) => on.onRef('itemVersion.cellId', '=', 'item.cellId').onRef('itemVersion.itemId', '=', 'item.id'))
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .innerJoin('person', 'person.id', 'item.createdBy')
    .select(['item.id', 'item.agencyCode', 'item.kind', 'item.reference', 'item.handling', 'item.sourceDescriptor', 'item.sourceId'])
    .select(['item.currentVersion', 'item.createdAt', 'item.labelId', 'item.markingVersion', 'item.reviewOn', 'person.displayName'])
    .select(sql<boolean>`coalesce(item.review_on <= (select door.day()), false)`.as('isReviewDue'))
    .select([
      'itemVersion.version',
      'itemVersion.title',
      'itemVersion.text',
      'itemVersion.language',
      'itemVersion.reportedAt',
      ...labelColumns,
    ])
    .where('item.cellId', '=', me.cellId)
    .where('item.id', '=', itemId)
    .where('itemVersion.version', '=', version ?? sql.ref<number>('item.current_version'))
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  const versions = await trx
    .selectFrom('itemVersion')
    .innerJoin('person', 'person.id', 'itemVersion.createdBy')
    .select(['version', 'itemVersion.createdAt', 'displayName'])
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .orderBy('version')
    .execute();
  const gradings = await findGradings(trx, me.cellId, [itemId]);
  const agency = AgencyCode.parse(row.agencyCode);
  const isOwn = agency === me.agency;
  const erased = await findErasure(trx, me, itemId);
  const item: Item = {
    id: ItemId.parse(row.id),
    agency,
    kind: ItemKind.parse(row.kind),
    marking: toMarking(row),
    markingVersion: row.markingVersion,
    review: row.reviewOn !== null && (isOwn || me.role === 'instructor') ? { on: row.reviewOn, isDue: row.isReviewDue } : null,
    reference: row.reference,
    handling: row.handling,
    sourceDescriptor: row.sourceDescriptor,
    sourceIdentity: await findSourceIdentity(trx, me, row.sourceId),
    version: row.version,
    currentVersion: row.currentVersion,
    title: row.title,
    text: row.text,
    language: row.language,
    reportedAt: row.reportedAt.toISOString(),
    contributedBy: row.displayName,
    contributedAt: row.createdAt.toISOString(),
    versions: versions.map((one) => ({ version: one.version, createdAt: one.createdAt.toISOString(), createdBy: one.displayName })),
    gradings: gradings.get(itemId) ?? [],
    attachments: await findAttachments(trx, me, itemId),
    sanitisedVersions: (await findSanitisedVersions(trx, me, [itemId])).get(itemId) ?? [],
    sanitisedFrom: await findOriginal(trx, me, itemId),
    erased,
    may: {
      grade: !erased && mayDo(me.role, 'grade_item'),
      correct: !erased && mayDo(me.role, 'contribute_item') && isOwn,
      claim: !erased && mayDo(me.role, 'make_claim'),
      remark: !erased && mayRemark(me, agency),
      setReview: mayDo(me.role, 'contribute_item') && isOwn,
      sanitise: !erased && mayDo(me.role, 'contribute_item') && isOwn,
      askRights: !erased && mayDo(me.role, 'ask_rights'),
      erase: !erased && mayDo(me.role, 'decide_rights'),
    },
  };
  return { item, labelId: row.labelId };
}
