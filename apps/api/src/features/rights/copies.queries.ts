import { sql } from 'kysely';
import type { Copies } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { findClaimCards } from '../../records/claim-cards';

/** Shortest value that is looked for in texts; shorter ones stand everywhere. */
const shortest = 4;

interface Stored {
  productId: string;
  title: string | null;
  by: string | null;
  at: Date;
  how: 'cites' | 'says';
}

/**
 * Where the words of claims may stand as well: products that cite them or their item (as the trail tells, within labels),
 * texts that the reader sees and that hold a value, claims that cite them or state the same.
 */
export async function findCopies(trx: Trx, me: Me, what: { claimIds: readonly string[]; itemId?: string | undefined }): Promise<Copies> {
  const claimIds = [...what.claimIds];
  const { rows: products } = await sql<Stored>`
    with told as (
      select a.subject_id as product_id, p.display_name as by, a.at, 'cites' as how
      from audit a left join person p on p.id = a.person_id
      where a.cell_id = ${me.cellId} and a.deed = 'cite'
        and (a.detail ->> 'claimId' = any (${claimIds}::text[]) or a.detail ->> 'itemId' = ${what.itemId ?? null}
          or a.detail -> 'claimIds' ?| ${claimIds}::text[])
      union all
      select b.product_id, p.display_name, b.changed_at, 'says'
      from claim c join product_block b on b.cell_id = c.cell_id and position(lower(c.value) in lower(b.text)) > 0
        left join person p on p.id = b.changed_by
      where c.cell_id = ${me.cellId} and c.id = any (${claimIds}::uuid[]) and length(c.value) >= ${shortest})
    select distinct on (t.product_id, t.how) t.product_id, t.by, t.at, t.how,
      (select v.title from product_version v where v.cell_id = ${me.cellId} and v.product_id = t.product_id order by v.number desc limit 1) as title
    from told t order by t.product_id, t.how, t.at desc, t.by`.execute(trx);
  const { rows: others } = await sql<{ id: string }>`
    select distinct o.id from claim c join claim o on o.cell_id = c.cell_id and o.id <> c.id and o.retracted_at is null
    where c.cell_id = ${me.cellId} and c.id = any (${claimIds}::uuid[]) and not o.id = any (${claimIds}::uuid[])
      and ((c.value is not null and o.subject_id = c.subject_id and o.predicate = c.predicate and lower(o.value) = lower(c.value))
        or exists (select from claim_citation x where x.cell_id = c.cell_id and x.claim_id = o.id and x.cited_claim_id = c.id))
    order by o.id limit 100`.execute(trx);
  return {
    products: products.map(({ productId, title, by, at, how }) => ({ productId, title, by, at: at.toISOString(), how })),
    claims: await findClaimCards(trx, me, { ids: others.map((row) => row.id) }),
  };
}
