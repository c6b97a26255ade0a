import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { AnswerOf, ItemFilter, listItems } from '@workbench/contract';
import { AgencyCode, ItemId, ItemKind, mayDo } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readCursor, toCursor } from '../../platform/cursor';
import type { DB } from '../../platform/database';
import { findGradings } from '../../records/gradings';
import { labelColumns, toMarking } from '../../platform/labels';

/** Characters of an item's text that a list shows. */
const excerptLength = 180;
/** Matches that a search looks at; more than anybody reads. */
const searchDepth = 2000;

type ListAnswer = AnswerOf<typeof listItems>;
/** What narrows a list, without the place where a page goes on. */
type Wanted = Omit<ItemFilter, 'limit' | 'cursor'>;
/** The same, with the compartment as the visible labels that are in it, since an item is in one by its label. */
type Narrowed = Wanted & { labelIds?: number[] };

/** The item, or a claim on it that stands, is said to answer the element, or an element of the question. */
function answers(requirementId: string) {
  return sql<SqlBool>`exists (select from requirement_answer a join requirement r on r.cell_id = a.cell_id and r.id = a.requirement_id
    left join claim c on c.cell_id = a.cell_id and c.id = a.claim_id and c.retracted_at is null
    where a.cell_id = item.cell_id and ${requirementId} in (r.id, r.parent_id) and item.id in (a.item_id, c.item_id))`;
}

async function narrowed<T extends Wanted>(trx: Trx, me: Me, filter: T): Promise<T & Narrowed> {
  if (!filter.compartment) return filter;
  const rows = await trx
    .selectFrom('label')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where(sql<SqlBool>`${filter.compartment} = any (compartments)`)
    .execute();
  return { ...filter, labelIds: rows.map((row) => row.id) };
}

function matches(eb: ExpressionBuilder<DB, 'item'>, me: Me, filter: Narrowed) {
  const conditions = [eb('item.cellId', '=', me.cellId)];
  if (filter.agency.length > 0) conditions.push(eb('item.agencyCode', 'in', filter.agency));
  if (filter.kind.length > 0) conditions.push(eb('item.kind', 'in', filter.kind));
  if (filter.labelIds) conditions.push(sql<SqlBool>`item.label_id = any (${filter.labelIds}::integer[])` as never);
  if (filter.from) conditions.push(eb('item.reportedAt', '>=', new Date(`${filter.from}T00:00:00Z`)));
  if (filter.to) conditions.push(eb('item.reportedAt', '<=', new Date(`${filter.to}T23:59:59.999Z`)));
  if (filter.review) {
    conditions.push(eb('item.agencyCode', '=', me.agency), eb('item.reviewOn', '<=', sql<string>`(select door.day())`));
  }
  if (filter.graded) {
    const graded = sql<SqlBool>`exists (select from grading g where g.cell_id = item.cell_id and g.item_id = item.id)`;
    conditions.push((filter.graded === 'yes' ? graded : sql<SqlBool>`not ${graded}`) as never);
  }
  if (filter.requirement) conditions.push(answers(filter.requirement) as never);
  return eb.and(conditions);
}

/** The items themselves. Their words are looked up item by item where the language is asked for, so that a page stops when it is full. */
function visibleItems(trx: Trx, me: Me, filter: Narrowed) {
  return trx
    .selectFrom('item')
    .where((eb) => matches(eb, me, filter))
    .$if(filter.language.length > 0, (query) =>
      query.where(
        sql<SqlBool>`(select v.language from item_version v where v.cell_id = item.cell_id and v.item_id = item.id
          and v.version = item.current_version) = any (${filter.language}::text[])`,
      ),
    );
}

/** How many items there are, and how many of each agency, kind and language, counted in one pass. */
async function findCounts(trx: Trx, me: Me, filter: Narrowed): Promise<Pick<ListAnswer, 'total' | 'facets'>> {
  const rows = await visibleItems(trx, me, { ...filter, language: [] })
    .innerJoin('itemVersion', (on) =>
      on
        .onRef('itemVersion.cellId', '=', 'item.cellId')
        .onRef('itemVersion.itemId', '=', 'item.id')
        .onRef('itemVersion.version', '=', 'item.currentVersion'),
    )
    .$if(filter.language.length > 0, (query) => query.where('itemVersion.language', 'in', filter.language))
    .$if(Boolean(filter.q), (query) =>
      query.where(sql<SqlBool>`item.id in (select item_id from door.search_items(${filter.q ?? ''}, ${searchDepth}))`),
    )
    .select(['item.agencyCode as agency', 'item.kind', 'itemVersion.language', sql<number>`count(*)::int`.as('count')])
    .groupBy(sql`grouping sets ((), (item.agency_code), (item.kind), (item_version.language))`)
    .execute();
  const facet = (key: 'agency' | 'kind' | 'language') =>
    rows
      .flatMap((row) => ((row[key] as string | null) === null ? [] : { value: row[key], count: row.count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const whole = rows.find((row) => [row.agency, row.kind, row.language].every((value: string | null) => value === null));
  return { total: whole?.count ?? 0, facets: { agency: facet('agency'), kind: facet('kind'), language: facet('language') } };
}

async function pageOfIds(trx: Trx, me: Me, filter: Narrowed & Pick<ItemFilter, 'limit' | 'cursor'>) {
  if (filter.q) {
    const offset = filter.cursor ? readCursor(filter.cursor, z.tuple([z.literal('best'), z.number().int().min(0)]))[1] : 0;
    const rows = await visibleItems(trx, me, filter)
      .innerJoin(
        sql<{ id: string; rank: number }>`(select item_id as id, rank from door.search_items(${filter.q}, ${searchDepth}))`.as('hit'),
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
    .where('item.cellId', '=', me.cellId)
    .where('item.id', 'in', [...ids])
    .execute();
  const gradings = await findGradings(trx, me.cellId, ids);
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
