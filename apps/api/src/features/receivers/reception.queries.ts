import { sql } from 'kysely';
import type { AnswerOf, readReception, Reception } from '@workbench/contract';
import { AgencyCode, tallyOf } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { getTeamHead } from '../../records/product-heads';
import { findFeedback, toCard } from './feedback.queries';

interface ReleaseRow {
  id: string;
  number: number;
  agency: string;
  releasedAt: Date;
  recalledAt: Date | null;
  readers: number;
  firstReadAt: Date | null;
  lastReadAt: Date | null;
  acknowledgedRecall: number;
  takenAway: Record<string, number>;
}

/** Releases of a product with what their readers did, the newest first. */
async function findReleases(trx: Trx, me: Me, productId: string): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`
    select r.id, r.version_number as number, r.agency_code as agency, r.released_at, r.recalled_at,
      count(g.person_id)::integer as readers, min(g.first_at) as first_read_at, max(g.last_at) as last_read_at,
      (count(*) filter (where g.acknowledged_recall))::integer as acknowledged_recall,
      coalesce((select jsonb_object_agg(t.format, t.people) from (
        select f.format, count(*) as people from rendition_reading h, unnest(h.formats) f (format)
        where h.cell_id = r.cell_id and h.release_id = r.id group by f.format) t), '{}') as taken_away
    from release r left join rendition_reading g on g.cell_id = r.cell_id and g.release_id = r.id
    where r.cell_id = ${me.cellId} and r.product_id = ${productId}
    group by r.cell_id, r.id
    order by r.version_number desc, r.agency_code, r.released_at desc, r.id`.execute(trx);
  return rows;
}

const formats = ['pdf', 'docx', 'text', 'json'] as const;

/** How the releases of a product were received, with the product's label; for its team, made of what the asker sees of readings and feedback. */
export async function getReception(trx: Trx, me: Me, productId: string): Promise<AnswerOf<typeof readReception> & { labelId: number }> {
  const { labelId } = await getTeamHead(trx, me, productId);
  const feedback = await findFeedback(trx, me, { productId });
  const releases = (await findReleases(trx, me, productId)).map((row): Reception => {
    const said = feedback.filter((one) => one.releaseId === row.id);
    return {
      releaseId: row.id,
      number: row.number,
      agency: AgencyCode.parse(row.agency),
      releasedAt: row.releasedAt.toISOString(),
      recalledAt: row.recalledAt?.toISOString() ?? null,
      readers: row.readers,
      firstReadAt: row.firstReadAt?.toISOString() ?? null,
      lastReadAt: row.lastReadAt?.toISOString() ?? null,
      takenAway: formats.flatMap((format) => (row.takenAway[format] ? [{ format, people: row.takenAway[format] }] : [])),
      acknowledgedRecall: row.acknowledgedRecall,
      tally: tallyOf(said),
      feedback: said.map(toCard),
    };
  });
  return { releases, tally: tallyOf(feedback), labelId };
}
