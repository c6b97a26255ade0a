import { sql } from 'kysely';
import type { AnswerOf, ItemTriage, listAssignees, listTags } from '@workbench/contract';
import { AgencyCode, mayDo, TriageState } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findTriage } from '../../records/item-triage';

/** Label of a visible item; 404 when it is hidden or absent. */
export async function labelOf(trx: Trx, me: Me, itemId: string): Promise<number> {
  const item = await trx.selectFrom('item').select('labelId').where('cellId', '=', me.cellId).where('id', '=', itemId).executeTakeFirst();
  if (!item) throw new Problem('not_found');
  return item.labelId;
}

async function findReaders(trx: Trx, me: Me, itemId: string): Promise<ItemTriage['readers']> {
  if (me.role !== 'instructor') return null;
  const rows = await trx
    .selectFrom('triage')
    .innerJoin('person', 'person.id', 'personId')
    .select(['personId', 'displayName', 'state', 'reason', 'at'])
    .where('cellId', '=', me.cellId)
    .where('itemId', '=', itemId)
    .orderBy('at')
    .orderBy('personId')
    .execute();
  return rows.map(({ personId, displayName, state, reason, at }) => ({
    personId,
    name: displayName,
    state: TriageState.parse(state),
    reason,
    at: at.toISOString(),
  }));
}

/** Whether the member may give the item to somebody else: nobody but lead and instructor takes work from another agency. */
export async function mayReassign(trx: Trx, me: Me, assigneeId: string | undefined): Promise<boolean> {
  if (!mayDo(me.role, 'triage_items')) return false;
  if (assigneeId === undefined || me.role === 'cell_lead' || me.role === 'instructor') return true;
  const assignee = await trx
    .selectFrom('member')
    .select('agencyCode')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', assigneeId)
    .executeTakeFirst();
  return assignee?.agencyCode === me.agency;
}

/** What stands about a visible item; 404 when it is hidden or absent. */
export async function getTriage(trx: Trx, me: Me, itemId: string): Promise<ItemTriage> {
  await labelOf(trx, me, itemId);
  const card = (await findTriage(trx, me, [itemId])).get(itemId)!;
  const may = { assign: await mayReassign(trx, me, card.assignment.to?.personId), tag: mayDo(me.role, 'triage_items') };
  return { itemId, ...card, readers: await findReaders(trx, me, itemId), may };
}

/** Ids of the members to whom the caller may give all of these items. */
export async function findAssigneeIds(trx: Trx, itemIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`select person_id from door.assignees(${[...new Set(itemIds)]}::uuid[])`.execute(trx);
  return rows.map((row) => row.personId);
}

/** Those members by name. */
export async function findAssignees(trx: Trx, me: Me, itemIds: readonly string[]): Promise<AnswerOf<typeof listAssignees>> {
  const ids = await findAssigneeIds(trx, itemIds);
  if (ids.length === 0) return { rows: [] };
  const rows = await trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'personId')
    .select(['personId', 'displayName as name', 'agencyCode'])
    .where('cellId', '=', me.cellId)
    .where('personId', 'in', ids)
    .orderBy('displayName')
    .orderBy('personId')
    .execute();
  return { rows: rows.map(({ personId, name, agencyCode }) => ({ personId, name, agency: AgencyCode.parse(agencyCode) })) };
}

/** Tags that stand on visible items, with how many of those have them. */
export async function findTags(trx: Trx, me: Me): Promise<AnswerOf<typeof listTags>> {
  const rows = await trx
    .selectFrom('itemTag')
    .select(['tag', sql<number>`count(*)::int`.as('count')])
    .where('cellId', '=', me.cellId)
    .groupBy('tag')
    .orderBy('count', 'desc')
    .orderBy('tag')
    .limit(200)
    .execute();
  return { rows };
}
