import type { BodyOf, KeptFilter, saveFilter, SavedFilter } from '@workbench/contract';
import { SavedFilterId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';

/** What narrows something, as it is kept. */
function kept(filter: KeptFilter): SavedFilter['filter'] {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as SavedFilter['filter'];
}

function rows(trx: Trx, me: Me) {
  return trx
    .selectFrom('savedFilter')
    .select(['id', 'name', 'filter', 'alerts', 'version'])
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId);
}

function toSavedFilter(row: { id: string; name: string; filter: unknown; alerts: boolean; version: number }): SavedFilter {
  const { name, alerts, version } = row;
  return { id: SavedFilterId.parse(row.id), name, filter: row.filter as SavedFilter['filter'], alerts, version };
}

/** A saved filter of the reader; 404 when it is somebody else's or absent. */
export async function getFilter(trx: Trx, me: Me, id: string): Promise<SavedFilter> {
  const row = await rows(trx, me).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return toSavedFilter(row);
}

/** The reader's saved filters, by name. */
export async function findFilters(trx: Trx, me: Me): Promise<{ rows: SavedFilter[] }> {
  return { rows: (await rows(trx, me).orderBy('name').orderBy('id').execute()).map(toSavedFilter) };
}

/** Saves filters under a name that the reader has not used. */
export async function save(trx: Trx, me: Me, { name, filter }: BodyOf<typeof saveFilter>): Promise<SavedFilter> {
  const id = newId<SavedFilterId>();
  const added = await trx
    .insertInto('savedFilter')
    .values({ cellId: me.cellId, id, personId: me.personId, name, filter: JSON.stringify(kept(filter)) })
    .onConflict((conflict) => conflict.columns(['cellId', 'personId', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new Problem('name_taken');
  return getFilter(trx, me, id);
}

/** Gives a saved filter another name. */
export async function rename(trx: Trx, me: Me, id: string, basedOn: number, name: string): Promise<SavedFilter> {
  const current = await getFilter(trx, me, id);
  if (current.version !== basedOn) throw new Problem('version_conflict', { current, currentVersion: current.version });
  const taken = await rows(trx, me).where('name', '=', name).where('id', '!=', id).executeTakeFirst();
  if (taken) throw new Problem('name_taken');
  await trx
    .updateTable('savedFilter')
    .set({ name, version: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .execute();
  return getFilter(trx, me, id);
}

/** Deletes a saved filter. */
export async function drop(trx: Trx, me: Me, id: string): Promise<{ id: string }> {
  await getFilter(trx, me, id);
  await trx.deleteFrom('savedFilter').where('cellId', '=', me.cellId).where('id', '=', id).execute();
  return { id };
}
