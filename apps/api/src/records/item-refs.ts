import type { ItemRef } from '@workbench/contract';
import { AgencyCode, ItemId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { labelColumns, toMarking, type LabelRow } from '../platform/labels';

/** A row of `itemRefColumns` joined with the item's label. */
export interface ItemRefRow extends LabelRow {
  refId: string;
  refTitle: string;
  refAgency: string;
}

/** Columns of an item that another thing points to. */
export const itemRefColumns = ['item.id as refId', 'item.title as refTitle', 'item.agencyCode as refAgency', ...labelColumns] as const;

/** The pointer to an item that a row stands for. */
export function toItemRef(row: ItemRefRow): ItemRef {
  return { id: ItemId.parse(row.refId), title: row.refTitle, agency: AgencyCode.parse(row.refAgency), marking: toMarking(row) };
}

/** Those of some items that the reader sees, with their labels, by id. */
export async function findItemRefs(trx: Trx, me: Me, ids: readonly string[]): Promise<Map<string, ItemRef & { labelId: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('item')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select([...itemRefColumns, 'item.labelId'])
    .where('item.cellId', '=', me.cellId)
    .where('item.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.refId, { ...toItemRef(row), labelId: row.labelId }]));
}
