import { scenarioAt, type Moment } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { findClock } from '../exercise-clock';

/** The run that a cell plays, and its exercise clock. */
export interface ExerciseTime {
  runId: string;
  datasetId: string;
  runName: string;
  syndicate: string;
  /** Where the exercise clock stood at a real moment. */
  momentOf: (real: Date) => Moment;
  /** Where it began. */
  startsAt: Moment;
  /** Where it stands, or stood when the run ended. */
  until: Moment;
}

async function findRun(trx: Trx, me: Me) {
  return trx
    .selectFrom('syndicate')
    .innerJoin('run', 'run.id', 'syndicate.runId')
    .select(['run.id', 'run.datasetId', 'run.name', 'run.endedAt', 'syndicate.name as syndicate'])
    .where('syndicate.cellId', '=', me.cellId)
    .executeTakeFirst();
}

/** The run that the cell plays, for its staff; refused as absent where there is none, or none for whoever asks. */
export async function getExerciseTime(trx: Trx, me: Me): Promise<ExerciseTime> {
  const run = await findRun(trx, me);
  if (!run) throw new Problem('not_found');
  const clock = await findClock(trx, me);
  const { asOf } = await trx.selectFrom('cell').select('asOf').where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const momentOf = (real: Date) => scenarioAt(clock, real.getTime()) ?? asOf.getTime();
  const { id: runId, datasetId, name: runName, syndicate } = run;
  return {
    runId,
    datasetId,
    runName,
    syndicate,
    momentOf,
    startsAt: clock[0]?.scenario ?? asOf.getTime(),
    until: momentOf(run.endedAt ?? new Date()),
  };
}
