import { sql } from 'kysely';
import { TimelineSort, type AnswerOf, type BucketUnit, type QueryOf, type readTimeline, type TimelineEntry } from '@workbench/contract';
import { PartialDate, spanOf, type ClaimStatus, type TimeSpan } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { findIdentities, nameIdentities } from '../../records/identities';
import { markingOfShown } from '../../records/shown-marking';
import { findShownSources } from '../../records/shown-sources';
import { inTime, unitLength, type InTime } from './in-time';

type Answer = AnswerOf<typeof readTimeline>;

/** Longest span in days that is counted by hour, day and month. */
const finest = { hour: 4, day: 200, month: 4000 };

function unitFor(span: TimeSpan | null): BucketUnit {
  const days = span ? (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 : 0;
  if (days <= finest.hour) return 'hour';
  if (days <= finest.day) return 'day';
  return days <= finest.month ? 'month' : 'year';
}

/** A moment or day, as `InTime` writes it, as the span it leaves open. */
function spanOfWritten(start: string, last: string): TimeSpan | undefined {
  // A month is filled up to its thirty-first day whatever its length; that only says which month it was.
  if (start.length > 10) return { from: `${start}.000Z`, to: `${last}.000Z` };
  const [first, end] = [start, last].map((written) => (PartialDate.safeParse(written).success ? written : written.slice(0, 7)));
  return spanOf(first, end);
}

/** What begins in a unit of time: how much of which sort, its first beginning and its last end. */
interface Begins {
  sort: TimelineSort;
  at: string;
  many: number;
  first: string;
  last: string;
}

/** What begins on each day, or in each hour. */
async function findBegins(trx: Trx, all: readonly InTime[], unit: 'day' | 'hour'): Promise<Begins[]> {
  const found: Begins[] = [];
  for (const { sort, from, start, lastDay, beginOf, inWords } of all) {
    const { rows } = await sql<Omit<Begins, 'sort'>>`
      select left(${inWords(sql`at`)}, ${unitLength[unit]}) as at, many, ${inWords(sql`first`)} as first, ${inWords(sql`last`)} as last
      from (select ${beginOf(unit)} as at, count(*)::int as many, min(${start}) as first, max(${lastDay}) as last ${from} group by 1) begins`.execute(
      trx,
    );
    found.push(...rows.map((row) => ({ ...row, sort })));
  }
  return found;
}

function spanOfAll(begins: readonly Begins[]): TimeSpan | null {
  const spans = begins.flatMap(({ first, last }) => spanOfWritten(first, last) ?? []);
  if (spans.length === 0) return null;
  return {
    from: spans.map((one) => one.from).toSorted()[0]!,
    to: spans
      .map((one) => one.to)
      .toSorted()
      .at(-1)!,
  };
}

function bucketsOf(begins: readonly Begins[], unit: BucketUnit): Answer['buckets'] {
  const buckets = new Map<string, Answer['buckets'][number]>();
  for (const { sort, at: begin, many } of begins) {
    const at = begin.slice(0, unitLength[unit]);
    const bucket = buckets.get(at) ?? { at, event: 0, sighting: 0, item: 0 };
    bucket[sort] += many;
    buckets.set(at, bucket);
  }
  return [...buckets.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

interface Row {
  id: string;
  start: string;
  last: string;
  sort: TimelineSort;
  subjectId: string | null;
  objectId: string | null;
  predicate: string | null;
  status: ClaimStatus | null;
  itemId: string | null;
}

async function firstOf(trx: Trx, all: readonly InTime[], limit: number): Promise<Row[]> {
  const found: Row[] = [];
  for (const { sort, from, id, start, lastDay, inWords } of all) {
    const said =
      sort === 'item'
        ? sql`null::uuid as subject_id, null::uuid as object_id, null as predicate, null as status, v.item_id`
        : sql`c.subject_id, c.object_id, c.predicate, c.status, c.item_id`;
    const { rows } = await sql<Omit<Row, 'sort'>>`
      select ${id} as id, ${inWords(start)} as start, ${inWords(lastDay)} as last, ${said} ${from} order by ${start}, ${id} limit ${limit}`.execute(
      trx,
    );
    found.push(...rows.map((row) => ({ ...row, sort })));
  }
  return found.toSorted((a, b) => (a.start === b.start ? (a.id < b.id ? -1 : 1) : a.start < b.start ? -1 : 1)).slice(0, limit);
}

/** What happened when, as far as the reader's claims and items tell. */
export async function findTimeline(trx: Trx, me: Me, query: QueryOf<typeof readTimeline>): Promise<Answer> {
  const identities = await findIdentities(trx, me);
  const { oneOf, identitiesOf } = identities;
  const narrowing = { ...query, root: query.root.flatMap(identitiesOf) };
  const all = TimelineSort.options
    .filter((sort) => query.sort.length === 0 || query.sort.includes(sort))
    .map((sort) => inTime(sort, me, narrowing));
  const days = await findBegins(trx, all, 'day');
  const span = spanOfAll(days);
  const unit = query.unit ?? unitFor(span);
  const buckets = bucketsOf(unit === 'hour' ? await findBegins(trx, all, 'hour') : days, unit);
  const total = buckets.reduce((sum, bucket) => sum + bucket.event + bucket.sighting + bucket.item, 0);
  const rows = await firstOf(trx, all, query.limit);
  const names = await nameIdentities(
    trx,
    me,
    identities,
    rows.flatMap(({ subjectId, objectId }) => [subjectId, objectId].flatMap((id) => id ?? [])),
  );
  const itemIds = rows.flatMap((row) => row.itemId ?? []);
  const sources = await findShownSources(trx, me, itemIds);
  const nameOf = (id: string | null) => (id === null ? undefined : names.get(oneOf(id))) ?? null;
  const entries = rows.flatMap((row): TimelineEntry[] => {
    const time = spanOfWritten(row.start, row.last);
    if (!time) return [];
    const { id, sort, predicate, status } = row;
    const source = (row.itemId && sources.get(row.itemId)) || null;
    return [{ id, sort, time, entity: nameOf(row.subjectId), other: nameOf(row.objectId), predicate, status, source }];
  });
  return {
    entries,
    isCut: total > rows.length,
    span,
    unit,
    buckets,
    marking: await markingOfShown(trx, me, {
      claimIds: rows.flatMap((row) => (row.sort === 'item' ? [] : row.id)),
      entityIds: [...names.keys()].flatMap(identitiesOf),
      itemIds,
    }),
  };
}
