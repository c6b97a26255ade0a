import { useQueries, useQuery } from '@tanstack/react-query';
import type { EngagementDetail, RunRow } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { findingOffers, noteOffers, objectiveOffers, runOffer, type Offer, type TakenKind } from './run-offers';
import { reportToTakeQuery, runNotesToTakeQuery, runScriptToTakeQuery, runToTakeQuery } from './run-offers.api';

interface Offered {
  offers: readonly Offer[];
  isPending: boolean;
  error: Error | null;
}

/** What of a run can be taken in as records of a kind. */
export function useRunOffers(engagement: EngagementDetail, kind: TakenKind, run: RunRow | undefined): Offered {
  const { language } = useWords();
  const runId = run?.id ?? '';
  const wants = (...kinds: TakenKind[]) => run !== undefined && kinds.includes(kind);
  const script = useQuery({ ...runScriptToTakeQuery(runId), enabled: wants('exercise_objective', 'observation') });
  const notes = useQuery({ ...runNotesToTakeQuery(runId), enabled: wants('observation') });
  const detail = useQuery({ ...runToTakeQuery(runId), enabled: wants('corrective_action') });
  const cards = detail.data?.cards ?? [];
  const reports = useQueries({ queries: cards.map(({ cellId }) => reportToTakeQuery(cellId)) });
  const asked = { exercise: [], exercise_objective: [script], observation: [script, notes], corrective_action: [detail, ...reports] }[kind];
  const state = {
    isPending: run !== undefined && asked.some((one) => one.isPending),
    error: asked.find((one) => one.error)?.error ?? null,
  };
  if (!run || state.isPending || state.error) return { offers: [], ...state };
  switch (kind) {
    case 'exercise':
      return { offers: [runOffer(run)], ...state };
    case 'exercise_objective':
      return { offers: objectiveOffers(engagement, run, script.data!, language), ...state };
    case 'observation':
      return { offers: noteOffers(engagement, run, notes.data!.rows, script.data!, language), ...state };
    case 'corrective_action':
      return { offers: cards.flatMap((card, place) => findingOffers(run, card, reports[place]!.data?.rows ?? [])), ...state };
  }
}
