import { sql, type RawBuilder } from 'kysely';
import type { GraphLine } from '@workbench/contract';
import { lastingPredicates } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { UndatedLine } from './lines';

/** Day on which the item of a claim was reported; null for a judgement. */
const reported = sql<string | null>`(select to_char(i.reported_at at time zone 'UTC', 'YYYY-MM-DD') from item i
  where i.cell_id = claim.cell_id and i.id = claim.item_id)`;

/** When a claim begins, as far as it says: a year, month or day; else the day on which its item was reported. */
const beginning = sql<string | null>`coalesce(claim.valid_from, case when claim.valid_to is null then ${reported} else '0000' end)`;

const lasting = sql`claim.predicate = any (${[...lastingPredicates]}::text[])`;
/** When it ends; a year or month ends with its last day, and what lasts without an end never does. */
const ending = sql`(coalesce(claim.valid_to, case when ${lasting} then '9999' else coalesce(claim.valid_from, ${reported}) end) || '-99')`;

/** Whether a claim holds on one of some days; see the filters of the contract. */
export function holdsWithin(since: string | undefined, until: string | undefined): RawBuilder<boolean> {
  const afterwards = since === undefined ? sql`true` : sql`${ending} collate "C" >= ${since}`;
  // A part of a date sorts before the days in it, so a claim of a year or month begins with its first day.
  return sql<boolean>`(${beginning} is not null and ${afterwards} and ${beginning} collate "C" <= ${until ?? '9999'})`;
}

/** When each claim begins, as far as it says or its item tells; claims without a beginning are absent. */
export async function findBeginnings(trx: Trx, me: Me, claimIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('claim')
    .select(['id', beginning.as('begins')])
    .where('cellId', '=', me.cellId)
    .where(sql<boolean>`id = any (${claimIds}::uuid[])`)
    .execute();
  return new Map(rows.flatMap((row) => (row.begins === null || row.begins === '0000' ? [] : [[row.id, row.begins] as const])));
}

/** Lines with the earliest beginning of their claims. */
export async function dated(trx: Trx, me: Me, lines: readonly UndatedLine[]): Promise<GraphLine[]> {
  const begins = await findBeginnings(
    trx,
    me,
    lines.flatMap((line) => line.claimIds),
  );
  return lines.map((line) => ({ ...line, begins: line.claimIds.flatMap((id) => begins.get(id) ?? []).toSorted()[0] ?? null }));
}
