import type { ExerciseClock } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** The exercise clock of the cell that was entered; empty where it is not played in a run. */
export async function findClock(trx: Trx, { cellId }: Pick<Me, 'cellId'>): Promise<ExerciseClock> {
  const rows = await trx
    .selectFrom('clockSegment')
    .select(['realStart', 'scenarioStart', 'carried', 'rate'])
    .where('cellId', '=', cellId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    real: row.realStart.getTime(),
    scenario: row.scenarioStart.getTime(),
    carried: row.carried,
    rate: row.rate,
  }));
}
