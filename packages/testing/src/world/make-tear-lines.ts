import { tearLineMarking, type AgencyCode } from '@workbench/domain';
import type { CellDraft, Draft } from './draft';
import { anOwnMarking, someWords } from './make-items';
import type { Tables } from './rows';

/** Label of a tear line: mostly lower than its block in one or several respects, sometimes whatever, as when the block was lowered later. */
function tearLineLabel(draft: Draft, cell: CellDraft, block: Tables['product_block'], titleLabel: number): number {
  const { random } = draft;
  const [of, title] = [cell.markings.get(block.label_id)!, cell.markings.get(titleLabel)!];
  if (random.chance(0.1)) return draft.labelOf(cell, tearLineMarking(title, anOwnMarking(draft, cell, random.pick(cell.agencies))));
  const choice = {
    level: random.whole(0, of.level),
    releasableTo:
      of.releasableTo === 'all' || random.chance(0.5) ? ('all' as const) : [...of.releasableTo, random.pick(cell.agencies) as AgencyCode],
    compartments: random.chance(0.7) ? [] : of.compartments,
  };
  return draft.labelOf(cell, tearLineMarking(title, choice));
}

/** Gives some blocks of a version a tear line. */
export function makeTearLines(
  draft: Draft,
  cell: CellDraft,
  version: Tables['product_version'],
  blocks: readonly Tables['product_block'][],
): void {
  const { random, rows } = draft;
  for (const block of blocks) {
    if (random.chance(0.5)) continue;
    rows.tear_line.push({
      cell_id: cell.id,
      id: random.id(),
      product_id: version.product_id,
      version_number: version.number,
      lineage_id: block.lineage_id,
      label_id: tearLineLabel(draft, cell, block, version.label_id),
      section: block.section,
      place: block.place,
      text: someWords(draft, 6),
      row_version: random.whole(1, 3),
      created_by: block.created_by,
      created_at: draft.moment(),
      changed_by: block.changed_by,
      changed_at: draft.moment(),
    });
  }
}

/** Hands over some of a version's tear lines with a release of it. */
export function handOverTearLines(draft: Draft, cell: CellDraft, version: Tables['product_version'], release_id: string): void {
  const { random, rows } = draft;
  for (const line of rows.tear_line.filter((one) => one.product_id === version.product_id && one.version_number === version.number)) {
    if (random.chance(0.7)) rows.release_tear_line.push({ cell_id: cell.id, release_id, tear_line_id: line.id, label_id: line.label_id });
  }
}
