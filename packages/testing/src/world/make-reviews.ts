import { standardRubric, type AppraisalSort } from '@workbench/domain';
import type { CellDraft, Draft, Seat } from './draft';
import { joinedLabel } from './make-claims';
import { someWords } from './make-items';
import type { Tables } from './rows';

const keys = standardRubric.criteria.map(({ key }) => key);

function makeAppraisal(draft: Draft, cell: CellDraft, version: Tables['product_version'], sort: AppraisalSort, by: Seat): void {
  const { random, rows } = draft;
  const blocks = rows.product_block.filter((one) => one.product_id === version.product_id && one.version_number === version.number);
  rows.appraisal.push({
    cell_id: cell.id,
    id: random.id(),
    product_id: version.product_id,
    version_number: version.number,
    label_id: joinedLabel(draft, cell, [version, ...random.some(blocks, 1)]),
    sort,
    rubric_number: 1,
    scores: Object.fromEntries(
      random.some(keys, 4).map((key) => [key, { score: random.chance(0.1) ? null : random.whole(0, 4), words: someWords(draft, 2) }]),
    ),
    words: someWords(draft, 3),
    is_ready: random.chance(0.75),
    written_by: by.personId,
    written_at: draft.moment(),
    row_version: random.whole(1, 3),
  });
}

/** Appraises a version: its mentors once it is submitted, some of its authors before that as well. */
export function makeAppraisals(
  draft: Draft,
  cell: CellDraft,
  version: Tables['product_version'],
  team: { authors: readonly Seat[]; reviewers: readonly Seat[] },
): void {
  if (version.state !== 'draft') for (const by of team.reviewers) makeAppraisal(draft, cell, version, 'mentor', by);
  for (const by of draft.random.some(team.authors, 2)) makeAppraisal(draft, cell, version, 'self', by);
}

/** Asks the authors of some products to appraise themselves, or not to. */
export function makeAsk(draft: Draft, cell: CellDraft, product_id: string, by: Seat): void {
  if (draft.random.chance(0.6)) return;
  draft.rows.self_appraisal_ask.push({
    cell_id: cell.id,
    product_id,
    is_asked: draft.random.chance(0.4),
    changed_by: by.personId,
    changed_at: draft.moment(),
  });
}

/** Publishes a rubric, sets what authors are asked for, and saves phrases. */
export function makeReviewDesk(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const mentor = cell.seats.find((seat) => seat.role === 'mentor') ?? cell.seats[0]!;
  const by = { changed_by: mentor.personId, changed_at: draft.moment() };
  rows.review_setting.push({ cell_id: cell.id, asks_self: random.chance(0.2), ...by });
  rows.rubric_version.push({
    cell_id: cell.id,
    number: 2,
    name: { en: someWords(draft, 2), fr: '', pt: '', ar: '' },
    criteria: [standardRubric.criteria[0]!, ...random.some(standardRubric.criteria.slice(1), 6)],
    published_by: mentor.personId,
    published_at: draft.moment(),
  });
  for (const seat of [mentor, ...random.some(cell.seats, 3)])
    rows.review_phrase.push({
      cell_id: cell.id,
      id: random.id(),
      person_id: seat.personId,
      criterion: random.chance(0.5) ? random.pick(keys) : null,
      words: someWords(draft, 4),
      created_at: draft.moment(),
    });
}
