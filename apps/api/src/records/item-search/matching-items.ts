import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ItemFilter } from '@workbench/contract';
import { toTag } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { answersOf } from '../item-answers';
import { searchItems, type Searched } from './search';

/** What narrows a list of items, without the place where a page goes on. */
export type Wanted = Omit<ItemFilter, 'limit' | 'cursor'>;
/**
 * The same, with the compartment as the visible labels that are in it, since an item is in one by its label, and the words as
 * the visible items that hold them, so that they are searched once for the page and what is counted beside it.
 */
export type Narrowed = Wanted & { labelIds?: number[]; search?: Searched };

/** The item, or a claim on it that stands, is said to answer the element, or an element of the question. */
function answers(itemId: RawBuilder<unknown>, cellId: RawBuilder<unknown>, requirementId: string) {
  return sql`exists (select from ${answersOf(itemId, cellId, { retracted: false })} a
    join requirement r on r.cell_id = ${cellId} and r.id = a.requirement_id where ${requirementId} in (r.id, r.parent_id))`;
}

/** How far the reader is with an item; the others' rows, which an instructor sees, count for nothing here. */
function ownTriage(itemId: RawBuilder<unknown>, cellId: RawBuilder<unknown>, me: Me, states: readonly string[]) {
  const own = (condition: RawBuilder<unknown>) =>
    sql`exists (select from triage t where t.cell_id = ${cellId} and t.item_id = ${itemId} and t.person_id = ${me.personId} and ${condition})`;
  // Unread is where there is no row.
  return states.includes('unread')
    ? sql`not ${own(sql`not t.state = any (${states}::text[])`)}`
    : own(sql`t.state = any (${states}::text[])`);
}

function isAssigned(itemId: RawBuilder<unknown>, cellId: RawBuilder<unknown>, me: Me, to: 'me' | 'nobody') {
  const given = (condition: RawBuilder<unknown>) =>
    sql`exists (select from assignment a where a.cell_id = ${cellId} and a.item_id = ${itemId} and ${condition})`;
  return to === 'me' ? given(sql`a.assigned_to = ${me.personId}`) : sql`not ${given(sql`a.assigned_to is not null`)}`;
}

async function findLabelsIn(trx: Trx, me: Me, compartment: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('label')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where(sql<SqlBool>`${compartment} = any (compartments)`)
    .execute();
  return rows.map((row) => row.id);
}

/** Looks up once what a list is narrowed by. */
export async function narrowed<T extends Wanted>(trx: Trx, me: Me, filter: T): Promise<T & Narrowed> {
  return {
    ...filter,
    ...(filter.compartment ? { labelIds: await findLabelsIn(trx, me, filter.compartment) } : {}),
    ...(filter.q ? { search: await searchItems(trx, me, filter.q, filter.widen !== 'no') } : {}),
  };
}

/** Where a list looks: at the items for its rows, at their current versions for what is counted. */
type Place = 'item' | 'item_version';

/** A condition on columns that only the item has. */
function ofItem(place: Place, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  if (place === 'item') return condition;
  return sql`exists (select from item where item.cell_id = item_version.cell_id and item.id = item_version.item_id and ${condition})`;
}

function matches(place: Place, me: Me, filter: Narrowed) {
  const at = (column: string) => sql.ref(`${place}.${column}`);
  const id = at(place === 'item' ? 'id' : 'item_id');
  const conditions: RawBuilder<unknown>[] = [sql`${at('cell_id')} = ${me.cellId}`];
  if (filter.agency.length > 0) conditions.push(sql`${at('agency_code')} = any (${filter.agency}::text[])`);
  if (filter.kind.length > 0) conditions.push(sql`${at('kind')} = any (${filter.kind}::text[])`);
  if (filter.labelIds) conditions.push(sql`${at('label_id')} = any (${filter.labelIds}::integer[])`);
  if (filter.from) conditions.push(sql`${at('reported_at')} >= ${new Date(`${filter.from}T00:00:00Z`)}`);
  if (filter.to) conditions.push(sql`${at('reported_at')} <= ${new Date(`${filter.to}T23:59:59.999Z`)}`);
  if (filter.review) conditions.push(ofItem(place, sql`item.agency_code = ${me.agency} and item.review_on <= (select door.day())`));
  if (filter.graded) {
    const graded = sql`exists (select from grading g where g.cell_id = ${at('cell_id')} and g.item_id = ${id})`;
    conditions.push(filter.graded === 'yes' ? graded : sql`not ${graded}`);
  }
  if (filter.requirement) conditions.push(answers(id, at('cell_id'), filter.requirement));
  if (filter.state.length > 0) conditions.push(ownTriage(id, at('cell_id'), me, filter.state));
  if (filter.assigned) conditions.push(isAssigned(id, at('cell_id'), me, filter.assigned));
  if (filter.tag.length > 0)
    conditions.push(
      sql`exists (select from item_tag g where g.cell_id = ${at('cell_id')} and g.item_id = ${id} and g.tag = any (${filter.tag.map(toTag)}::text[]))`,
    );
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** The items themselves. Their language is looked up item by item where it is asked for, so that a page stops when it is full. */
export function visibleItems(trx: Trx, me: Me, filter: Narrowed) {
  return trx
    .selectFrom('item')
    .where(matches('item', me, filter))
    .$if(filter.language.length > 0, (query) =>
      query.where(
        sql<SqlBool>`(select v.language from item_version v where v.cell_id = item.cell_id and v.item_id = item.id
          and v.version = item.current_version) = any (${filter.language}::text[])`,
      ),
    );
}

/** The current versions of the items that match, to be counted. */
export function visibleVersions(trx: Trx, me: Me, filter: Narrowed) {
  return trx
    .selectFrom('itemVersion')
    .where('isCurrent', '=', true)
    .where(matches('item_version', me, filter))
    .$if(filter.language.length > 0, (query) => query.where('language', 'in', filter.language))
    .$if(filter.search !== undefined, (query) =>
      query.where(sql<SqlBool>`item_version.item_id = any (${filter.search!.hits.map((hit) => hit.id)}::uuid[])`),
    );
}
