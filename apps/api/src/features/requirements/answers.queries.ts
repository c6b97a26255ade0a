import { sql } from 'kysely';
import type { AnswerCard, EeiCard } from '@workbench/contract';
import { AgencyCode, AnswerExtent, ItemId, join, mayDo } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelColumns, toMarking } from '../../platform/labels';
import { answersOf } from '../../records/item-answers';

/** Which answers to read. */
export type AnswerScope = { id: string } | { eeiIds: readonly string[] } | { itemId: string };

/** Answers that the reader sees, oldest first: items by their title, claims by the item they rest on or by their own words. */
export async function findAnswers(trx: Trx, me: Me, scope: AnswerScope): Promise<AnswerCard[]> {
  if ('eeiIds' in scope && scope.eeiIds.length === 0) return [];
  const rows = await trx
    .selectFrom('requirementAnswer as answer')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'answer.cellId').onRef('label.id', '=', 'answer.labelId'))
    .innerJoin('person', 'person.id', 'answer.createdBy')
    .leftJoin('claim', (on) => on.onRef('claim.cellId', '=', 'answer.cellId').onRef('claim.id', '=', 'answer.claimId'))
    .leftJoin('item', (on) =>
      on.onRef('item.cellId', '=', 'answer.cellId').on('item.id', '=', sql`coalesce(answer.item_id, claim.item_id)`),
    )
    .select(['answer.id', 'answer.requirementId', 'answer.claimId', 'answer.extent', 'answer.note', 'answer.createdAt'])
    .select(['item.id as itemId', 'item.title', 'person.displayName', 'claim.judgement', 'claim.retractedAt', ...labelColumns])
    .select(sql<string>`coalesce(item.agency_code, claim.agency_code)`.as('agency'))
    .where('answer.cellId', '=', me.cellId)
    .where((eb) => {
      if ('id' in scope) return eb('answer.id', '=', scope.id);
      if ('eeiIds' in scope) return eb('answer.requirementId', 'in', [...scope.eeiIds]);
      const known = answersOf(sql`${scope.itemId}::uuid`, sql`${me.cellId}::uuid`, { retracted: true });
      return sql<boolean>`answer.id in (select a.id from ${known} a)`;
    })
    .orderBy('answer.createdAt')
    .orderBy('answer.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    eeiId: row.requirementId,
    itemId: row.itemId === null ? null : ItemId.parse(row.itemId),
    claimId: row.claimId,
    title: row.title ?? row.judgement ?? '',
    agency: AgencyCode.parse(row.agency),
    extent: AnswerExtent.parse(row.extent),
    note: row.note,
    marking: toMarking(row),
    by: row.displayName,
    at: row.createdAt.toISOString(),
    isTakenBack: row.retractedAt !== null,
    may: { unlink: mayDo(me.role, 'answer_requirement') },
  }));
}

/** An element that nothing answers, as far as the reader sees. */
export const unanswered: EeiCard['answers'] = { full: 0, partial: 0, marking: null };

/** Standing answers that the reader sees, counted and marked by element; a claim that was taken back answers nothing. */
export async function countAnswers(trx: Trx, me: Me, eeiIds: readonly string[]): Promise<Map<string, EeiCard['answers']>> {
  const counts = new Map<string, EeiCard['answers']>();
  if (eeiIds.length === 0) return counts;
  const rows = await trx
    .selectFrom('requirementAnswer as answer')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'answer.cellId').onRef('label.id', '=', 'answer.labelId'))
    .leftJoin('claim', (on) => on.onRef('claim.cellId', '=', 'answer.cellId').onRef('claim.id', '=', 'answer.claimId'))
    .select(['answer.requirementId', 'answer.extent', ...labelColumns])
    .where('answer.cellId', '=', me.cellId)
    .where('answer.requirementId', 'in', [...eeiIds])
    .where('claim.retractedAt', 'is', null)
    .execute();
  for (const row of rows) {
    const extent = AnswerExtent.parse(row.extent);
    const before = counts.get(row.requirementId) ?? unanswered;
    const marking = toMarking(row);
    counts.set(row.requirementId, {
      ...before,
      [extent]: before[extent] + 1,
      marking: before.marking ? join(before.marking, marking) : marking,
    });
  }
  return counts;
}
