import type { ItemRef } from '@workbench/contract';
import type { Me, Trx } from '../platform/as-actor';
import { itemRefColumns, toItemRef } from './item-refs';

/** Sanitised versions of items, by the original's id, oldest first. The link's own policy says who follows it. */
export async function findSanitisedVersions(trx: Trx, me: Me, originalIds: readonly string[]): Promise<Map<string, ItemRef[]>> {
  const byOriginal = new Map<string, ItemRef[]>();
  if (originalIds.length === 0) return byOriginal;
  const rows = await trx
    .selectFrom('sanitisation')
    .innerJoin('item', (on) => on.onRef('item.cellId', '=', 'sanitisation.cellId').onRef('item.id', '=', 'sanitisation.sanitisedId'))
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(['sanitisation.originalId', ...itemRefColumns])
    .where('sanitisation.cellId', '=', me.cellId)
    .where('sanitisation.originalId', 'in', [...originalIds])
    .orderBy('sanitisation.createdAt')
    .orderBy('sanitisation.sanitisedId')
    .execute();
  for (const row of rows) byOriginal.set(row.originalId, [...(byOriginal.get(row.originalId) ?? []), toItemRef(row)]);
  return byOriginal;
}

/** What an item was sanitised from; null also for whoever does not see that. */
export async function findOriginal(trx: Trx, me: Me, itemId: string): Promise<ItemRef | null> {
  const row = await trx
    .selectFrom('sanitisation')
    .innerJoin('item', (on) => on.onRef('item.cellId', '=', 'sanitisation.cellId').onRef('item.id', '=', 'sanitisation.originalId'))
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(itemRefColumns)
    .where('sanitisation.cellId', '=', me.cellId)
    .where('sanitisation.sanitisedId', '=', itemId)
    .executeTakeFirst();
  return row ? toItemRef(row) : null;
}
