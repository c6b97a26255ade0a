import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { AnswerOf, listTrail, RecordedDeed, TrailFilter, TrailRow } from '@workbench/contract';
import { AgencyCode } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readCursor, toCursor } from '../../platform/cursor';
import { toMarking, type LabelRow } from '../../platform/labels';
import { findNames } from '../../records/entity-names';

/** Conditions on days, both included; the trail keeps the real clock. */
export function within({ from, to }: Pick<TrailFilter, 'from' | 'to'>): RawBuilder<boolean> {
  return sql`(${from ?? null}::date is null or a.at >= ${from ?? null}::date::timestamp at time zone 'utc')
    and (${to ?? null}::date is null or a.at < (${to ?? null}::date + 1)::timestamp at time zone 'utc')`;
}

/** Title of what a row is about, where the reader's own rules show it. */
export const subjectTitle = sql<string | null>`case a.subject_kind
    when 'item' then (select i.title from item i where i.cell_id = a.cell_id and i.id = a.subject_id)
    when 'product' then (select v.title from product_version v where v.cell_id = a.cell_id and v.product_id = a.subject_id order by v.number desc limit 1)
    when 'person' then (select s.display_name from person s where s.id = a.subject_id)
  end`;

/** A row of the trail with its label, when it has one. */
export interface StoredDeed extends LabelRow {
  id: string;
  at: Date;
  personId: string | null;
  name: string | null;
  agency: string | null;
  deed: string;
  subjectKind: string;
  subjectId: string | null;
  subject: string | null;
  labelId: number | null;
}

/** What a row says of its deed; the subject by its title, or else by the name that the reader knows it under. */
export function toDeed(row: StoredDeed, name: string | undefined): RecordedDeed {
  return {
    id: row.id,
    at: row.at.toISOString(),
    by: row.personId ? { id: row.personId, name: row.name ?? '' } : null,
    agency: row.agency === null ? null : AgencyCode.parse(row.agency),
    deed: row.deed,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    subject: row.subject ?? name ?? null,
    marking: row.labelId === null ? null : toMarking(row),
  };
}

interface Stored extends StoredDeed {
  place: string;
  detail: Record<string, unknown>;
  asked: Record<string, unknown> | null;
  entityId: string | null;
}

const Place = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+\d\d$/), z.uuid()]);

async function readRows(
  trx: Trx,
  me: Me,
  filter: TrailFilter,
  after: z.output<typeof Place> | undefined,
  limit: number,
): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select a.id, a.at, (a.at at time zone 'utc')::text || '+00' as place, a.person_id, p.display_name as name, a.agency_code as agency, a.deed,
      a.subject_kind, a.subject_id, ${subjectTitle} as subject, a.label_id, a.detail, q.asked,
      case a.subject_kind when 'entity' then a.subject_id
        when 'claim' then (select c.subject_id from claim c where c.cell_id = a.cell_id and c.id = a.subject_id) end as entity_id,
      l.level, l.releasable_to, l.compartments, l.originators, l.originator_control
    from audit a
      left join person p on p.id = a.person_id
      left join label l on l.cell_id = a.cell_id and l.id = a.label_id
      left join trail_query q on a.subject_kind = 'list' and q.cell_id = a.cell_id and q.id = a.subject_id
    where a.cell_id = ${me.cellId} and ${within(filter)}
      and (${filter.person ?? null}::uuid is null or a.person_id = ${filter.person ?? null})
      and (${filter.agency ?? null}::text is null or a.agency_code = ${filter.agency ?? null})
      and (${filter.deed ?? null}::text is null or a.deed = ${filter.deed ?? null})
      and (${filter.subject ?? null}::uuid is null or a.subject_id = ${filter.subject ?? null})
      and (${after?.[0] ?? null}::timestamptz is null or (a.at, a.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by a.at desc, a.id desc
    limit ${limit}`.execute(trx);
  return rows;
}

async function toRows(trx: Trx, me: Me, stored: readonly Stored[]): Promise<TrailRow[]> {
  const names = await findNames(
    trx,
    me,
    stored.flatMap((row) => row.entityId ?? []),
  );
  return stored.map((row) => ({
    ...toDeed(row, row.entityId ? names.get(row.entityId)?.name : undefined),
    detail: row.detail,
    asked: row.asked,
  }));
}

/** One page of the trail, newest first, and the deeds that occur in the chosen days. */
export async function findTrail(
  trx: Trx,
  me: Me,
  query: TrailFilter & { limit: number; cursor?: string | undefined },
): Promise<AnswerOf<typeof listTrail>> {
  const after = query.cursor ? readCursor(query.cursor, Place) : undefined;
  const stored = await readRows(trx, me, query, after, query.limit + 1);
  const { rows: deeds } = await sql<{ deed: string }>`
    select distinct a.deed from audit a where a.cell_id = ${me.cellId} and ${within(query)} order by a.deed`.execute(trx);
  const page = stored.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: await toRows(trx, me, page),
    ...(stored.length > query.limit && last ? { nextCursor: toCursor([last.place, last.id]) } : {}),
    deeds: deeds.map((row) => row.deed),
  };
}

/** Rows that an export holds at most. */
const exportLimit = 50_000;

/** Everything that the filter leaves of the trail, for a file. */
export async function findWholeTrail(trx: Trx, me: Me, filter: TrailFilter): Promise<TrailRow[]> {
  return toRows(trx, me, await readRows(trx, me, filter, undefined, exportLimit));
}
