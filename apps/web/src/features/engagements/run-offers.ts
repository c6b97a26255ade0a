import type { EngagementDetail, ObserverNote, ReportEntry, RunRow, RunScript } from '@workbench/contract';
import { ofKind, recordRef, type RecordContent, type RecordKind, type Ref } from '@workbench/domain';
import { inLanguage } from '../../shared/words/in-language';
import type { Language } from '../../shared/words/catalogue';
import { blankOf, todayIs } from './blank-record';

/** Kinds of record that can be taken in from a run. */
export const takenKinds = ['exercise', 'exercise_objective', 'observation', 'corrective_action'] as const satisfies readonly RecordKind[];
export type TakenKind = (typeof takenKinds)[number];

/** Whether records of a kind can be taken in from a run. */
export function isTakenKind(kind: string): kind is TakenKind {
  return takenKinds.some((one) => one === kind);
}

/** Something of a run that can be taken in, with the record that it begins. */
export interface Offer {
  key: string;
  title: string;
  /** Where it is from: a syndicate, an objective. */
  hint: string;
  start: RecordContent;
  /** What leads to it in the chain, where that is known. */
  from?: Ref;
}

const longest = 120;

/** The beginning of a text as a title: its first line, cut between words. */
export function titleFrom(text: string): string {
  const line = text.trim().split('\n')[0]!;
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}

const there = (engagement: EngagementDetail) => engagement.records.filter(({ isRemoved }) => !isRemoved);

/** The exercise that is bound to a run. */
export function exerciseOf(engagement: EngagementDetail, runId: string) {
  return ofKind(there(engagement), 'exercise').find(({ content }) => content.takenFrom?.runId === runId);
}

function objectiveRef(engagement: EngagementDetail, runId: string, key: string | null): Ref | undefined {
  const found = ofKind(there(engagement), 'exercise_objective').find(
    ({ content }) => content.takenFrom?.runId === runId && content.takenFrom.key === key,
  );
  return found && recordRef(found.id);
}

/** A run as an exercise of a cohort. */
export function runOffer({ id, name, startedAt }: RunRow): Offer {
  const on = startedAt?.slice(0, 10) ?? todayIs();
  const start = blankOf('exercise', on, { title: name, takenFrom: { what: 'run', runId: id, run: name } });
  return { key: id, title: name, hint: '', start };
}

/** Objectives of a run, for the exercise that is bound to it. */
export function objectiveOffers(engagement: EngagementDetail, run: RunRow, { objectives }: RunScript, language: Language): Offer[] {
  const exerciseId = exerciseOf(engagement, run.id)?.id ?? '';
  return objectives.map(({ key, text }) => {
    const title = inLanguage(text, language);
    const takenFrom = { what: 'objective', runId: run.id, run: run.name, key };
    return { key, title, hint: '', start: blankOf('exercise_objective', todayIs(), { title, exerciseId, takenFrom }) };
  });
}

/** Notes of observers as observations, each led to by its objective where that was taken in. */
export function noteOffers(
  engagement: EngagementDetail,
  run: RunRow,
  notes: readonly ObserverNote[],
  { objectives }: RunScript,
  language: Language,
): Offer[] {
  const textOf = new Map(objectives.map(({ key, text }) => [key, inLanguage(text, language)]));
  return notes.map(({ id, cellId, syndicate, objective, text, by, atReal }) => {
    const from = objectiveRef(engagement, run.id, objective);
    const takenFrom = { what: 'note', runId: run.id, run: run.name, cellId, id };
    return {
      key: id,
      title: titleFrom(text),
      hint: [syndicate, by, objective === null ? '' : (textOf.get(objective) ?? '')].filter(Boolean).join(' · '),
      start: blankOf('observation', atReal.slice(0, 10), { title: titleFrom(text), words: text, takenFrom }),
      ...(from === undefined ? {} : { from }),
    };
  });
}

/** Findings of the after-action report of a syndicate as corrective actions. */
export function findingOffers(run: RunRow, syndicate: { cellId: string; name: string }, rows: readonly ReportEntry[]): Offer[] {
  return rows
    .filter(({ kind }) => kind === 'finding')
    .map(({ id, words, corrective }) => ({
      key: id,
      title: titleFrom(corrective?.action ?? words),
      hint: [syndicate.name, titleFrom(words)].join(' · '),
      start: blankOf('corrective_action', todayIs(), {
        title: titleFrom(corrective?.action ?? words),
        words,
        owner: corrective?.owner ?? '',
        dueOn: corrective?.dueOn ?? null,
        takenFrom: { what: 'finding', runId: run.id, run: run.name, cellId: syndicate.cellId, id },
      }),
    }));
}
