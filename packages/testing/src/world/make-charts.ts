import { seenBy, type CellDraft, type Draft } from './draft';
import { analysts, joinedLabel } from './make-claims';
import { someWords } from './make-items';
import type { Tables } from './rows';

function drawingOf(draft: Draft, claims: readonly Tables['claim'][]): Record<string, unknown> {
  const { random } = draft;
  const ids = [...new Set(claims.map((claim) => claim.subject_id))];
  return {
    layout: random.pick(['force', 'time', 'radial']),
    colour: 'kind',
    places: ids.map((id) => ({ id, x: random.whole(-400, 400), y: random.whole(-400, 400), isPinned: random.chance(0.3) })),
    groups: random.chance(0.4) ? [{ id: random.id(), name: someWords(draft, 2), nodeIds: ids.slice(0, 1) }] : [],
    notes: random.chance(0.6) ? [{ id: random.id(), text: someWords(draft, 4), x: 0, y: 0 }] : [],
  };
}

/** Keeps charts of links that their author sees, in one to three versions, under the label of everything that any version shows. */
export function makeCharts(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  for (let place = 0; place < count; place += 1) {
    const author = random.pick(analysts(cell));
    const links = seenBy(cell, author, rows.claim).filter((claim) => claim.object_id !== null);
    if (links.length === 0) continue;
    const versions = Array.from({ length: random.whole(1, 3) }, () => random.some(links, 4)).filter((claims) => claims.length > 0);
    if (versions.length === 0) continue;
    const of = { cell_id: cell.id, label_id: joinedLabel(draft, cell, versions.flat()) };
    const chart_id = random.id();
    rows.chart.push({
      ...of,
      id: chart_id,
      name: someWords(draft, 3),
      current_number: versions.length,
      agency_code: author.agency,
      created_by: author.personId,
      created_at: draft.moment(),
    });
    for (const [before, claims] of versions.entries()) {
      const number = before + 1;
      rows.chart_version.push({
        ...of,
        chart_id,
        number,
        drawing: drawingOf(draft, claims),
        saved_by: random.pick(analysts(cell)).personId,
        saved_at: draft.moment(),
      });
      rows.chart_claim.push(...claims.map((claim) => ({ ...of, chart_id, number, claim_id: claim.id })));
    }
  }
}

/** Marks some charts more strictly than when products took them up, as a later version does, and throws some away. */
export function restrictCharts(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const own = rows.chart.filter((row) => row.cell_id === cell.id);
  for (const chart of random.some(own, 2)) {
    const label_id = joinedLabel(draft, cell, [chart, { label_id: random.pick([...cell.markings.keys()]) }]);
    for (const row of [
      chart,
      ...rows.chart_version.filter((one) => one.chart_id === chart.id),
      ...rows.chart_claim.filter((one) => one.chart_id === chart.id),
    ])
      row.label_id = label_id;
  }
  for (const { id } of random.some(own, 1)) {
    rows.chart = rows.chart.filter((row) => row.id !== id);
    rows.chart_version = rows.chart_version.filter((row) => row.chart_id !== id);
    rows.chart_claim = rows.chart_claim.filter((row) => row.chart_id !== id);
  }
}
