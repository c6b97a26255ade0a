import { sql, type RawBuilder } from 'kysely';
import type { DeedSource, DeedSources } from './learner';

/** A claim by the item that it rests on, or by its subject and the analyst's own words. */
const claimPlace = sql`coalesce(i.title, left(c.judgement, 200)) as title,
  case when i.id is null then 'entity' else 'item' end as kind, coalesce(i.id, c.subject_id) as id, null::uuid as block_id`;
const itemOfClaim = sql`left join item i on i.cell_id = c.cell_id and i.id = c.item_id`;

const made: DeedSource = ({ cellId, personId }) => sql`
  select c.created_at as at, ${claimPlace}, c.id::text as ref from claim c ${itemOfClaim}
  where c.cell_id = ${cellId} and c.created_by = ${personId} and c.import_key is null`;

const takenBack: DeedSource = ({ cellId, personId }) => sql`
  select c.retracted_at as at, ${claimPlace}, c.id::text as ref from claim c ${itemOfClaim}
  where c.cell_id = ${cellId} and c.retracted_by = ${personId} and c.retracted_at is not null`;

/** Rows that are about a claim, each with the claim. */
const onClaims = (rows: RawBuilder<unknown>) => sql`
  select d.at, ${claimPlace}, d.ref from (${rows}) d join claim c on c.cell_id = d.cell_id and c.id = d.claim_id ${itemOfClaim}`;

const stated: DeedSource = ({ cellId, personId }) =>
  onClaims(sql`select w.cell_id, w.claim_id, w.stated_at as at, w.claim_id::text as ref from claim_purpose w
    where w.cell_id = ${cellId} and w.stated_by = ${personId}`);

const doubted: DeedSource = ({ cellId, personId }) =>
  onClaims(sql`select n.cell_id, n.claim_id, n.opened_at as at, n.id::text as ref from necessity_check n
    where n.cell_id = ${cellId} and n.opened_by = ${personId} and n.concern <> ''`);

const askedToCorrect: DeedSource = ({ cellId, personId }) => sql`
  select r.asked_at as at, i.title, case when i.id is null then null else 'item' end as kind, i.id, null::uuid as block_id, r.id::text as ref
  from correction_request r left join claim c on c.cell_id = r.cell_id and c.id = r.claim_id
    left join item i on i.cell_id = r.cell_id and i.id = coalesce(r.item_id, c.item_id)
  where r.cell_id = ${cellId} and r.asked_by = ${personId} and r.kind = 'correction'`;

const resolved: DeedSource = ({ cellId, personId }) => sql`
  select r.created_at as at, left(r.reason, 200) as title, 'entity' as kind, r.left_id as id, null::uuid as block_id, r.id::text as ref
  from resolution r where r.cell_id = ${cellId} and r.created_by = ${personId}`;

const charted: DeedSource = ({ cellId, personId }) => sql`
  select c.created_at as at, c.name as title, 'chart' as kind, c.id, null::uuid as block_id, c.id::text as ref
  from chart c where c.cell_id = ${cellId} and c.created_by = ${personId}`;

/** What is said of people and things, doubted, taken back and drawn. */
export const claimDeeds: DeedSources = {
  make_claim: made,
  retract_claim: takenBack,
  state_purpose: stated,
  raise_concern: doubted,
  ask_correction: askedToCorrect,
  resolve_entities: resolved,
  keep_chart: charted,
};
