import { sql } from 'kysely';
import type { DeedSource, DeedSources } from './learner';

const started: DeedSource = ({ cellId, personId }) => sql`
  select t.created_at as at, t.title, 'technique' as kind, t.id, null::uuid as block_id, t.id::text as ref
  from technique t where t.cell_id = ${cellId} and t.created_by = ${personId}`;

/** A row has no moment of its making: the last change stands for it. */
const rows: DeedSource = ({ cellId, personId }) => sql`
  select r.changed_at as at, t.title, 'technique' as kind, t.id, null::uuid as block_id, r.id::text as ref
  from technique_row r join technique t on t.cell_id = r.cell_id and t.id = r.technique_id
  where r.cell_id = ${cellId} and r.created_by = ${personId} and r.removed_at is null`;

/** Ratings of the group, as whoever entered them last left them; what somebody rates alone is not told. */
const rated: DeedSource = ({ cellId, personId }) => sql`
  select r.changed_at as at, t.title, 'technique' as kind, t.id, null::uuid as block_id, r.id::text as ref
  from ach_rating r join technique t on t.cell_id = r.cell_id and t.id = r.technique_id
  where r.cell_id = ${cellId} and r.person_id is null and r.changed_by = ${personId} and r.value is not null`;

const requested: DeedSource = ({ cellId, personId }) => sql`
  select r.created_at as at, left(coalesce(r.subject, r.reason), 200) as title, 'request' as kind, r.id, null::uuid as block_id, r.id::text as ref
  from request r where r.cell_id = ${cellId} and r.created_by = ${personId}`;

const required: DeedSource = ({ cellId, personId }) => sql`
  select r.created_at as at, left(r.text, 200) as title, 'requirement' as kind, r.id, null::uuid as block_id, r.id::text as ref
  from requirement r where r.cell_id = ${cellId} and r.created_by = ${personId}`;

const linked: DeedSource = ({ cellId, personId }) => sql`
  select a.created_at as at, left(r.text, 200) as title, 'requirement' as kind, r.id, null::uuid as block_id, a.id::text as ref
  from requirement_answer a join requirement r on r.cell_id = a.cell_id and r.id = a.requirement_id
  where a.cell_id = ${cellId} and a.created_by = ${personId}`;

/** Techniques that are worked on, and what is asked and answered in the cell. */
export const cellDeeds: DeedSources = {
  start_technique: started,
  add_technique_row: rows,
  rate_cell: rated,
  make_request: requested,
  write_requirement: required,
  link_answer: linked,
};
