import type { RunDetail } from '@workbench/contract';
import { setRate, type PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { changeTogether } from './clocks.commands';
import { getRun } from './run-cards';
import { findSyndicates, getControlledRun } from './runs.queries';

/** Puts a run from one state into the next, once; whoever knew an older state is shown the one it is in. */
async function move(trx: Trx, personId: PersonId, runId: string, basedOn: number, to: 'running' | 'ended'): Promise<void> {
  const { row } = await getControlledRun(trx, personId, runId);
  if (row.version !== basedOn)
    throw new Problem('version_conflict', { current: await getRun(trx, personId, runId), currentVersion: row.version });
  if (row.state !== (to === 'running' ? 'planned' : 'running')) throw new Problem('not_in_this_state');
  const moved = await trx
    .updateTable('run')
    .set({ state: to, rowVersion: basedOn + 1, ...(to === 'running' ? { startedAt: new Date() } : { endedAt: new Date() }) })
    .where('id', '=', runId)
    .where('rowVersion', '=', basedOn)
    .executeTakeFirst();
  // Somebody else moved it in the meantime.
  if (moved.numUpdatedRows === 0n) throw new Problem('version_conflict', { current: await getRun(trx, personId, runId) });
}

/** Starts the clocks of all syndicates at the same moment. */
export async function start(trx: Trx, personId: PersonId, runId: string, basedOn: number, rate: number): Promise<RunDetail> {
  await move(trx, personId, runId, basedOn, 'running');
  const syndicates = await findSyndicates(trx, runId);
  await changeTogether(trx, personId, syndicates, (clock, real) => setRate(clock, real, Math.round(rate * 100)));
  await audit(trx, { deed: 'start_run', subjectKind: 'run', subjectId: runId, detail: { rate } });
  return getRun(trx, personId, runId);
}

/** Stops the clocks for good; nothing more is released. */
export async function end(trx: Trx, personId: PersonId, runId: string, basedOn: number): Promise<RunDetail> {
  const syndicates = await findSyndicates(trx, runId);
  await move(trx, personId, runId, basedOn, 'ended');
  await changeTogether(trx, personId, syndicates, (clock, real) => setRate(clock, real, 0));
  await audit(trx, { deed: 'end_run', subjectKind: 'run', subjectId: runId });
  return getRun(trx, personId, runId);
}
