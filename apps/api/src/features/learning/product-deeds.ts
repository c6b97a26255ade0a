import { sql } from 'kysely';
import { productTitle, type DeedSource, type DeedSources } from './learner';

const ofBlock = sql`b.product_id`;

/** A block once for all versions that it was carried on into, by the newest that the reader sees. */
const added: DeedSource = ({ cellId, personId }) => sql`
  select distinct on (b.product_id, b.lineage_id) b.created_at as at, ${productTitle(cellId, ofBlock)} as title, 'product' as kind,
    b.product_id as id, b.id as block_id, b.lineage_id::text as ref
  from product_block b where b.cell_id = ${cellId} and b.created_by = ${personId}
  order by b.product_id, b.lineage_id, b.version_number desc, b.id`;

/** What a block rests on, once for all versions. */
const cited: DeedSource = ({ cellId, personId }) => sql`
  select distinct on (x.product_id, b.lineage_id, coalesce(x.item_id, x.claim_id, x.chart_id, x.technique_id))
    x.created_at as at, ${productTitle(cellId, ofBlock)} as title, 'product' as kind, x.product_id as id, x.block_id,
    b.lineage_id::text || ' ' || coalesce(x.item_id, x.claim_id, x.chart_id, x.technique_id) as ref
  from citation x join product_block b on b.cell_id = x.cell_id and b.id = x.block_id
  where x.cell_id = ${cellId} and x.created_by = ${personId}
  order by x.product_id, b.lineage_id, coalesce(x.item_id, x.claim_id, x.chart_id, x.technique_id), x.version_number desc, x.id`;

const submitted: DeedSource = ({ cellId, personId }) => sql`
  select v.submitted_at as at, v.title, 'product' as kind, v.product_id as id, null::uuid as block_id,
    v.product_id::text || ' ' || v.number as ref
  from product_version v where v.cell_id = ${cellId} and v.submitted_by = ${personId} and v.submitted_at is not null`;

const answered: DeedSource = ({ cellId, personId }) => sql`
  select a.created_at as at, ${productTitle(cellId, sql`a.product_id`)} as title, 'product' as kind, a.product_id as id, c.block_id,
    a.id::text as ref
  from comment_answer a join review_comment c on c.cell_id = a.cell_id and c.id = a.comment_id
  where a.cell_id = ${cellId} and a.created_by = ${personId}`;

const tornOff: DeedSource = ({ cellId, personId }) => sql`
  select distinct on (t.product_id, t.lineage_id) t.created_at as at, ${productTitle(cellId, sql`t.product_id`)} as title,
    'product' as kind, t.product_id as id, b.id as block_id, t.lineage_id::text as ref
  from tear_line t left join product_block b on b.cell_id = t.cell_id and b.product_id = t.product_id
    and b.version_number = t.version_number and b.lineage_id = t.lineage_id
  where t.cell_id = ${cellId} and t.created_by = ${personId}
  order by t.product_id, t.lineage_id, t.version_number desc, t.id`;

/** What is written, rested on evidence, submitted and answered. */
export const productDeeds: DeedSources = {
  add_block: added,
  cite: cited,
  submit_product: submitted,
  answer_comment: answered,
  write_tear_line: tornOff,
};
