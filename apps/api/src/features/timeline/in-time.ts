import { sql, type RawBuilder } from 'kysely';
import type { BucketUnit, QueryOf, readTimeline, TimelineSort } from '@workbench/contract';
import { boundsOf } from '@workbench/domain';
import type { Me } from '../../platform/as-actor';

/** What narrows the timeline, with all identities of its roots. */
export type Narrowing = Omit<QueryOf<typeof readTimeline>, 'sort' | 'unit' | 'limit'>;

/** Rows of one sort: where they come from, and in values that sort like time when they begin and on which day they end. */
export interface InTime {
  sort: TimelineSort;
  from: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  start: RawBuilder<unknown>;
  lastDay: RawBuilder<unknown>;
  /** The day or hour in which it begins; a day has no hour, so what is dated to one begins with it. */
  beginOf: (unit: 'day' | 'hour') => RawBuilder<unknown>;
  /** Such a value in words; moments stay moments as long as they are counted and sorted, which is quicker. */
  inWords: (value: RawBuilder<unknown>) => RawBuilder<string>;
}

/** Dates are kept as they were written, so they are compared as text: filled up to a first day, or to one no later than which it ended. */
const firstDay = (date: RawBuilder<unknown>) => sql<string>`(${date} || substr('-01-01', length(${date}) - 3)) collate "C"`;
const lastDay = (date: RawBuilder<unknown>) => sql<string>`(${date} || substr('-12-31', length(${date}) - 3)) collate "C"`;

/** Conditions on a claim by whom it is about, what it says and how sure it is. */
function onClaim(query: Narrowing): RawBuilder<unknown>[] {
  return [
    ...(query.predicate.length > 0 ? [sql`c.predicate = any (${query.predicate}::text[])`] : []),
    ...(query.confirmedOnly === 'yes' ? [sql`c.status = 'confirmed'`] : []),
    ...(query.kind.length > 0
      ? [sql`exists (select from entity e where e.cell_id = c.cell_id and e.id = c.subject_id and e.kind = any (${query.kind}::text[]))`]
      : []),
  ];
}

/** A column of the standing claims that fit, with a root at an end when there are any; each end is asked by itself, for each has an index. */
function ofFitting(me: Me, query: Narrowing, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const { root } = query;
  const standing = where([sql`c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied'`, ...onClaim(query)]);
  if (root.length === 0) return sql`select ${column} from claim c where ${standing}`;
  return sql`select ${column} from claim c where ${standing} and c.subject_id = any (${root}::uuid[])
    union all select ${column} from claim c where ${standing} and c.object_id = any (${root}::uuid[])`;
}

/** A root is the event, or somebody or something that visible claims link to it. */
function inTheEvent(me: Me, { root }: Narrowing): RawBuilder<unknown>[] {
  if (root.length === 0) return [];
  return [
    sql`c.subject_id = any (${root}::uuid[] || array(select p.object_id from claim p where p.cell_id = ${me.cellId}
      and p.object_id is not null and p.subject_id = any (${root}::uuid[]) and p.retracted_at is null and p.status <> 'denied'))`,
  ];
}

function where(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `);
}

/** Of a date and the bounds asked for, both as text. */
function daysWithin(query: Narrowing, start: RawBuilder<string>, last: RawBuilder<string>): RawBuilder<unknown>[] {
  const { from, to } = boundsOf(query);
  return [
    ...(from ? [sql`${last} >= ${from.slice(0, 10)}`] : []),
    ...(to ? [sql`(${start} || 'T00:00:00.000Z') collate "C" < ${to}`] : []),
  ];
}

/** What is written as a date stays so. */
const asDates = (start: RawBuilder<string>): Pick<InTime, 'beginOf' | 'inWords'> => ({
  beginOf: (unit) => (unit === 'day' ? sql`left(${start}, 10)` : sql`left(${start}, 10) || 'T00'`),
  inWords: (value) => sql<string>`${value}`,
});

function events(me: Me, query: Narrowing): InTime {
  // The length stands here as it stands in the index, or the index would not be used; a date is far shorter.
  const [start, last] = [firstDay(sql`c.value`), lastDay(sql`c.value`)];
  const standing = sql`c.cell_id = ${me.cellId} and c.retracted_at is null and c.status <> 'denied' and c.predicate = 'date' and octet_length(c.value) <= 200 and c.value ~ '^\\d{4}(-\\d{2}){0,2}$'`;
  const conditions = [standing, ...onClaim(query), ...inTheEvent(me, query), ...daysWithin(query, start, last)];
  return { sort: 'event', from: sql`from claim c where ${where(conditions)}`, id: sql`c.id`, start, lastDay: last, ...asDates(start) };
}

function sightings(me: Me, query: Narrowing): InTime {
  const start = firstDay(sql`coalesce(c.valid_from, c.valid_to)`);
  const last = lastDay(sql`coalesce(c.valid_to, c.valid_from)`);
  const standing = sql`c.cell_id = ${me.cellId} and c.retracted_at is null and c.object_id is not null and (c.valid_from is not null or c.valid_to is not null) and c.status <> 'denied'`;
  const ends = query.root.length > 0 ? [sql`c.id in (${ofFitting(me, query, sql`c.id`)})`] : [];
  const conditions = [standing, ...onClaim(query), ...ends, ...daysWithin(query, start, last)];
  return { sort: 'sighting', from: sql`from claim c where ${where(conditions)}`, id: sql`c.id`, start, lastDay: last, ...asDates(start) };
}

/** Reports; once claims are narrowed, those that such a claim rests on. */
function items(me: Me, query: Narrowing): InTime {
  const { from, to } = boundsOf(query);
  const isNarrowed = query.root.length > 0 || onClaim(query).length > 0;
  const conditions = [
    sql`v.cell_id = ${me.cellId} and v.is_current`,
    ...(from ? [sql`v.reported_at >= ${from}::timestamptz`] : []),
    ...(to ? [sql`v.reported_at < ${to}::timestamptz`] : []),
    ...(isNarrowed ? [sql`v.item_id in (${ofFitting(me, query, sql`c.item_id`)})`] : []),
  ];
  const at = sql`(v.reported_at at time zone 'UTC')`;
  return {
    sort: 'item',
    from: sql`from item_version v where ${where(conditions)}`,
    id: sql`v.item_id`,
    start: at,
    lastDay: at,
    beginOf: (unit) => sql`date_trunc(${unit}, ${at})`,
    inWords: (value) => sql<string>`to_char(${value}, 'YYYY-MM-DD"T"HH24:MI:SS')`,
  };
}

/** What there is in time of a sort. */
export function inTime(sort: TimelineSort, me: Me, query: Narrowing): InTime {
  return { event: events, sighting: sightings, item: items }[sort](me, query);
}

/** How many letters of a moment name its unit of time. */
export const unitLength: Record<BucketUnit, number> = { hour: 13, day: 10, month: 7, year: 4 };
