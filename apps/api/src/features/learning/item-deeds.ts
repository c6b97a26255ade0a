import { sql, type RawBuilder } from 'kysely';
import type { DeedSource, DeedSources } from './learner';

/** The earliest row for each item, however often it was done. */
const onceForEach = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select distinct on (ref) at, title, kind, id, block_id, ref from (${rows}) done order by ref, at, row_id`;

const contributed: DeedSource = ({ cellId, personId }) => sql`
  select i.created_at as at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text as ref
  from item i where i.cell_id = ${cellId} and i.created_by = ${personId} and i.import_key is null`;

const corrected: DeedSource = ({ cellId, personId }) => sql`
  select v.created_at as at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text || ' ' || v.version as ref
  from item_version v join item i on i.cell_id = v.cell_id and i.id = v.item_id
  where v.cell_id = ${cellId} and v.created_by = ${personId} and v.version > 1 and i.import_key is null`;

/** What an imported object brings along as its grading is stated by its producer, and is no grading of whoever imports it. */
const graded: DeedSource = ({ cellId, personId }) =>
  onceForEach(sql`
  select g.graded_at as at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text as ref, g.id::text as row_id
  from grading g join item i on i.cell_id = g.cell_id and i.id = g.item_id
  where g.cell_id = ${cellId} and g.graded_by = ${personId} and not (i.import_key is not null and i.created_by = g.graded_by)`);

const tagged: DeedSource = ({ cellId, personId }) =>
  onceForEach(sql`
  select t.added_at as at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text as ref, t.tag as row_id
  from item_tag t join item i on i.cell_id = t.cell_id and i.id = t.item_id
  where t.cell_id = ${cellId} and t.added_by = ${personId}`);

const sanitised: DeedSource = ({ cellId, personId }) => sql`
  select s.created_at as at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text as ref
  from sanitisation s join item i on i.cell_id = s.cell_id and i.id = s.sanitised_id
  where s.cell_id = ${cellId} and s.created_by = ${personId}`;

const read: DeedSource = ({ cellId, personId }) =>
  onceForEach(sql`
  select a.at, i.title, 'item' as kind, i.id, null::uuid as block_id, i.id::text as ref, a.id::text as row_id
  from audit a join item i on i.cell_id = a.cell_id and i.id = a.subject_id
  where a.cell_id = ${cellId} and a.person_id = ${personId} and a.deed = 'read_item'`);

const looked: DeedSource = ({ cellId, personId }) => sql`
  select a.at, null::text as title, null::text as kind, null::uuid as id, null::uuid as block_id, a.id::text as ref
  from audit a where a.cell_id = ${cellId} and a.person_id = ${personId} and a.deed = 'read_timeline'`;

/** What is done to items, and that items and timelines were looked at. */
export const itemDeeds: DeedSources = {
  contribute_item: contributed,
  correct_item: corrected,
  grade_item: graded,
  tag_item: tagged,
  sanitise_item: sanitised,
  read_item: read,
  read_timeline: looked,
};
