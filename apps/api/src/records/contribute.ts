import type { Contribution, MarkingChoice } from '@workbench/contract';
import { canonical, type AgencyCode, type ItemId, type Marking, type SourceId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { tell } from '../platform/events';
import { labelFor } from '../platform/labels';
import { newId } from '../platform/new-id';

/** The marking of what an agency contributes: it originates it and may always read it. */
export function markingBy(agency: AgencyCode, choice: MarkingChoice): Marking {
  return canonical({
    level: choice.level,
    releasableTo: choice.releasableTo === 'all' ? 'all' : [...choice.releasableTo, agency],
    compartments: choice.compartments,
    originators: [agency],
    originatorControl: choice.originatorControl ? [agency] : [],
    declassifyOn: choice.declassifyOn,
  });
}

/** The agency's own register entry for a source, made when it is not there yet. */
async function registerSource(trx: Trx, me: Me, descriptor: string, identity: string): Promise<SourceId> {
  const known = await trx
    .selectFrom('source')
    .innerJoin('sourceIdentity', (on) =>
      on.onRef('sourceIdentity.cellId', '=', 'source.cellId').onRef('sourceIdentity.sourceId', '=', 'source.id'),
    )
    .select('source.id')
    .where('source.cellId', '=', me.cellId)
    .where('source.agencyCode', '=', me.agency)
    .where('descriptor', '=', descriptor)
    .where('identity', '=', identity)
    .executeTakeFirst();
  if (known) return known.id as SourceId;
  const id = newId<SourceId>();
  await trx.insertInto('source').values({ cellId: me.cellId, id, agencyCode: me.agency, descriptor }).execute();
  await trx.insertInto('sourceIdentity').values({ cellId: me.cellId, sourceId: id, agencyCode: me.agency, identity }).execute();
  return id;
}

/** What is stored of a contribution, by hand or from a file. */
export interface NewItem extends Omit<Contribution, 'grading' | 'rationale' | 'marking'> {
  /** Identifies the row of an imported file within the agency. */
  importKey?: string;
  /** When the producer last changed the object that it was imported from. */
  importStamp?: string;
}

/** The item that the contributor sees under an import key of the own agency, the first where there are several. */
export async function findImported(trx: Trx, me: Me, importKey: string): Promise<ItemId | undefined> {
  const row = await trx
    .selectFrom('item')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where('agencyCode', '=', me.agency)
    .where('importKey', '=', importKey)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst();
  return row && (row.id as ItemId);
}

/** Stores an item with its first version under a label that the contributor sees; undefined when the contributor sees the import key there already. */
export async function storeItem(trx: Trx, me: Me, item: NewItem, labelId: number): Promise<ItemId | undefined> {
  const id = newId<ItemId>();
  const { cellId, personId } = me;
  if (item.importKey !== undefined && (await findImported(trx, me, item.importKey))) return undefined;
  const sourceId = item.sourceIdentity
    ? await registerSource(trx, me, item.sourceDescriptor || 'source of the agency', item.sourceIdentity)
    : null;
  const stored = await trx
    .insertInto('item')
    .values({
      cellId,
      id,
      labelId,
      agencyCode: me.agency,
      sourceId,
      sourceDescriptor: item.sourceDescriptor || null,
      kind: item.kind,
      reference: item.reference || null,
      importKey: item.importKey ?? null,
      importStamp: item.importStamp ?? null,
      handling: item.handling || null,
      reviewOn: item.reviewOn ?? null,
      title: item.title,
      reportedAt: item.reportedAt,
      createdBy: personId,
    })
    .$if(item.importKey !== undefined, (query) => query.onConflict((conflict) => conflict.doNothing()))
    .executeTakeFirst();
  if (stored.numInsertedOrUpdatedRows === 0n) return undefined;
  await trx
    .insertInto('itemVersion')
    .values({
      cellId,
      itemId: id,
      version: 1,
      labelId,
      agencyCode: me.agency,
      kind: item.kind,
      title: item.title,
      text: item.text,
      language: item.language,
      reportedAt: item.reportedAt,
      createdBy: personId,
    })
    .execute();
  await tell(trx, me, { kind: 'item', subjectId: id, labelId });
  return id;
}

/** Label of one's own contribution. */
export function ownLabel(trx: Trx, me: Me, choice: MarkingChoice): Promise<number> {
  return labelFor(trx, markingBy(me.agency, choice));
}
