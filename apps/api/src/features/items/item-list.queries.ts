import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { AnswerOf, ItemFilter, listItems } from '@workbench/contract';
import { AgencyCode, ItemId, ItemKind, mayDo, toTag, TriageState } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readCursor, toCursor } from '../../platform/cursor';
import { findGradings } from '../../records/gradings';
import { findTriage } from '../../records/item-triage';
import { labelColumns, toMarking } from '../../platform/labels';

/** Characters of an item's text that a list shows. */
const excerptLength = 180;
/** Matches that a search looks at; more than anybody reads. */
const searchDepth = 2000;

type ListAnswer = AnswerOf<typeof listItems>;
/** What narrows a list, without the place where a page goes on. */
type Wanted = Omit<ItemFilter, 'limit' | 'cursor'>;
/** A current item that matches the words that are searched, and how well. */
interface Hit {
  id: string;
  rank: number;
}
/**
 * The same, with the compartment as the visible labels that are in it, since an item is in one by its label, and the words as
 * the visible items that hold them, so that they are searched once for the page and what is counted beside it.
 */
type Narrowed = Wanted & { labelIds?: number[]; hits?: Hit[] };

/** The item, or a claim on it that stands, is said to answer the element, or an element of the question. */
function answers(itemId: RawBuilder<unknown>, cellId: RawBuilder<unknown>, requirementId: string) {
  return sql`exists (select from requirement_answer a join requirement r on r.cell_id = a.cell_id and r.id = a.requirement_id
    left join claim c on c.cell_id = a.cell_id and c.id = a.claim_id and c.retracted_at is null
    where a.cell_id = ${cellId} and ${requirementId} in (r.id, r.parent_id) and ${itemId} in (a.item_id, c.item_id))`;
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

async function findHits(trx: Trx, words: string): Promise<Hit[]> {
  return (await sql<Hit>`select item_id as id, rank from door.search_items(${words}, ${searchDepth})`.execute(trx)).rows;
}

async function narrowed<T extends Wanted>(trx: Trx, me: Me, filter: T): Promise<T & Narrowed> {
  return {
    ...filter,
    ...(filter.compartment ? { labelIds: await findLabelsIn(trx, me, filter.compartment) } : {}),
    ...(filter.q ? { hits: await findHits(trx, filter.q) } : {}),
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
function visibleItems(trx: Trx, me: Me, filter: Narrowed) {
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
function visibleVersions(trx: Trx, me: Me, filter: Narrowed) {
  return trx
    .selectFrom('itemVersion')
    .where('isCurrent', '=', true)
    .where(matches('item_version', me, filter))
    .$if(filter.language.length > 0, (query) => query.where('language', 'in', filter.language))
    .$if(filter.hits !== undefined, (query) =>
      query.where(sql<SqlBool>`item_version.item_id = any (${filter.hits!.map((hit) => hit.id)}::uuid[])`),
    );
}

/**
 * How many of the matching items, whatever their state, are in which state. Counted from what the reader did something with,
 * which is little; the rest is unread.
 */
async function findStates(trx: Trx, me: Me, asked: Narrowed, total: number): Promise<ListAnswer['facets']['state']> {
  const filter = { ...asked, state: [] };
  const rows = await visibleVersions(trx, me, filter)
    .innerJoin('triage', (on) => on.onRef('triage.cellId', '=', 'itemVersion.cellId').onRef('triage.itemId', '=', 'itemVersion.itemId'))
    .where('triage.personId', '=', me.personId)
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  const all =
    asked.state.length === 0
      ? total
      : (
          await visibleVersions(trx, me, filter)
            .select(sql<number>`count(*)::int`.as('count'))
            .executeTakeFirstOrThrow()
        ).count;
  const touched = new Map(rows.map((row) => [row.state, row.count]));
  const unread = all - rows.reduce((sum, row) => sum + row.count, 0);
  return TriageState.options.map((value) => ({ value, count: value === 'unread' ? unread : (touched.get(value) ?? 0) }));
}

/** How many items there are, and how many of each agency, kind and language, counted in one pass. */
async function findCounts(trx: Trx, me: Me, filter: Narrowed): Promise<Pick<ListAnswer, 'total' | 'facets'>> {
  const rows = await visibleVersions(trx, me, filter)
    .select(['agencyCode as agency', 'kind', 'language', sql<number>`count(*)::int`.as('count')])
    .groupBy(sql`grouping sets ((), (agency_code), (kind), (language))`)
    .execute();
  const facet = (key: 'agency' | 'kind' | 'language') =>
    rows
      .flatMap((row) => ((row[key] as string | null) === null ? [] : { value: row[key], count: row.count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const whole = rows.find((row) => [row.agency, row.kind, row.language].every((value: string | null) => value === null));
  const state = await findStates(trx, me, filter, whole?.count ?? 0);
  return { total: whole?.count ?? 0, facets: { agency: facet('agency'), kind: facet('kind'), language: facet('language'), state } };
}

async function pageOfIds(trx: Trx, me: Me, filter: Narrowed & Pick<ItemFilter, 'limit' | 'cursor'>) {
  if (filter.hits) {
    const offset = filter.cursor ? readCursor(filter.cursor, z.tuple([z.literal('best'), z.number().int().min(0)]))[1] : 0;
    const rows = await visibleItems(trx, me, filter)
      .innerJoin(
        sql<Hit>`unnest(${filter.hits.map((hit) => hit.id)}::uuid[], ${filter.hits.map((hit) => hit.rank)}::real[])`.as<'hit'>(
          sql`hit (id, rank)`,
        ),
        'hit.id',
        'item.id',
      )
      .select('item.id')
      .orderBy('hit.rank', 'desc')
      .orderBy('item.reportedAt', 'desc')
      .orderBy('item.id', 'desc')
      .offset(offset)
      .limit(filter.limit + 1)
      .execute();
    return { ids: rows.map((row) => row.id), next: () => toCursor(['best', offset + filter.limit]) };
  }
  const after = filter.cursor ? readCursor(filter.cursor, z.tuple([z.iso.datetime(), z.uuid()])) : undefined;
  const rows = await visibleItems(trx, me, filter)
    .select(['item.id', 'item.reportedAt'])
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(item.reported_at, item.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('item.reportedAt', 'desc')
    .orderBy('item.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const last = rows[filter.limit - 1];
  return { ids: rows.map((row) => row.id), next: () => toCursor([last!.reportedAt.toISOString(), last!.id]) };
}

async function rowsOf(trx: Trx, me: Me, ids: readonly string[]): Promise<ListAnswer['rows']> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('item')
    .innerJoin('itemVersion', (on) =>
      on
        .onRef('itemVersion.cellId', '=', 'item.cellId')
        .onRef('itemVersion.itemId', '=', 'item.id')
        .onRef('itemVersion.version', '=', 'item.currentVersion'),
    )
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .select(['item.id', 'item.title', 'item.agencyCode', 'item.kind', 'item.reportedAt', 'itemVersion.language', ...labelColumns])
    .select(sql<string>`left(item_version.text, ${excerptLength})`.as('excerpt'))
    .select(
      sql<number>`(select count(*)::int from claim c where c.cell_id = item.cell_id and c.item_id = item.id and c.retracted_at is null)`.as(
        'claimCount',
      ),
    )
    .select(
      sql<number>`(select count(distinct a.requirement_id)::int from requirement_answer a
        left join claim c on c.cell_id = a.cell_id and c.id = a.claim_id and c.retracted_at is null
        where a.cell_id = item.cell_id and item.id in (a.item_id, c.item_id))`.as('answerCount'),
    )
    .where('item.cellId', '=', me.cellId)
    .where('item.id', 'in', [...ids])
    .execute();
  const gradings = await findGradings(trx, me.cellId, ids);
  const triage = await findTriage(trx, me, ids);
  const byId = new Map(
    rows.map((row) => [
      row.id,
      {
        id: ItemId.parse(row.id),
        title: row.title,
        agency: AgencyCode.parse(row.agencyCode),
        kind: ItemKind.parse(row.kind),
        language: row.language,
        reportedAt: row.reportedAt.toISOString(),
        marking: toMarking(row),
        excerpt: row.excerpt,
        gradings: gradings.get(row.id) ?? [],
        claimCount: row.claimCount,
        answerCount: row.answerCount,
        triage: triage.get(row.id)!,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The first so many items of a list, and whether there are more. */
export async function findFirstItems(
  trx: Trx,
  me: Me,
  filter: Wanted,
  atMost: number,
): Promise<{ rows: ListAnswer['rows']; isCut: boolean }> {
  const { ids } = await pageOfIds(trx, me, await narrowed(trx, me, { ...filter, limit: atMost }));
  return { rows: await rowsOf(trx, me, ids.slice(0, atMost)), isCut: ids.length > atMost };
}

/** One page of the items that the reader may see, with the total and the facets of the same visible set. */
export async function findItems(trx: Trx, me: Me, asked: ItemFilter): Promise<ListAnswer> {
  const filter = await narrowed(trx, me, asked);
  const { ids, next } = await pageOfIds(trx, me, filter);
  return {
    rows: await rowsOf(trx, me, ids.slice(0, filter.limit)),
    ...(ids.length > filter.limit ? { nextCursor: next() } : {}),
    ...(await findCounts(trx, me, filter)),
    may: { contribute: mayDo(me.role, 'contribute_item') },
  };
}
