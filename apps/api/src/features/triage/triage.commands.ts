import type { BodyOf, ItemTriage, tagItem } from '@workbench/contract';
import { toTag, type TriageChoice } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { findAssigneeIds, getTriage, labelOf, mayReassign } from './triage.queries';

/** Notes that the reader opened an item. What was decided about it before stays. */
export async function open(trx: Trx, me: Me, itemId: string): Promise<ItemTriage> {
  const labelId = await labelOf(trx, me, itemId);
  const fresh = await trx
    .insertInto('triage')
    .values({ cellId: me.cellId, itemId, personId: me.personId, labelId, state: 'read' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('itemId')
    .executeTakeFirst();
  if (fresh) await tell(trx, me, { kind: 'triage', subjectId: itemId, labelId, personId: me.personId });
  return getTriage(trx, me, itemId);
}

/** Stores the reader's decision; false when another window decided otherwise since the version it is based on. */
async function keep(trx: Trx, me: Me, itemId: string, labelId: number, basedOn: number, choice: TriageChoice): Promise<boolean> {
  const own = { cellId: me.cellId, itemId, personId: me.personId };
  if (choice.state === 'unread') {
    if (basedOn === 0) {
      return (await getTriage(trx, me, itemId)).own.version === 0;
    }
    const gone = await trx
      .deleteFrom('triage')
      .where('cellId', '=', own.cellId)
      .where('itemId', '=', itemId)
      .where('personId', '=', own.personId)
      .where('version', '=', basedOn)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  }
  const reason = choice.state === 'discarded' ? choice.reason : null;
  if (basedOn === 0) {
    const added = await trx
      .insertInto('triage')
      .values({ ...own, labelId, state: choice.state, reason })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const changed = await trx
    .updateTable('triage')
    .set({ state: choice.state, reason, at: new Date(), version: basedOn + 1 })
    .where('cellId', '=', own.cellId)
    .where('itemId', '=', itemId)
    .where('personId', '=', own.personId)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Sets how far the reader is with an item. */
export async function set(trx: Trx, me: Me, itemId: string, basedOn: number, choice: TriageChoice): Promise<ItemTriage> {
  const labelId = await labelOf(trx, me, itemId);
  if (!(await keep(trx, me, itemId, labelId, basedOn, choice))) {
    const current = await getTriage(trx, me, itemId);
    throw new Problem('version_conflict', { current, currentVersion: current.own.version });
  }
  await tell(trx, me, { kind: 'triage', subjectId: itemId, labelId, personId: me.personId });
  return getTriage(trx, me, itemId);
}

/** Gives an item to somebody who may read it, or to nobody. */
export async function assign(trx: Trx, me: Me, itemId: string, basedOn: number, personId: string | null): Promise<ItemTriage> {
  const labelId = await labelOf(trx, me, itemId);
  mustBeAllowed(me, 'triage_items');
  const before = await getTriage(trx, me, itemId);
  if (!(await mayReassign(trx, me, before.assignment.to?.personId))) throw new Problem('not_allowed');
  const stale = (current: ItemTriage) => new Problem('version_conflict', { current, currentVersion: current.assignment.version });
  if (before.assignment.version !== basedOn) throw stale(before);
  if (personId !== null && !(await findAssigneeIds(trx, [itemId])).includes(personId)) throw new Problem('assignee_unfit');
  const given = { assignedTo: personId, assignedBy: me.personId };
  const written =
    basedOn === 0
      ? await trx
          .insertInto('assignment')
          .values({ cellId: me.cellId, itemId, labelId, ...given })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await trx
          .updateTable('assignment')
          .set({ ...given, assignedAt: new Date(), version: basedOn + 1 })
          .where('cellId', '=', me.cellId)
          .where('itemId', '=', itemId)
          .where('version', '=', basedOn)
          .returning('version')
          .executeTakeFirst();
  if (!written) throw stale(await getTriage(trx, me, itemId));
  await tell(trx, me, { kind: 'triage', subjectId: itemId, labelId });
  const now = await getTriage(trx, me, itemId);
  await audit(trx, { deed: 'assign_item', subjectKind: 'item', subjectId: itemId, labelId, detail: { personId } });
  return now;
}

/** Puts tags on an item and takes tags off it. */
export async function tag(trx: Trx, me: Me, itemId: string, { add, remove }: BodyOf<typeof tagItem>): Promise<ItemTriage> {
  const labelId = await labelOf(trx, me, itemId);
  mustBeAllowed(me, 'triage_items');
  const [added, removed] = [add, remove].map((tags) => [...new Set(tags.map(toTag))].filter((one) => one !== '')) as [string[], string[]];
  if (removed.length > 0)
    await trx.deleteFrom('itemTag').where('cellId', '=', me.cellId).where('itemId', '=', itemId).where('tag', 'in', removed).execute();
  if (added.length > 0)
    await trx
      .insertInto('itemTag')
      .values(added.map((one) => ({ cellId: me.cellId, itemId, tag: one, labelId, addedBy: me.personId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await tell(trx, me, { kind: 'triage', subjectId: itemId, labelId });
  const now = await getTriage(trx, me, itemId);
  // The words themselves are as secret as the item and are read there.
  await audit(trx, { deed: 'tag_item', subjectKind: 'item', subjectId: itemId, labelId });
  return now;
}
