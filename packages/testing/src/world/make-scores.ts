import { workScores, type Measures } from '@workbench/domain';
import { scripted } from './a-dataset';
import type { CellDraft, Draft } from './draft';
import { someWords } from './make-items';

/** Scores of somebody who did nothing, told apart by how many claims lie outside of the key. */
function scoresOf(outside: number): Record<string, unknown> {
  const nothing: Measures = {
    links: { found: [], key: [] },
    outside,
    events: { found: [], key: [] },
    gradings: [],
    delays: { analysis: [] },
    deceptions: [],
    forecasts: [],
    roots: [],
    rubric: { criteria: [], given: [] },
  };
  return JSON.parse(JSON.stringify(workScores([nothing], 'phia'))) as Record<string, unknown>;
}

const players = ['trainee', 'cell_lead', 'liaison', 'rights_officer'];

function makeReport(draft: Draft, cell: CellDraft, by: string): void {
  const { random, rows } = draft;
  for (const kind of ['strength', 'area', 'finding', 'finding']) {
    const isActed = kind === 'finding' && random.chance(0.6);
    rows.report_entry.push({
      cell_id: cell.id,
      id: random.id(),
      kind,
      objective_key: random.chance(0.5) ? scripted.objectives[0] : null,
      words: someWords(draft, 6),
      action: isActed ? someWords(draft, 4) : null,
      owner: isActed ? someWords(draft, 2) : null,
      due_on: isActed ? '2031-06-15' : null,
      row_version: 1,
      created_by: by,
      created_at: draft.moment(),
      changed_by: by,
      changed_at: draft.moment(),
    });
  }
}

function makeHotWash(draft: Draft, cell: CellDraft, by: string): void {
  const { random, rows } = draft;
  const objectives = scripted.objectives.map((key) => ({ key, text: { en: someWords(draft, 4) } }));
  rows.hot_wash.push({ cell_id: cell.id, objectives, opened_by: by, opened_at: draft.moment(), closed_at: null });
  const own = cell.seats.filter(({ role }) => players.includes(role));
  for (const seat of random.some(own, 4)) {
    const isUnnamed = random.chance(0.5);
    rows.hot_wash_answer.push({
      cell_id: cell.id,
      id: random.id(),
      person_id: isUnnamed ? null : seat.personId,
      went_well: someWords(draft, 4),
      to_improve: someWords(draft, 4),
      would_change: '',
      agreement: { [scripted.objectives[0]]: random.whole(1, 5) },
      given_at: isUnnamed ? null : draft.moment(),
    });
  }
}

/** Scores what was played in a cell: the key opened, judgements matched, scores handed out, the report written, players asked. */
export function makeScores(draft: Draft, cell: CellDraft): void {
  const { random, rows } = draft;
  const control = cell.seats.find(({ role }) => role === 'instructor');
  if (!control) return;
  const of = { cell_id: cell.id };
  rows.key_opening.push({ ...of, person_id: control.personId, reason: someWords(draft, 3), opened_at: draft.moment() });
  const lineages = rows.product_block.filter((row) => row.cell_id === cell.id && row.kind === 'judgement').map((row) => row.lineage_id);
  for (const lineage_id of random.some([...new Set(lineages)], 2)) {
    rows.answered_question.push({
      ...of,
      lineage_id,
      question_key: 'question-one',
      says_not: random.chance(0.3),
      set_by: control.personId,
      set_at: draft.moment(),
    });
  }
  rows.score_release.push({ ...of, scores: scoresOf(1), released_by: control.personId, released_at: draft.moment() });
  for (const [place, seat] of cell.seats.filter(({ role }) => players.includes(role)).entries()) {
    rows.person_score.push({ ...of, person_id: seat.personId, scores: scoresOf(place + 2) });
  }
  makeReport(draft, cell, control.personId);
  makeHotWash(draft, cell, control.personId);
}
