import { WorkScoresShape, type ReleasedScores, type ScoredWork, type SyndicateScores } from '@workbench/contract';
import { agenciesOf, groundwork, measuresOf, workScores, type Groundwork, type Scope } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { getCellWork } from '../../records/cell-work/cell-work';
import { getExerciseTime, type ExerciseTime } from '../../records/cell-work/exercise-time';
import { getOpenedPack } from '../../records/cell-work/sealed-key';

/** What scores of a cell are made from, for an instructor who opened the key there. */
export async function getGround(trx: Trx, me: Me) {
  mustBeAllowed(me, 'score_exercise');
  const time = await getExerciseTime(trx, me);
  const pack = await getOpenedPack(trx, me, time);
  const work = await getCellWork(trx, me, time);
  return { time, pack, work, ground: groundwork(work, pack) };
}

function scoredRows(ground: Groundwork, names: ReadonlyMap<string, string>, syndicate: string): ScoredWork[] {
  const { work } = ground;
  const scoresOf = (scope: Scope) => workScores([measuresOf(ground, scope)], work.yardstick);
  return [
    { kind: 'syndicate', id: '', name: syndicate, agency: null, scores: scoresOf({}) },
    ...agenciesOf(work).map((agency): ScoredWork => ({ kind: 'agency', id: agency, name: agency, agency, scores: scoresOf({ agency }) })),
    ...work.seats.map(({ personId, agency }): ScoredWork => {
      const name = names.get(personId) ?? '';
      return { kind: 'person', id: personId, name, agency, scores: scoresOf({ personId, agency }) };
    }),
  ];
}

async function findReleasedAt(trx: Trx, me: Me): Promise<string | null> {
  const row = await trx.selectFrom('scoreRelease').select('releasedAt').where('cellId', '=', me.cellId).executeTakeFirst();
  return row?.releasedAt.toISOString() ?? null;
}

const until = (time: ExerciseTime) => new Date(time.until).toISOString();

/** Scores of the syndicate, its agencies and players up to where its clock stands. */
export async function getScores(trx: Trx, me: Me): Promise<SyndicateScores> {
  const { time, work, ground } = await getGround(trx, me);
  return { until: until(time), rows: scoredRows(ground, work.names, time.syndicate), releasedAt: await findReleasedAt(trx, me) };
}

/** Scores as they were handed out: the syndicate's, and one's own. */
export async function getReleasedScores(trx: Trx, me: Me): Promise<ReleasedScores> {
  const released = await trx.selectFrom('scoreRelease').select(['scores', 'releasedAt']).where('cellId', '=', me.cellId).executeTakeFirst();
  const own = await trx
    .selectFrom('personScore')
    .select('scores')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', me.personId)
    .executeTakeFirst();
  return {
    releasedAt: released?.releasedAt.toISOString() ?? null,
    syndicate: released ? WorkScoresShape.parse(released.scores) : null,
    own: own ? WorkScoresShape.parse(own.scores) : null,
  };
}

