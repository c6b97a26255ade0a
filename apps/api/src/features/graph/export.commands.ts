import { sql } from 'kysely';
import type { AnswerOf, BodyOf, recordGraphExport } from '@workbench/contract';
import { bannerText } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { claimsShown, markingOfShown } from '../../records/shown-marking';

/**
 * Leaves in the trail that a chart was taken away as a file: one entry for each label, with how many claims of it went out, so
 * that whoever may read the trail learns of no claim of a label that is not theirs to see. Says how the file must be marked.
 */
export async function recordExport(trx: Trx, me: Me, body: BodyOf<typeof recordGraphExport>): Promise<AnswerOf<typeof recordGraphExport>> {
  const { format, claimIds, entityIds } = body;
  const cell = await trx.selectFrom('cell').select(['banner', 'levels']).where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const shown = { claimIds, entityIds };
  const marking = await markingOfShown(trx, me, shown);
  const rows = await trx
    .selectFrom('claim')
    .select(['labelId', sql<number>`count(*)::int`.as('count')])
    .where('claim.cellId', '=', me.cellId)
    .where(claimsShown(shown))
    .groupBy('labelId')
    .orderBy('labelId')
    .execute();
  if (rows.length === 0) await audit(trx, { deed: 'export_graph', subjectKind: 'cell', detail: { format } });
  for (const { labelId, count } of rows)
    await audit(trx, { deed: 'export_graph', subjectKind: 'claims', subjectId: me.cellId, labelId, detail: { format, claims: count } });
  return { banner: marking ? bannerText(marking, cell.levels) : (cell.levels[0] ?? ''), exercise: cell.banner };
}
