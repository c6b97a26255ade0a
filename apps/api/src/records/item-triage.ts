import type { TriageCard } from '@workbench/contract';
import { TriageState } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** What stands about visible items in the queue, by item id: how far the reader is, who works on them, their tags. */
export async function findTriage(trx: Trx, me: Me, itemIds: readonly string[]): Promise<Map<string, TriageCard>> {
  const cards = new Map<string, TriageCard>(
    itemIds.map((id) => [id, { own: { state: 'unread', reason: null, version: 0 }, assignment: { to: null, version: 0 }, tags: [] }]),
  );
  if (itemIds.length === 0) return cards;
  const ids = [...itemIds];
  const own = await trx
    .selectFrom('triage')
    .select(['itemId', 'state', 'reason', 'version'])
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .where('itemId', 'in', ids)
    .execute();
  for (const { itemId, state, reason, version } of own) cards.get(itemId)!.own = { state: TriageState.parse(state), reason, version };
  const assigned = await trx
    .selectFrom('assignment')
    .leftJoin('person', 'person.id', 'assignedTo')
    .select(['itemId', 'assignedTo', 'displayName', 'version'])
    .where('cellId', '=', me.cellId)
    .where('itemId', 'in', ids)
    .execute();
  for (const { itemId, assignedTo, displayName, version } of assigned)
    cards.get(itemId)!.assignment = { to: assignedTo === null ? null : { personId: assignedTo, name: displayName ?? '' }, version };
  const tags = await trx
    .selectFrom('itemTag')
    .select(['itemId', 'tag'])
    .where('cellId', '=', me.cellId)
    .where('itemId', 'in', ids)
    .orderBy('tag')
    .execute();
  for (const { itemId, tag } of tags) cards.get(itemId)!.tags.push(tag);
  return cards;
}
