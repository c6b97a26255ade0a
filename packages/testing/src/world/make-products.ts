import {
  AgencyCode,
  BlockKind,
  Confidence,
  isReleasableTo,
  maySee,
  ProductKind,
  sectionsOf,
  standardRubric,
  yardsticks,
  type Marking,
  type ProductState,
} from '@workbench/domain';
import { seenBy, type CellDraft, type Draft, type Seat } from './draft';
import { analysts, joinedLabel } from './make-claims';
import { citeChart, citeTechnique } from './make-exhibits';
import { anOwnMarking, someWords } from './make-items';
import { makeAppraisals, makeAsk } from './make-reviews';
import { handOverTearLines, makeTearLines } from './make-tear-lines';
import { placesIn, writeLive } from './make-writing';
import type { Tables } from './rows';

type Version = Tables['product_version'];
type Block = Tables['product_block'];

/** States that the versions of a product can be in together, oldest first; only the last may be a draft. */
const histories: readonly (readonly ProductState[])[] = [
  ['draft'],
  ['in_review'],
  ['returned', 'draft'],
  ['approved'],
  ['released'],
  ['released', 'draft'],
  ['superseded', 'released'],
  ['recalled'],
];

function judgementOf(draft: Draft, cell: CellDraft, block: Block): Tables['judgement'] {
  const { random } = draft;
  return {
    cell_id: cell.id,
    block_id: block.id,
    label_id: block.label_id,
    likelihood_term: random.chance(0.8) ? random.pick(yardsticks[cell.yardstick]).key : null,
    probability: random.chance(0.6) ? random.whole(0, 4) / 4 : null,
    confidence: random.chance(0.8) ? random.pick(Confidence.options) : null,
    confidence_reasons: random.chance(0.5) ? someWords(draft, 4) : null,
    horizon: random.chance(0.5) ? someWords(draft, 2) : null,
    would_change: random.chance(0.5) ? someWords(draft, 4) : null,
  };
}

function kindOf({ rows }: Draft, productId: string): ProductKind {
  return ProductKind.parse(rows.product.find(({ id }) => id === productId)?.kind);
}

function makeBlock(draft: Draft, cell: CellDraft, seat: Seat, version: Version, place: number, earlier: Block | undefined): void {
  const { random, rows } = draft;
  const readable = [...cell.markings].filter(([, marking]) => maySee(seat, marking)).map(([label_id]) => ({ label_id }));
  const floor_label_id = random.chance(0.6) ? version.label_id : random.pick(readable).label_id;
  const items = random.some(seenBy(cell, seat, rows.item), 2);
  const claims = random.chance(0.5) ? random.some(seenBy(cell, seat, rows.claim), 1) : [];
  const charts = random.chance(0.4) ? random.some(seenBy(cell, seat, rows.chart), 1) : [];
  const shown = rows.technique.filter((row) => row.phase === 'together');
  const techniques = random.chance(0.4) ? random.some(seenBy(cell, seat, shown), 1) : [];
  const id = random.id();
  const block: Block = {
    cell_id: cell.id,
    id,
    product_id: version.product_id,
    version_number: version.number,
    lineage_id: earlier?.lineage_id ?? id,
    label_id: joinedLabel(draft, cell, [
      { label_id: version.label_id },
      { label_id: floor_label_id },
      ...items,
      ...claims,
      ...charts,
      ...techniques,
    ]),
    floor_label_id: joinedLabel(draft, cell, [{ label_id: version.label_id }, { label_id: floor_label_id }]),
    section: random.pick(sectionsOf[kindOf(draft, version.product_id)]),
    place,
    kind: earlier?.kind ?? random.pick(BlockKind.options),
    text: someWords(draft, 12),
    row_version: random.whole(1, 5),
    created_by: seat.personId,
    created_at: draft.moment(),
    changed_by: seat.personId,
    changed_at: draft.moment(),
  };
  rows.product_block.push(block);
  if (block.kind === 'judgement') rows.judgement.push(judgementOf(draft, cell, block));
  const cite = (on: { item_id: string | null; claim_id: string | null }) =>
    rows.citation.push({
      cell_id: cell.id,
      id: random.id(),
      product_id: version.product_id,
      version_number: version.number,
      block_id: id,
      label_id: block.label_id,
      chart_id: null,
      chart_number: null,
      technique_id: null,
      ...on,
      created_by: seat.personId,
      created_at: draft.moment(),
    });
  for (const item of items) cite({ item_id: item.id, claim_id: null });
  for (const claim of claims) cite({ item_id: null, claim_id: claim.id });
  for (const chart of charts) citeChart(draft, block, chart, seat);
  for (const technique of techniques) citeTechnique(draft, block, technique, seat);
}

function makeComments(draft: Draft, cell: CellDraft, version: Version, team: readonly Seat[]): void {
  const { random, rows } = draft;
  for (const block of rows.product_block.filter((one) => one.product_id === version.product_id && one.version_number === version.number)) {
    for (const seat of random.some(team, 1)) {
      if (!maySee(seat, cell.markings.get(block.label_id)!)) continue;
      const resolved = random.chance(0.3);
      const id = random.id();
      rows.review_comment.push({
        cell_id: cell.id,
        id,
        product_id: version.product_id,
        version_number: version.number,
        block_id: block.id,
        label_id: block.label_id,
        quote: block.text.slice(0, 8),
        span_start: 0,
        span_end: 8,
        ...placesIn(draft, block, { start: 0, end: 8 }),
        body: someWords(draft, 5),
        criterion: resolved ? standardRubric.criteria[0]!.key : null,
        suggestion: random.chance(0.3) ? someWords(draft, 1) : null,
        is_draft: version.state !== 'draft' && ['mentor', 'instructor'].includes(seat.role) && random.chance(0.6),
        made_as_of: draft.moment(),
        taken_at: null,
        created_by: seat.personId,
        created_at: draft.moment(),
        row_version: resolved ? 2 : 1,
        resolved_at: resolved ? draft.moment() : null,
        resolved_by: resolved ? seat.personId : null,
      });
      if (random.chance(0.5)) continue;
      rows.comment_answer.push({
        cell_id: cell.id,
        id: random.id(),
        comment_id: id,
        product_id: version.product_id,
        // Said while the block rested on something stricter, perhaps.
        label_id: random.chance(0.8)
          ? block.label_id
          : joinedLabel(draft, cell, [
              block,
              ...random.some(
                rows.item.filter((row) => row.cell_id === cell.id),
                1,
              ),
            ]),
        words: someWords(draft, 4),
        created_by: random.pick(team).personId,
        created_at: draft.moment(),
      });
    }
  }
}

function makeDecision(draft: Draft, cell: CellDraft, version: Version, label_id: number, by: Seat): void {
  draft.rows.review_decision.push({
    cell_id: cell.id,
    id: draft.random.id(),
    product_id: version.product_id,
    version_number: version.number,
    label_id,
    outcome: version.state === 'returned' ? 'returned' : 'approved',
    words: someWords(draft, 6),
    decided_by: by.personId,
    decided_at: draft.moment(),
    decided_as_of: draft.moment(),
  });
}

/** Hands a version over; some of its blocks were not handed over, as when the one who released it does not see them. */
function makeReleases(draft: Draft, cell: CellDraft, version: Version, marking: Marking, by: Seat, blocks: readonly Block[]): void {
  const { random } = draft;
  // Mostly to whom it may go, since that is who reads it; sometimes to another, who must not.
  const able = cell.agencies.filter((one) => isReleasableTo(marking, AgencyCode.parse(one)));
  for (const agency_code of new Set([...random.some(able, 3), ...random.some(cell.agencies, 1)])) {
    const recalled = version.state === 'recalled' || random.chance(0.15);
    const id = random.id();
    draft.rows.release.push({
      cell_id: cell.id,
      id,
      product_id: version.product_id,
      version_number: version.number,
      label_id: version.label_id,
      agency_code,
      released_by: by.personId,
      released_at: draft.moment(),
      recalled_at: recalled ? draft.moment() : null,
      recalled_by: recalled ? by.personId : null,
    });
    for (const block of blocks) {
      if (random.chance(0.5))
        draft.rows.release_block.push({ cell_id: cell.id, release_id: id, block_id: block.id, label_id: block.label_id });
    }
    handOverTearLines(draft, cell, version, id);
  }
}

function makeProduct(draft: Draft, cell: CellDraft, seat: Seat): void {
  const { random, rows } = draft;
  const marking = anOwnMarking(draft, cell, seat.agency);
  if (!maySee(seat, marking)) return;
  const label_id = draft.labelOf(cell, marking);
  const product = {
    cell_id: cell.id,
    id: random.id(),
    label_id,
    kind: random.pick(ProductKind.options),
    agency_code: seat.agency,
    created_by: seat.personId,
    created_at: draft.moment(),
  };
  rows.product.push(product);
  // Whoever started a product need not still be among its authors.
  const authors = [...new Set([...(random.chance(0.85) ? [seat] : []), ...random.some(analysts(cell), 1)])];
  for (const author of authors) rows.product_author.push({ cell_id: cell.id, product_id: product.id, person_id: author.personId });
  const reviewers = cell.seats.filter((one) => one.role === 'mentor' || one.role === 'instructor');
  const team = [...authors, ...reviewers, ...cell.seats.filter((one) => one.role === 'cell_lead')];
  makeAsk(draft, cell, product.id, random.pick(reviewers));
  let earlier: Block[] = [];
  for (const [place, state] of random.pick(histories).entries()) {
    const version: Version = {
      cell_id: cell.id,
      product_id: product.id,
      number: place + 1,
      label_id,
      title: someWords(draft, 3),
      state,
      row_version: random.whole(1, 6),
      submitted_by: state === 'draft' ? null : seat.personId,
      submitted_at: state === 'draft' ? null : draft.moment(),
      submitted_as_of: state === 'draft' ? null : draft.moment(),
      created_at: draft.moment(),
    };
    rows.product_version.push(version);
    for (let block = 0; block < random.whole(2, 5); block += 1) makeBlock(draft, cell, seat, version, block / 2, earlier[block]);
    earlier = rows.product_block.filter((one) => one.product_id === product.id && one.version_number === version.number);
    for (const block of earlier) writeLive(draft, cell, block, team);
    makeTearLines(draft, cell, version, earlier);
    makeComments(draft, cell, version, team);
    makeAppraisals(draft, cell, version, { authors, reviewers });
    if (!['draft', 'in_review'].includes(state))
      makeDecision(draft, cell, version, joinedLabel(draft, cell, [version, ...random.some(earlier, 2)]), random.pick(reviewers));
    if (['released', 'superseded', 'recalled'].includes(state)) makeReleases(draft, cell, version, marking, random.pick(team), earlier);
  }
}

/** Makes products in every state, with blocks that cite, judgements, comments, decisions and releases. */
export function makeProducts(draft: Draft, cell: CellDraft, count: number): void {
  for (let place = 0; place < count; place += 1) makeProduct(draft, cell, draft.random.pick(analysts(cell)));
}
