import type { BodyOf, RunDetail, stepInject } from '@workbench/contract';
import { moveInject, readRun, type Inject, type InjectStepId, type PersonId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getScript } from '../../records/exercise-script';
import { momentIn, releaseInject, type Moment } from './deliver';
import { inSyndicates } from './in-syndicates';
import { getRun } from './run-cards';
import { findSyndicates, getControlledRun } from './runs.queries';
import { findWhatHappened } from './what-happened';

type Step = BodyOf<typeof stepInject>;

/** Marks the message of an inject as withdrawn, with a notice, and tells those who got it. */
async function withdrawMessage(trx: Trx, me: Me, inject: Inject, notice: string, moment: Moment): Promise<void> {
  const messages = await trx
    .updateTable('exerciseMessage')
    .set({ withdrawnAtReal: moment.real, withdrawnAtScenario: moment.scenario, notice })
    .where('cellId', '=', me.cellId)
    .where('injectKey', '=', inject.serial)
    .where('withdrawnAtReal', 'is', null)
    .returning(['id', 'labelId'])
    .execute();
  for (const { id, labelId } of messages) await tell(trx, me, { kind: 'message', subjectId: id, labelId });
}

async function take(trx: Trx, me: Me, inject: Inject, { step, reason }: Step): Promise<void> {
  const moment = await momentIn(trx, me);
  await trx
    .insertInto('injectStep')
    .values({
      cellId: me.cellId,
      id: newId<InjectStepId>(),
      injectKey: inject.serial,
      step,
      atScenario: moment.scenario,
      atReal: moment.real,
      doneBy: me.personId,
      reason: reason ?? null,
    })
    .execute();
  if (step === 'withdraw') await withdrawMessage(trx, me, inject, reason ?? '', moment);
}

/** Does something to an inject in some syndicates: in all of them, or in none when it cannot be done in one. */
export async function stepInjects(trx: Trx, personId: PersonId, runId: string, injectKey: string, body: Step): Promise<RunDetail> {
  const { row } = await getControlledRun(trx, personId, runId);
  if (row.state === 'ended') throw new Problem('not_in_this_state');
  if (body.step === 'release' && row.state !== 'running') throw new Problem('not_in_this_state');
  const script = await getScript(trx, row.dataset.id);
  const inject = script.pack.injects.find(({ serial }) => serial === injectKey);
  if (!inject) throw new Problem('not_found');
  const syndicates = await findSyndicates(trx, runId, body.cellIds);
  await inSyndicates(trx, personId, syndicates, async (me) => {
    const { happened } = await findWhatHappened(trx, me);
    if (moveInject(readRun(happened).stateOf(injectKey), body.step) === null) throw new Problem('not_in_this_state');
    if (body.step === 'release') await releaseInject(trx, script, me.cellId, inject, { me, reason: body.reason });
    else await take(trx, me, inject, body);
  });
  const detail = { inject: injectKey, step: body.step, syndicates: syndicates.length };
  await audit(trx, { deed: 'step_inject', subjectKind: 'run', subjectId: runId, detail });
  return getRun(trx, personId, runId);
}
