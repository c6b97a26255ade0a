import { sql } from 'kysely';
import { exportLimit, type ItemExport, type ItemRow } from '@workbench/contract';
import { bannerText, gradingCode, joinAll, portionText, toCsv, type Marking } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import type { Download } from '../../platform/download';
import { findFirstItems } from './item-list.queries';

const columns = ['marking', 'reported_at', 'agency', 'kind', 'language', 'title', 'excerpt', 'gradings', 'claims', 'id'] as const;

function toRow(item: ItemRow, levels: readonly string[]): string[] {
  return [
    portionText(item.marking, levels),
    item.reportedAt,
    item.agency,
    item.kind,
    item.language,
    item.title,
    // One line a row: what a list shows of a text needs no breaks.
    item.excerpt.replaceAll(/\s+/g, ' ').trim(),
    item.gradings.map(({ agency, grading }) => `${agency} ${gradingCode(grading)}`).join(', '),
    String(item.claimCount),
    item.id,
  ];
}

/** A line as wide as the table, so that programs read it as one of its rows. */
function wide(...cells: readonly string[]): string[] {
  return columns.map((_, place) => cells[place] ?? '');
}

/** Marking of everything in the file; what is in no item needs none. */
function markingOf(rows: readonly ItemRow[]): Marking | undefined {
  const [first, ...rest] = rows.map((row) => row.marking);
  return first && joinAll([first, ...rest]);
}

/**
 * Writes the export into the trail: one entry for each label, with how many items of it went out, so that whoever may read the
 * trail learns of no item of a label that is not theirs to see.
 */
async function record(trx: Trx, me: Me, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ labelId: number; count: number }>`
    select label_id, count(*)::int as count from item where cell_id = ${me.cellId} and id = any (${ids}::uuid[])
    group by label_id order by label_id`.execute(trx);
  if (rows.length === 0) await audit(trx, { deed: 'export_items', subjectKind: 'cell' });
  for (const { labelId, count } of rows)
    await audit(trx, {
      deed: 'export_items',
      subjectKind: 'items',
      subjectId: me.cellId,
      labelId,
      detail: { format: 'csv', items: count },
    });
}

/** The list of items as a table for a spreadsheet, with the banner of all that is in it at head and foot. */
export async function exportItems(trx: Trx, me: Me, { separator, ...filter }: ItemExport): Promise<Download> {
  const cell = await trx.selectFrom('cell').select(['banner', 'levels']).where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const { rows, isCut } = await findFirstItems(trx, me, filter, exportLimit);
  const marking = markingOf(rows);
  const banner = wide(marking ? bannerText(marking, cell.levels) : (cell.levels[0] ?? ''), cell.banner);
  const table = [
    banner,
    [...columns],
    ...rows.map((row) => toRow(row, cell.levels)),
    ...(isCut ? [wide(`Cut after ${exportLimit} items: narrow the filters to export the rest.`)] : []),
    banner,
  ];
  await record(
    trx,
    me,
    rows.map((row) => row.id),
  );
  return { fileName: 'items.csv', mediaType: 'text/csv', content: toCsv(table, separator) };
}
