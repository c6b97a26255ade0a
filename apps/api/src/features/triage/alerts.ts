import { sql } from 'kysely';
import { alertsMost, KeptFilter, type AnswerOf, type countNews, type SavedFilter } from '@workbench/contract';
import { SavedFilterId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { auditList } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { narrowed, visibleVersions } from '../../records/item-search/matching-items';
import { getFilter } from './saved-filters';

/** Items that a filter remembers its owner to have been shown; of a filter with more, what was contributed since the last look is new. */
const knownMost = 2000;

async function matching(trx: Trx, me: Me, filter: SavedFilter['filter']) {
  return visibleVersions(trx, me, await narrowed(trx, me, KeptFilter.parse(filter)));
}

/** How many items that the reader sees, and did not write, match a filter and were not there when the reader looked last. */
async function countNew(trx: Trx, me: Me, { id, filter }: { id: string; filter: SavedFilter['filter'] }): Promise<number> {
  const own = sql`from saved_filter f where f.cell_id = ${me.cellId} and f.id = ${id}`;
  const { count } = await (
    await matching(trx, me, filter)
  )
    .select(sql<number>`count(*)::int`.as('count'))
    .where('createdBy', '!=', me.personId)
    .where(
      sql<boolean>`case when (select f.known_ids is null ${own})
        then (select i.created_at from item i where i.cell_id = item_version.cell_id and i.id = item_version.item_id) > (select f.looked_at ${own})
        else item_version.item_id not in (select unnest(f.known_ids) ${own}) end`,
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** How many items are new in each filter of the reader that alerts. */
export async function findNews(trx: Trx, me: Me): Promise<AnswerOf<typeof countNews>> {
  const alerting = await trx
    .selectFrom('savedFilter')
    .select(['id', 'filter'])
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .where('alerts', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const rows = [];
  for (const { id, filter } of alerting)
    rows.push({ id: SavedFilterId.parse(id), count: await countNew(trx, me, { id, filter: filter as SavedFilter['filter'] }) });
  return { rows };
}

/** What the reader has been shown in a filter, with what matches it now; null when that is too much to remember. */
async function shownIn(trx: Trx, me: Me, { id, filter }: SavedFilter): Promise<string[] | null> {
  const before = await trx
    .selectFrom('savedFilter')
    .select('knownIds')
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const now = await (
    await matching(trx, me, filter)
  )
    .select('itemId')
    .limit(knownMost + 1)
    .execute();
  const shown = new Set([...(before.knownIds ?? []), ...now.map(({ itemId }) => itemId)]);
  return shown.size > knownMost ? null : [...shown].toSorted();
}

/** Notes that the reader looked at a filter; nothing is kept of one that does not alert. */
export async function look(trx: Trx, me: Me, id: string): Promise<SavedFilter> {
  const filter = await getFilter(trx, me, id);
  if (!filter.alerts) return filter;
  await trx
    .updateTable('savedFilter')
    .set({ lookedAt: sql`now()`, knownIds: await shownIn(trx, me, filter) })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .execute();
  return filter;
}

/** Has a filter alert, from what matches it now on, or no more. */
export async function setAlerting(trx: Trx, me: Me, id: string, basedOn: number, alerts: boolean): Promise<SavedFilter> {
  const current = await getFilter(trx, me, id);
  if (current.version !== basedOn) throw new Problem('version_conflict', { current, currentVersion: current.version });
  if (alerts && !current.alerts && (await findNews(trx, me)).rows.length >= alertsMost) throw new Problem('too_many_alerts');
  await trx
    .updateTable('savedFilter')
    .set({ alerts, lookedAt: alerts ? sql`now()` : null, knownIds: alerts ? await shownIn(trx, me, current) : null, version: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .execute();
  // What somebody watches for is as secret as what they search for, and stands where that stands.
  await auditList(trx, alerts ? 'watch_items' : 'stop_watching_items', current.filter);
  return getFilter(trx, me, id);
}
