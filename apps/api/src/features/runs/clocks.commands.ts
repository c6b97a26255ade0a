import type { BodyOf, changeClocks, RunDetail } from '@workbench/contract';
import {
  jumpTo,
  nextDue,
  scenarioAt,
  setRate,
  type ClockProblem,
  type ExerciseClock,
  type Outcome,
  type PersonId,
} from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor } from '../../platform/labels';
import { Problem } from '../../platform/problems';
import { getScript } from '../../records/exercise-script';
import { findClock } from '../../records/exercise-clock';
import { keepSegment, lockSyndicates, realNow } from './exercise-clocks';
import { inSyndicates } from './in-syndicates';
import { getRun } from './run-cards';
import { findSyndicates, getControlledRun, type SyndicateRow } from './runs.queries';
import { findWhatHappened } from './what-happened';

/** How a clock goes on from a real moment; the same clock when nothing is to change. */
export type ClockChange = (clock: ExerciseClock, real: number) => Outcome<ExerciseClock, ClockProblem>;

const refusals: Record<ClockProblem, 'clock_backwards' | 'not_in_this_state' | 'invalid_input'> = {
  clock_not_started: 'not_in_this_state',
  rate_outside: 'invalid_input',
  real_time_went_back: 'not_in_this_state',
  scenario_went_back: 'clock_backwards',
};

/** Tells everybody in the cell that its clock changed; the trail says how. */
async function tellOfClock(trx: Trx, me: Me, before: ExerciseClock, after: ExerciseClock, real: number): Promise<void> {
  const forAll = { level: 0, releasableTo: 'all' as const, compartments: [], originators: [me.agency], originatorControl: [] };
  await tell(trx, me, { kind: 'clock', subjectId: me.cellId, labelId: await labelFor(trx, forAll) });
  const words = (clock: ExerciseClock) => new Date(scenarioAt(clock, real) ?? 0).toISOString();
  const rate = (after.at(-1)?.rate ?? 0) / 100;
  await audit(trx, {
    deed: 'set_clock',
    subjectKind: 'cell',
    subjectId: me.cellId,
    detail: { from: words(before), to: words(after), rate },
  });
}

/** Changes the clocks of some syndicates at one and the same real moment, which is found once nobody else changes them. */
export async function changeTogether(
  trx: Trx,
  personId: PersonId,
  syndicates: readonly SyndicateRow[],
  change: ClockChange,
): Promise<void> {
  await lockSyndicates(
    trx,
    syndicates.map(({ cellId }) => cellId),
  );
  const real = await realNow(trx);
  await inSyndicates(trx, personId, syndicates, async (me) => {
    const before = await findClock(trx, me);
    const after = change(before, real);
    if (!after.ok) throw new Problem(refusals[after.code]);
    if (after.value.length === before.length) return;
    await keepSegment(trx, me, after.value);
    await tellOfClock(trx, me, before, after.value, real);
  });
}

/** The first moment at which an inject falls due in any of some syndicates, of those that lie ahead there. */
async function findNextMoment(trx: Trx, personId: PersonId, datasetId: string, syndicates: readonly SyndicateRow[]): Promise<number> {
  const { pack } = await getScript(trx, datasetId);
  const moments = await inSyndicates(trx, personId, syndicates, async (me) => {
    const now = scenarioAt(await findClock(trx, me), await realNow(trx));
    if (now === undefined) throw new Problem('not_in_this_state');
    const { happened } = await findWhatHappened(trx, me);
    return nextDue(pack.injects, happened, Date.parse(pack.manifest.startsAt), now) ?? Infinity;
  });
  const first = Math.min(...moments);
  if (first === Infinity) throw new Problem('nothing_due');
  return first;
}

/** A clock that is there already, or beyond, stays as it is. */
const forwardTo =
  (scenario: number): ClockChange =>
  (clock, real) => {
    const stands = scenarioAt(clock, real);
    return stands !== undefined && stands >= scenario ? { ok: true, value: clock } : jumpTo(clock, real, scenario);
  };

/** Changes the clocks of some syndicates of a run that goes on. */
export async function change(
  trx: Trx,
  personId: PersonId,
  runId: string,
  { cellIds, change: wish }: BodyOf<typeof changeClocks>,
): Promise<RunDetail> {
  const { row } = await getControlledRun(trx, personId, runId);
  if (row.state !== 'running') throw new Problem('not_in_this_state');
  const syndicates = await findSyndicates(trx, runId, cellIds);
  if (wish.kind === 'rate') {
    const rate = Math.round(wish.rate * 100);
    await changeTogether(trx, personId, syndicates, (clock, real) => setRate(clock, real, rate));
  } else if (wish.kind === 'jump') {
    const to = Date.parse(wish.to);
    await changeTogether(trx, personId, syndicates, (clock, real) => jumpTo(clock, real, to));
  } else {
    await changeTogether(trx, personId, syndicates, forwardTo(await findNextMoment(trx, personId, row.dataset.id, syndicates)));
  }
  await audit(trx, { deed: 'change_clocks', subjectKind: 'run', subjectId: runId, detail: { ...wish, syndicates: syndicates.length } });
  return getRun(trx, personId, runId);
}
