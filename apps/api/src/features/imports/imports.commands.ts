import type { AnswerOf, BodyOf, previewImport, RefusedRow, runImport } from '@workbench/contract';
import { ImportMapping } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { ownLabel, storeItem } from '../../records/contribute';
import { mustBeAllowed } from '../../platform/may';
import { dateColumns } from './date-columns';
import { guessMapping } from './guess-mapping';
import { previewObjects } from './object-preview';
import { partOf } from './part-of';
import { guessFormat, readRows } from './read-rows';
import { rowToItem } from './row-to-item';

/** The same columns in another order are the same source. */
function keyOf(columns: readonly string[]): string {
  return columns
    .map((column) => column.trim().toLowerCase())
    .toSorted()
    .join('\u001f');
}

async function findMapping(trx: Trx, me: Me, columns: readonly string[]): Promise<ImportMapping | undefined> {
  const row = await trx
    .selectFrom('importMapping')
    .select('mapping')
    .where('cellId', '=', me.cellId)
    .where('agencyCode', '=', me.agency)
    .where('columnsKey', '=', keyOf(columns))
    .executeTakeFirst();
  return row && ImportMapping.parse(row.mapping);
}

async function rememberMapping(trx: Trx, me: Me, columns: readonly string[], mapping: ImportMapping): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), changedBy: me.personId, changedAt: new Date() };
  await trx
    .insertInto('importMapping')
    .values({ cellId: me.cellId, agencyCode: me.agency, columnsKey: keyOf(columns), ...kept })
    .onConflict((conflict) => conflict.columns(['cellId', 'agencyCode', 'columnsKey']).doUpdateSet(kept))
    .execute();
}

/** What a file holds and how its columns would be mapped. */
export async function preview(trx: Trx, me: Me, file: BodyOf<typeof previewImport>): Promise<AnswerOf<typeof previewImport>> {
  mustBeAllowed(me, 'import_items');
  const objects = file.format ? undefined : previewObjects(file.content);
  if (objects) return objects;
  const format = file.format ?? guessFormat(file.fileName, file.content);
  const read = readRows(format, file.content);
  const remembered = await findMapping(trx, me, read.columns);
  const dates = dateColumns(read);
  const guess = guessMapping(read);
  const isMonthFirst = guess.reportedAt !== null && dates[guess.reportedAt]?.pattern === 'month_first';
  return {
    sort: 'rows',
    format,
    columns: read.columns,
    rows: read.rows.slice(0, 5).map((row) => row.cells),
    rowCount: read.rows.length,
    mapping: remembered ?? { ...guess, ...(isMonthFirst ? { isMonthFirst } : {}) },
    isRemembered: remembered !== undefined,
    dates,
  };
}

/**
 * Brings the good rows in and lists the others by line. Rows that came before, by id or by content, are counted, not added.
 * One transaction: a part that is cut off leaves nothing, and can be run again.
 */
export async function importItems(trx: Trx, me: Me, body: BodyOf<typeof runImport>): Promise<AnswerOf<typeof runImport>> {
  mustBeAllowed(me, 'import_items');
  const read = readRows(body.format, body.content);
  const labelId = await ownLabel(trx, me, body.marking);
  await rememberMapping(trx, me, read.columns, body.mapping);
  const refused: RefusedRow[] = [];
  let added = 0;
  let alreadyThere = 0;
  for (const row of partOf(read.rows, body.part)) {
    const result = rowToItem(row, body.mapping, body.defaults);
    if ('fault' in result) refused.push({ line: row.line, ...result.fault });
    else if (await storeItem(trx, me, result.item, labelId)) added += 1;
    else alreadyThere += 1;
  }
  await audit(trx, { deed: 'import_items', subjectKind: 'cell', labelId, detail: { added, alreadyThere, refused: refused.length } });
  return { added, alreadyThere, refused };
}
