import type { InjectEvent, PastDelivery, PastMessage, PastStep, RunPast } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { ExerciseTime } from '../../records/cell-work/exercise-time';
import { findWorkItems } from '../../records/cell-work/work-items';

async function findSteps(trx: Trx, { cellId }: Me): Promise<PastStep[]> {
  const rows = await trx
    .selectFrom('injectStep')
    .select(['injectKey', 'step', 'atScenario', 'doneBy', 'reason'])
    .where('cellId', '=', cellId)
    .orderBy('atReal')
    .orderBy('id')
    .execute();
  return rows.map(({ injectKey, step, atScenario, doneBy, reason }) => ({
    inject: injectKey,
    event: step as InjectEvent,
    at: atScenario.getTime(),
    isByHand: doneBy !== null,
    reason,
  }));
}

async function findDone(trx: Trx, { cellId }: Me): Promise<RunPast['done']> {
  const rows = await trx
    .selectFrom('actionDone')
    .select(['actionKey', 'atScenario'])
    .where('cellId', '=', cellId)
    .orderBy('atReal')
    .orderBy('actionKey')
    .execute();
  return rows.map(({ actionKey, atScenario }) => ({ action: actionKey, at: atScenario.getTime() }));
}

async function findDeliveries(trx: Trx, me: Me, time: ExerciseTime): Promise<PastDelivery[]> {
  const markings = new Map((await findWorkItems(trx, me, time)).map(({ id, markings: had }) => [id, had]));
  const rows = await trx
    .selectFrom('deliveredItem')
    .select(['itemKey', 'itemId', 'injectKey', 'atScenario'])
    .where('cellId', '=', me.cellId)
    .orderBy('atReal')
    .orderBy('itemKey')
    .execute();
  return rows.map(({ itemKey, itemId, injectKey, atScenario }) => ({
    key: itemKey,
    inject: injectKey,
    at: atScenario.getTime(),
    markings: markings.get(itemId) ?? [],
  }));
}

async function findPastMessages(trx: Trx, { cellId }: Me) {
  const rows = await trx.selectFrom('exerciseMessage').selectAll().where('cellId', '=', cellId).orderBy('atReal').orderBy('id').execute();
  return rows.map(({ atScenario, withdrawnAtScenario, notice, ...row }) => ({
    ...row,
    at: atScenario.getTime(),
    withdrawal: withdrawnAtScenario === null ? null : { at: withdrawnAtScenario.getTime(), notice: notice ?? '' },
  }));
}

/** A message of a persona as its cell keeps it. */
export type MessageThen = PastMessage & Awaited<ReturnType<typeof findPastMessages>>[number];

/** What exercise control and the clock did in a cell, for an instructor of it. */
export async function getRunPast(trx: Trx, me: Me, time: ExerciseTime): Promise<RunPast<MessageThen>> {
  return {
    steps: await findSteps(trx, me),
    done: await findDone(trx, me),
    items: await findDeliveries(trx, me, time),
    messages: await findPastMessages(trx, me),
  };
}
