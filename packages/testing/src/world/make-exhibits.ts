import type { Draft, Seat } from './draft';
import { randomWeights } from './make-techniques';
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
    technique_id: null,
    created_by: seat.personId,
    created_at: draft.moment(),
  });
  rows.exhibit.push({ ...of, name: chart.name, agency_code: chart.agency_code, drawing: version.drawing });
  const shown = rows.chart_claim.filter((row) => row.chart_id === chart.id && row.number === version.number);
  rows.exhibit_claim.push(...shown.map(({ claim_id }) => ({ ...of, claim_id })));
}

/** Rests a block on a technique as it stands, copied under the label that it has. */
export function citeTechnique(draft: Draft, block: Tables['product_block'], technique: Tables['technique'], seat: Seat): void {
  const { random, rows } = draft;
  const citation_id = random.id();
  const { cell_id, label_id, kind, title, question, agency_code } = technique;
  rows.citation.push({
    cell_id,
    id: citation_id,
    product_id: block.product_id,
    version_number: block.version_number,
    block_id: block.id,
    label_id: block.label_id,
    item_id: null,
    claim_id: null,
    chart_id: null,
    chart_number: null,
    technique_id: technique.id,
    created_by: seat.personId,
    created_at: draft.moment(),
  });
  const standing = rows.technique_row.filter((row) => row.technique_id === technique.id && row.removed_at === null);
  const ids = new Set(standing.map((row) => row.id));
  rows.technique_exhibit.push({
    cell_id,
    citation_id,
    label_id,
    kind,
    title,
    question,
    agency_code,
    content: {
      rows: standing.map(({ id, content, item_id: itemId, claim_id: claimId }) => ({
        id,
        content,
        itemId,
        claimId,
        weighed: itemId === null && claimId === null ? null : randomWeights(draft, id),
      })),
      ratings: rows.ach_rating
        .filter((row) => row.technique_id === technique.id && row.person_id === null && row.value !== null)
        .filter((row) => ids.has(row.hypothesis_id) && ids.has(row.evidence_id))
        .map(({ hypothesis_id: hypothesisId, evidence_id: evidenceId, value }) => ({ hypothesisId, evidenceId, value })),
    },
    item_ids: standing.flatMap((row) => row.item_id ?? []),
    claim_ids: standing.flatMap((row) => row.claim_id ?? []),
  });
}
