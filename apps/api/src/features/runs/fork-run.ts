import type { AnswerOf, BodyOf, ForkStand, forkRun } from '@workbench/contract';
import { carriedAt, injectsIn, type Carried, type PersonId } from '@workbench/domain';
import { enterCell, leaveCell, type Me, type Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { invalid, Problem } from '../../platform/problems';
import { getExerciseTime, type ExerciseTime } from '../../records/cell-work/exercise-time';
import { lockSyndicates } from './exercise-clocks';
import { plan } from './plan-run';
import { getRunPast, type MessageThen } from './run-past';
import { findSyndicates, getControlledRun } from './runs.queries';

const written = (moment: number) => new Date(moment).toISOString();

/** What stood in the cell that was entered at a moment at which its clock stood once; refused for a moment before or after. */
async function getCarried(trx: Trx, me: Me, time: ExerciseTime, at: number): Promise<Carried<MessageThen>> {
  if (at < time.startsAt || at > time.until) throw invalid('body.at', 'is not a moment at which this clock stood');
  return carriedAt(await getRunPast(trx, me, time), at);
}

/** What a run that is forked here at a moment begins with, in numbers; at the moment that lies nearest where the clock never stood there. */
export async function getForkStand(trx: Trx, me: Me, wished: string | undefined): Promise<ForkStand> {
  mustBeAllowed(me, 'score_exercise');
  const time = await getExerciseTime(trx, me);
  const at = Math.min(Math.max(wished === undefined ? time.until : Date.parse(wished), time.startsAt), time.until);
  const carried = await getCarried(trx, me, time, at);
  return {
    runId: time.runId,
    from: written(time.startsAt),
    until: written(time.until),
    at: written(at),
    items: carried.items.length,
    messages: carried.messages.filter(({ toPerson }) => toPerson === null).length,
    toOnePerson: carried.messages.filter(({ toPerson }) => toPerson !== null).length,
    released: injectsIn(carried, 'released'),
    held: injectsIn(carried, 'held'),
    skipped: injectsIn(carried, 'skipped'),
    withdrawn: injectsIn(carried, 'withdrawn'),
    done: carried.done.map(({ action }) => action),
  };
}

/** Plans another run of the same dataset that begins where a syndicate of a run stood. Nothing of the run that it goes on from changes. */
export async function fork(
  trx: Trx,
  personId: PersonId,
  runId: string,
  { cellId, at: wished, ...planned }: BodyOf<typeof forkRun>,
): Promise<AnswerOf<typeof forkRun>> {
  const { row } = await getControlledRun(trx, personId, runId);
  const [syndicate] = await findSyndicates(trx, runId, [cellId]);
  if (!syndicate) throw new Problem('not_found');
  // So that nothing is delivered between one look and the next.
  await lockSyndicates(trx, [syndicate.cellId]);
  const me = await enterCell(trx, { personId, cellId: syndicate.cellId });
  mustBeAllowed(me, 'score_exercise');
  const at = Date.parse(wished);
  const carried = await getCarried(trx, me, await getExerciseTime(trx, me), at);
  await leaveCell(trx, personId);
  return plan(trx, personId, { datasetId: row.dataset.id, ...planned }, { fromRun: runId, fromCell: syndicate.cellId, at, carried });
}
