import { sql } from 'kysely';
import { EvidencePage, mostEvidence, PracticalDeed, type Evidence } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { cellDeeds } from './cell-deeds';
import { claimDeeds } from './claim-deeds';
import { itemDeeds } from './item-deeds';
import { isIn, type DeedSource, type Learner } from './learner';
import { productDeeds } from './product-deeds';

interface StoredEvidence {
  deed: string;
  at: Date;
  title: string | null;
  kind: string | null;
  id: string | null;
  blockId: string | null;
}

/** Where each deed by which practical work is done is kept. */
const sources = { ...itemDeeds, ...claimDeeds, ...productDeeds, ...cellDeeds } as Record<PracticalDeed, DeedSource>;

function toEvidence({ deed, at, title, kind, id, blockId }: StoredEvidence): Evidence {
  return {
    deed: PracticalDeed.parse(deed),
    at: at.toISOString(),
    title,
    place: kind === null || id === null ? null : { kind: EvidencePage.parse(kind), id, blockId },
  };
}

/** What a trainee did in the cell, by deed, the earliest first: of each deed no more than any practical work asks for. */
export async function findDeeds(trx: Trx, learner: Learner): Promise<Evidence[]> {
  const parts = PracticalDeed.options.map(
    (deed) => sql`(select ${deed}::text as deed, d.at, d.title, d.kind, d.id, d.block_id, d.ref from (${sources[deed](learner)}) d
      where ${isIn(learner.days, sql`d.at`)} order by d.at, d.ref limit ${mostEvidence})`,
  );
  const { rows } = await sql<StoredEvidence>`
    select deed, at, title, kind, id, block_id from (${sql.join(parts, sql` union all `)}) done order by deed, at, ref`.execute(trx);
  return rows.map(toEvidence);
}
