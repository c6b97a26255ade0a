import { sql } from 'kysely';
import type { SimilarItem } from '@workbench/contract';
import { resemblanceTo, type Comparable } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { itemRefColumns, toItemRef } from './item-refs';

/** How many items are compared, the nearest in time first, and how many are shown. */
const compared = 400;
const shown = 10;
/** Characters of a text that are compared. */
const longest = 20_000;

/** What others are compared with; `itemId` when it is an item itself. */
export interface Compared extends Comparable {
  itemId?: string;
  reportedAt: string | null;
}

/**
 * Items that say much the same, or in which another agency names the same source, among those that the reader sees: the erased and
 * the item itself aside, the likest first. Nothing is merged by it.
 */
export async function findSimilar(trx: Trx, me: Me, one: Compared): Promise<SimilarItem[]> {
  const near = one.reportedAt ?? null;
  const rows = await trx
    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .innerJoin('itemVersion', (on) => on.onRef('itemVersion.cellId', '=', 'item.cellId').onRef('itemVersion.itemId', '=', 'item.id'))
    .select([...itemRefColumns, 'item.reportedAt', 'item.sourceDescriptor', 'item.reference'])
    .select(sql<string>`left(item_version.text, ${longest})`.as('text'))
    .where('item.cellId', '=', me.cellId)
    .where('isCurrent', '=', true)
    .$if(one.itemId !== undefined, (query) => query.where('item.id', '!=', one.itemId!))
    .orderBy(near === null ? sql`item.reported_at desc` : sql`abs(extract(epoch from item.reported_at - ${near}::timestamptz))`)
    .orderBy('item.id')
    .limit(compared)
    .execute();
  const resemble = resemblanceTo({ ...one, text: one.text.slice(0, longest) });
  return rows
    .flatMap(({ reportedAt, sourceDescriptor, reference, text, ...row }) => {
      const found = resemble({ agency: row.refAgency, text, sourceDescriptor, reference });
      return found ? [{ ...toItemRef(row), reportedAt: reportedAt.toISOString(), ...found }] : [];
    })
    .toSorted((a, b) => b.share - a.share || Number(b.sameRoot) - Number(a.sameRoot) || (a.id < b.id ? -1 : 1))
    .slice(0, shown);
}
