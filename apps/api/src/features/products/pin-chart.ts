import type { PinnedChart } from '@workbench/contract';
import { sql } from 'kysely';
import type { Me, Trx } from '../../platform/as-actor';

/**
 * Copies a version of a chart to a citation, under the label that it has: name, drawing, and the claims that it shows, whose
 * ids are given back.
 */
export async function pinChart(trx: Trx, me: Me, citationId: string, { chartId, chartNumber }: PinnedChart): Promise<string[]> {
  await sql`
    insert into exhibit (cell_id, citation_id, label_id, name, agency_code, drawing)
    select v.cell_id, ${citationId}, v.label_id, c.name, c.agency_code, v.drawing
    from chart c join chart_version v on v.cell_id = c.cell_id and v.chart_id = c.id
    where c.cell_id = ${me.cellId} and c.id = ${chartId} and v.number = ${chartNumber}`.execute(trx);
  const { rows } = await sql<{ claimId: string }>`
    insert into exhibit_claim (cell_id, citation_id, claim_id, label_id)
    select s.cell_id, ${citationId}, s.claim_id, s.label_id from chart_claim s
    where s.cell_id = ${me.cellId} and s.chart_id = ${chartId} and s.number = ${chartNumber}
    order by s.claim_id
    returning claim_id as "claimId"`.execute(trx);
  return rows.map((row) => row.claimId);
}
