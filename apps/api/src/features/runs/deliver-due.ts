import { sql, type Kysely } from 'kysely';
import { scenarioAt, type CellId } from '@workbench/domain';
import { asActor, enterControl, type Trx } from '../../platform/as-actor';
import type { DB } from '../../platform/database';
import { getScript, type ExerciseScript } from '../../records/exercise-script';
import { findClock } from '../../records/exercise-clock';
import { deliverItem, findDelivered, momentIn, NobodyConducts, releaseInject } from './deliver';
import { realNow, tryLockSyndicate } from './exercise-clocks';
import { whatIsDue, type Due } from './what-is-due';
import { findWhatHappened } from './what-happened';

const nobody = { kind: 'anybody' } as const;

/** Cells of runs that go on. */
export function findRunningCells(db: Kysely<DB>): Promise<CellId[]> {
  return asActor(db, nobody, async (trx) => {
    const { rows } = await sql<{ cellId: CellId }>`select cell_id from door.running_cells()`.execute(trx);
    return rows.map(({ cellId }) => cellId);
  });
}

interface Look {
  script: ExerciseScript;
  due: Due[];
}

/** What is due in a syndicate, as exercise control sees it. */
async function look(trx: Trx, cellId: CellId): Promise<Look | undefined> {
  const me = await enterControl(trx, cellId);
  if (!me) return undefined;
  const run = await trx
    .selectFrom('syndicate')
    .innerJoin('run', 'run.id', 'syndicate.runId')
    .select('run.datasetId')
    .where('cellId', '=', cellId)
    .executeTakeFirst();
  if (!run) return undefined;
  const script = await getScript(trx, run.datasetId);
  const now = scenarioAt(await findClock(trx, me), await realNow(trx));
  if (now === undefined) return undefined;
  const { happened } = await findWhatHappened(trx, me);
  return { script, due: whatIsDue(script, happened, await findDelivered(trx, me), now) };
}

const keyOf = (due: Due) => (due.kind === 'item' ? due.item.key : due.key);

/** What became of one thing that was due: it was delivered, somebody else is at this syndicate, or it is not due any more. */
type Outcome = 'delivered' | 'busy' | 'gone';

/** Delivers one thing, if it is still due once nobody else is at it. */
async function deliverOne(trx: Trx, cellId: CellId, script: ExerciseScript, wanted: Due): Promise<Outcome> {
  if (!(await tryLockSyndicate(trx, cellId))) return 'busy';
  if (wanted.kind === 'item') {
    const me = await enterControl(trx, cellId);
    if (!me) return 'gone';
    return (await deliverItem(trx, cellId, script, wanted.item, await momentIn(trx, me), null)) ? 'delivered' : 'gone';
  }
  // Somebody may have held or released it since.
  const found = await look(trx, cellId);
  const inject = script.pack.injects.find(({ serial }) => serial === wanted.key);
  if (!inject || !found?.due.some((due) => due.kind === 'inject' && due.key === wanted.key)) return 'gone';
  await releaseInject(trx, script, cellId, inject, null);
  return 'delivered';
}

/**
 * Delivers what is due in a syndicate, each in a transaction of its own, so that what was delivered stays delivered whenever the
 * process ends. Stops where somebody else is at it, who goes on in the same order. Gives how many were; what could not be delivered is
 * told to `onError` and tried again at the next look.
 */
export async function deliverDue(db: Kysely<DB>, cellId: CellId, onError: (error: unknown, key: string) => void): Promise<number> {
  const found = await asActor(db, nobody, (trx) => look(trx, cellId));
  if (!found) return 0;
  let delivered = 0;
  for (const due of found.due) {
    try {
      const outcome = await asActor(db, nobody, (trx) => deliverOne(trx, cellId, found.script, due));
      if (outcome === 'busy') return delivered;
      if (outcome === 'delivered') delivered += 1;
    } catch (error) {
      if (error instanceof NobodyConducts) return delivered;
      onError(error, `${cellId} ${keyOf(due)}`);
    }
  }
  return delivered;
}
