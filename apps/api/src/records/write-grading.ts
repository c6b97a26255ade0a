import { sql } from 'kysely';
import type { Grading, GradingId } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { tell } from '../platform/events';
import { newId } from '../platform/new-id';
import { Problem } from '../platform/problems';

/** Grades an item under its label for the member's agency; the agency's earlier grading is kept as history. */
export async function writeGrading(
  trx: Trx,
  me: Me,
  itemId: string,
  labelId: number,
  grading: Grading,
  rationale: string | undefined,
): Promise<void> {
  const cell = await trx.selectFrom('cell').select('gradingScheme').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  if (cell.gradingScheme !== grading.scheme) throw new Problem('grading_scheme_differs');
  await trx
    .updateTable('grading')
    .set({ supersededAt: sql`clock_timestamp()` })
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .where('agencyCode', '=', me.agency)
    .where('supersededAt', 'is', null)
    .execute();
  await trx
    .insertInto('grading')
    .values({
      cellId: me.cellId,
      id: newId<GradingId>(),
      itemId,
      labelId,
      agencyCode: me.agency,
      scheme: grading.scheme,
      reliability: grading.reliability,
      credibility: grading.credibility,
      handling: 'handling' in grading ? (grading.handling ?? []) : [],
      rationale: rationale || null,
      gradedBy: me.personId,
    })
    .execute();
  await tell(trx, me, { kind: 'grading', subjectId: itemId, labelId });
}
