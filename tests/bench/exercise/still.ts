import { changeClocks, readRun } from '@workbench/contract';
import type { PlannedRun } from './players';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds in which what is due must have been delivered once the clocks stand. */
const patience = 120;

/** Stops the clocks and waits until nothing is due any more; gives where each stands. Throws when something stays due. */
export async function standStill({ control, runId, cellIds }: PlannedRun): Promise<Map<string, string>> {
  await control.ask(changeClocks, { params: { runId }, body: { cellIds, change: { kind: 'rate', rate: 0 } } });
  for (let second = 0; second < patience; second += 1) {
    const { cards } = await control.ask(readRun, { params: { runId } });
    if (cards.every(({ lagSeconds, injects }) => lagSeconds === 0 && injects.every(({ state }) => state !== 'due')))
      return new Map(cards.map(({ cellId, clock }) => [cellId, clock.at]));
    await wait(1000);
  }
  throw new Error(`Something was due for ${patience} s after the clocks stood.`);
}
