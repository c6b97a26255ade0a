import { recordRef, type RecordContent } from '@workbench/domain';
import { scripted } from './a-dataset';
import type { Draft } from './draft';
import { someWords } from './make-items';

/** Keeps what was taken from a run in an engagement: an exercise with an objective, a note, a finding. Not all of its members see the run. */
export function makeTakenFromRun(draft: Draft, engagement_id: string, staff: string, keep: (content: RecordContent) => string): void {
  const { random, rows } = draft;
  const run = rows.run[0];
  if (!run) return;
  const title = () => `${someWords(draft, 2)} ${draft.rareWord()}`;
  const inRun = { runId: run.id, run: `${run.name} ${draft.rareWord()}` };
  const syndicates = new Set(rows.syndicate.filter((row) => row.run_id === run.id).map((row) => row.cell_id));
  const words = someWords(draft, 3);
  const cohortId = keep({ kind: 'cohort', title: title(), people: [], words });
  const exerciseId = keep({ kind: 'exercise', title: title(), cohortId, on: '2031-05-01', words, takenFrom: { what: 'run', ...inRun } });
  const procedureId = keep({
    kind: 'procedure',
    template: null,
    title: title(),
    purpose: words,
    steps: [{ who: 'duty analyst', does: words }],
    state: 'approved',
    edition: 1,
    reviewOn: '2032-01-01',
  });
  const key = scripted.objectives[0]!;
  const objective = keep({
    kind: 'exercise_objective',
    title: title(),
    exerciseId,
    words,
    takenFrom: { what: 'objective', ...inRun, key },
  });
  const draw = (from: string, to: string) =>
    rows.engagement_link.push({
      engagement_id,
      from_ref: recordRef(from),
      to_ref: recordRef(to),
      created_by: staff,
      created_at: draft.moment(),
    });
  const notes = rows.observer_note.filter((row) => syndicates.has(row.cell_id));
  const findings = rows.report_entry.filter((row) => syndicates.has(row.cell_id));
  for (const note of random.some(notes, 3)) {
    const observation = keep({
      kind: 'observation',
      title: title(),
      on: '2031-05-02',
      followed: random.pick(['yes', 'partly', 'no']),
      template: null,
      procedureId: random.chance(0.5) ? procedureId : null,
      words,
      takenFrom: { what: 'note', ...inRun, cellId: note.cell_id, id: note.id },
    });
    draw(objective, observation);
    const finding = random.pick(findings.length > 0 ? findings : [undefined]);
    const action = keep({
      kind: 'corrective_action',
      title: title(),
      words,
      owner: words,
      dueOn: null,
      isDone: false,
      ...(finding ? { takenFrom: { what: 'finding' as const, ...inRun, cellId: finding.cell_id, id: finding.id } } : {}),
    });
    draw(observation, action);
    draw(action, procedureId);
  }
}
