import { changesAtOnce, triageItems, type TriageCard, type TriageResult } from '@workbench/contract';
import { call } from '../../shared/api/call';
import { toChange, type Step } from './deeds';

/** A step with what came of it. */
export interface Sent extends TriageResult {
  kind: Step['deed']['kind'];
}

/** Sends steps in requests that are not too large; what was sent before a cut counts, what was not stays undone. */
export async function sendSteps(
  cellId: string,
  steps: readonly Step[],
  cardOf: (itemId: string) => TriageCard | undefined,
  onAnswer: (sent: Sent[]) => void,
): Promise<void> {
  const known = steps.flatMap((step) => {
    const card = cardOf(step.itemId);
    return card ? { step, change: toChange(step, card) } : [];
  });
  for (let from = 0; from < known.length; from += changesAtOnce) {
    const part = known.slice(from, from + changesAtOnce);
    const { results } = await call(triageItems, { params: { cellId }, body: { changes: part.map(({ change }) => change) } });
    onAnswer(results.map((result, place) => ({ ...result, kind: part[place]!.step.deed.kind })));
  }
}
