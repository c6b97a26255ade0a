import type { Draft, Seat } from './draft';
import type { Tables } from './rows';

/** Rests a block on a version of a chart, copied as it is and under the label that it has. */
export function citeChart(draft: Draft, block: Tables['product_block'], chart: Tables['chart'], seat: Seat): void {
  const { random, rows } = draft;
  const version = random.pick(rows.chart_version.filter((row) => row.chart_id === chart.id));
  const citation_id = random.id();
  const of = { cell_id: block.cell_id, label_id: chart.label_id, citation_id };
  rows.citation.push({
    cell_id: block.cell_id,
    id: citation_id,
    product_id: block.product_id,
    version_number: block.version_number,
    block_id: block.id,
    label_id: block.label_id,
    item_id: null,
    claim_id: null,
    chart_id: chart.id,
    chart_number: version.number,
    created_by: seat.personId,
    created_at: draft.moment(),
  });
  rows.exhibit.push({ ...of, name: chart.name, agency_code: chart.agency_code, drawing: version.drawing });
  const shown = rows.chart_claim.filter((row) => row.chart_id === chart.id && row.number === version.number);
  rows.exhibit_claim.push(...shown.map(({ claim_id }) => ({ ...of, claim_id })));
}
