import { AchWeight, Consistency, HypothesisKind } from '@workbench/domain';
import { seenBy, type CellDraft, type Draft, type Seat } from './draft';
import { analysts, joinedLabel } from './make-claims';
import { anOwnMarking, someWords } from './make-items';
import type { Tables } from './rows';

type Technique = Tables['technique'];
type Row = Tables['technique_row'];

function addRow(draft: Draft, technique: Technique, seat: Seat, said: Pick<Row, 'content'> & Partial<Row>): Row {
  const { random, rows } = draft;
  const row: Row = {
    cell_id: technique.cell_id,
    technique_id: technique.id,
    id: random.id(),
    kind: String(said.content['kind']),
    place: rows.technique_row.filter((one) => one.technique_id === technique.id).length,
    item_id: null,
    claim_id: null,
    row_version: random.whole(1, 3),
    created_by: seat.personId,
    changed_by: seat.personId,
    changed_at: draft.moment(),
    removed_at: random.chance(0.15) ? draft.moment() : null,
    ...said,
  };
  rows.technique_row.push(row);
  return row;
}

/** Ratings of one matrix: by some people each alone and, once all is shown, by the group. */
function rate(draft: Draft, cell: CellDraft, technique: Technique, hypotheses: readonly Row[], evidence: readonly Row[]): void {
  const { random, rows } = draft;
  const raters = random.some(analysts(cell), 3).map((seat) => seat.personId);
  const opinions: (string | null)[] = technique.phase === 'together' ? [...raters, null] : raters;
  for (const person_id of opinions) {
    for (const [hypothesis, one] of hypotheses.flatMap((left) => evidence.map((right) => [left, right] as const))) {
      if (random.chance(0.3)) continue;
      rows.ach_rating.push({
        cell_id: cell.id,
        id: random.id(),
        technique_id: technique.id,
        hypothesis_id: hypothesis.id,
        evidence_id: one.id,
        person_id,
        value: random.chance(0.1) ? null : random.pick(Consistency.options),
        row_version: random.whole(1, 3),
        changed_by: person_id ?? random.pick(raters.length > 0 ? raters : [technique.created_by]),
        changed_at: draft.moment(),
      });
    }
  }
}

/** How evidence was weighed when a product took it up. */
export function randomWeights({ random }: Draft, rootId: string) {
  return { credibility: random.pick(AchWeight.options), isNotJudged: random.chance(0.3), rootId };
}

/** Starts techniques, in either phase, under the label of all that their rows refer to. */
export function makeTechniques(draft: Draft, cell: CellDraft, count: number): void {
  const { random, rows } = draft;
  for (let place = 0; place < count; place += 1) {
    const seat = random.pick(analysts(cell));
    const items = random.some(seenBy(cell, seat, rows.item), 3);
    const claims = random.some(seenBy(cell, seat, rows.claim), 2);
    const own = { label_id: draft.labelOf(cell, anOwnMarking(draft, cell, seat.agency)) };
    const technique: Technique = {
      cell_id: cell.id,
      id: random.id(),
      label_id: joinedLabel(draft, cell, [own, ...items, ...claims]),
      kind: 'ach',
      title: someWords(draft, 3),
      question: someWords(draft, 6),
      phase: random.pick(['alone', 'together']),
      agency_code: seat.agency,
      created_by: seat.personId,
      created_at: draft.moment(),
      row_version: random.whole(1, 3),
    };
    rows.technique.push(technique);
    const hypotheses = HypothesisKind.options.map((stance) =>
      addRow(draft, technique, seat, { content: { kind: 'hypothesis', text: someWords(draft, 4), stance } }),
    );
    const weights = () => ({ relevance: random.pick(AchWeight.options) });
    const cited = (sort: string, on: Partial<Row>) =>
      addRow(draft, technique, seat, { content: { kind: 'evidence', sort, text: someWords(draft, 2), ...weights() }, ...on });
    const evidence = [
      ...items.map((item) => cited('item', { item_id: item.id })),
      ...claims.map((claim) => cited('claim', { claim_id: claim.id })),
      addRow(draft, technique, seat, {
        content: {
          kind: 'evidence',
          sort: 'argument',
          text: someWords(draft, 3),
          credibility: random.pick(AchWeight.options),
          ...weights(),
        },
      }),
    ];
    rate(draft, cell, technique, hypotheses, evidence);
  }
}

/** Marks some techniques more strictly, as evidence that is added later does, and throws some away. */
export function restrictTechniques(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const own = rows.technique.filter((row) => row.cell_id === cell.id);
  for (const technique of random.some(own, 1))
    technique.label_id = joinedLabel(draft, cell, [technique, { label_id: random.pick([...cell.markings.keys()]) }]);
  for (const { id } of random.some(own, 1)) {
    rows.technique = rows.technique.filter((row) => row.id !== id);
    rows.technique_row = rows.technique_row.filter((row) => row.technique_id !== id);
    rows.ach_rating = rows.ach_rating.filter((row) => row.technique_id !== id);
  }
}

/** Binds some techniques to blocks of products, of whoever sees both. Of what kind they are is the application's rule. */
export function makeBindings(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const judgements = rows.product_block.filter((row) => row.cell_id === cell.id && row.kind === 'judgement');
  const met = new Set<string>();
  for (const block of random.some(judgements, 8)) {
    for (const { id } of random.some(
      rows.technique.filter((row) => row.cell_id === cell.id),
      2,
    )) {
      const ends = `${id} ${block.product_id} ${block.lineage_id}`;
      if (met.has(ends)) continue;
      met.add(ends);
      rows.technique_binding.push({
        cell_id: cell.id,
        id: random.id(),
        technique_id: id,
        product_id: block.product_id,
        lineage_id: block.lineage_id,
        created_by: random.pick(analysts(cell)).personId,
        created_at: draft.moment(),
      });
    }
  }
}
