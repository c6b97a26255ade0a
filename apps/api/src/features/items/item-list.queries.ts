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
type Scope = ExpressionBuilder<DB, 'item' | 'itemVersion' | 'label'>;

/** The item, or a claim on it that stands, is said to answer the element, or an element of the question. */
function answers(requirementId: string) {
  return sql<SqlBool>`exists (select from requirement_answer a join requirement r on r.cell_id = a.cell_id and r.id = a.requirement_id
    left join claim c on c.cell_id = a.cell_id and c.id = a.claim_id and c.retracted_at is null
    where a.cell_id = item.cell_id and ${requirementId} in (r.id, r.parent_id) and item.id in (a.item_id, c.item_id))`;
}

function matches(eb: Scope, me: Me, filter: ItemFilter) {
  const conditions = [eb('item.cellId', '=', me.cellId)];
  if (filter.agency.length > 0) conditions.push(eb('item.agencyCode', 'in', filter.agency));
  if (filter.kind.length > 0) conditions.push(eb('item.kind', 'in', filter.kind));
  if (filter.language.length > 0) conditions.push(eb('itemVersion.language', 'in', filter.language));
  if (filter.compartment) conditions.push(sql<SqlBool>`${filter.compartment} = any (label.compartments)` as never);
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

function visibleItems(trx: Trx, me: Me, filter: ItemFilter) {
  return trx
    .selectFrom('item')
    .innerJoin('itemVersion', (on) =>
      on
        .onRef('itemVersion.cellId', '=', 'item.cellId')
        .onRef('itemVersion.itemId', '=', 'item.id')
        .onRef('itemVersion.version', '=', 'item.currentVersion'),
    )
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'item.cellId').onRef('label.id', '=', 'item.labelId'))
    .where((eb) => matches(eb, me, filter))
    .$if(Boolean(filter.q), (query) =>
      query.where(sql<SqlBool>`item.id in (select item_id from door.search_items(${filter.q ?? ''}, ${searchDepth}))`),
    );
}

async function facet(trx: Trx, me: Me, filter: ItemFilter, column: 'item.agencyCode' | 'item.kind' | 'itemVersion.language') {
  const rows = await visibleItems(trx, me, filter)
    .select([`${column} as value`, sql<number>`count(*)::int`.as('count')])
    .groupBy(column)
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute();
  return rows.map(({ value, count }) => ({ value: value as string, count }));
}

async function pageOfIds(trx: Trx, me: Me, filter: ItemFilter) {
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

/** One page of the items that the reader may see, with the total and the facets of the same visible set. */
export async function findItems(trx: Trx, me: Me, filter: ItemFilter): Promise<ListAnswer> {
  const { ids, next } = await pageOfIds(trx, me, filter);
  const { total } = await visibleItems(trx, me, filter)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return {
    rows: await rowsOf(trx, me, ids.slice(0, filter.limit)),
    ...(ids.length > filter.limit ? { nextCursor: next() } : {}),
    total,
    facets: {
      agency: await facet(trx, me, filter, 'item.agencyCode'),
      kind: await facet(trx, me, filter, 'item.kind'),
      language: await facet(trx, me, filter, 'itemVersion.language'),
    },
    may: { contribute: mayDo(me.role, 'contribute_item') },
  };
}
