import { sql, type SqlBool } from 'kysely';
import { z } from 'zod';
import type { AnswerOf, ItemFilter, listItems } from '@workbench/contract';
import { AgencyCode, ItemId, ItemKind, mayDo, TriageState, whyMatched } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readCursor, toCursor } from '../../platform/cursor';
import { findGradings } from '../../records/gradings';
import { answersOf } from '../../records/item-answers';
import { narrowed, visibleItems, visibleVersions, type Narrowed, type Wanted } from '../../records/item-search/matching-items';
import type { Hit, Searched } from '../../records/item-search/search';
import { findTriage } from '../../records/item-triage';
import { labelColumns, toMarking } from '../../platform/labels';

/** Characters of an item's text that a list shows. */
const excerptLength = 180;
/** Characters of an item's text in which a search looks for what it shows of it. */
const lookedThrough = 50_000;

type ListAnswer = AnswerOf<typeof listItems>;

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
  if (filter.search) {
    const offset = filter.cursor ? readCursor(filter.cursor, z.tuple([z.literal('best'), z.number().int().min(0)]))[1] : 0;
    const [found, ranks] = [filter.search.hits.map((hit) => hit.id), filter.search.hits.map((hit) => hit.rank)];
    const rows = await visibleItems(trx, me, filter)
      .innerJoin(sql<Hit>`unnest(${found}::uuid[], ${ranks}::real[])`.as<'hit'>(sql`hit (id, rank)`), 'hit.id', 'item.id')
      // Said twice, for the planner: by the join alone it reads every item of the cell.
      .where(sql<SqlBool>`item.id = any (${found}::uuid[])`)
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

async function rowsOf(trx: Trx, me: Me, ids: readonly string[], search?: Searched): Promise<ListAnswer['rows']> {
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
    .select(sql<string>`left(item_version.text, ${search ? lookedThrough : 0})`.as('text'))
    .select(
      sql<number>`(select count(*)::int from claim c where c.cell_id = item.cell_id and c.item_id = item.id and c.retracted_at is null)`.as(
        'claimCount',
      ),
    )
    .select(
      sql<number>`(select count(distinct a.requirement_id)::int
        from ${answersOf(sql`item.id`, sql`item.cell_id`, { retracted: false })} a)`.as('answerCount'),
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
        ...(search ? { match: whyMatched(row, search.query, search.widened) } : {}),
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
  const { search } = filter;
  return {
    rows: await rowsOf(trx, me, ids.slice(0, filter.limit), search),
    ...(ids.length > filter.limit ? { nextCursor: next() } : {}),
    ...(await findCounts(trx, me, filter)),
    ...(search && search.widened.length > 0 ? { widened: search.widened } : {}),
    may: { contribute: mayDo(me.role, 'contribute_item') },
  };
}
