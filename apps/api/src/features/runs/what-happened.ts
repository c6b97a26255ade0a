import type { Happened, InjectEvent } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** The last thing that was done to an inject. */
export interface LastStep {
  at: Date;
  reason: string | null;
}

/** What became of the injects of a syndicate, as the rules of the exercise read it. */
export interface WhatHappened {
  happened: Happened[];
  /** By the key of the inject. */
  last: Map<string, LastStep>;
  /** Keys of expected actions that were seen to be done. */
  done: string[];
}

/** Reads it in the cell that was entered, in the order of real time. */
export async function findWhatHappened(trx: Trx, { cellId }: Pick<Me, 'cellId'>): Promise<WhatHappened> {
  const steps = await trx
    .selectFrom('injectStep')
    .select(['injectKey', 'step', 'atScenario', 'atReal', 'reason'])
    .where('cellId', '=', cellId)
    .orderBy('atReal')
    .orderBy('id')
    .execute();
  const actions = await trx
    .selectFrom('actionDone')
    .select(['actionKey', 'atScenario', 'atReal'])
    .where('cellId', '=', cellId)
    .orderBy('actionKey')
    .execute();
  const all: { real: number; one: Happened }[] = [
    ...steps.map(({ injectKey, step, atScenario, atReal }) => ({
      real: atReal.getTime(),
      one: { sort: 'inject' as const, serial: injectKey, event: step as InjectEvent, at: atScenario.getTime() },
    })),
    ...actions.map(({ actionKey, atScenario, atReal }) => ({
      real: atReal.getTime(),
      one: { sort: 'done' as const, expected: actionKey, at: atScenario.getTime() },
    })),
  ];
  return {
    happened: all.toSorted((one, other) => one.real - other.real).map(({ one }) => one),
    last: new Map(steps.map(({ injectKey, atScenario, reason }) => [injectKey, { at: atScenario, reason }])),
    done: actions.map(({ actionKey }) => actionKey),
  };
}
