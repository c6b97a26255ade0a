import { groundwork } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { getCellWork } from './cell-work';
import { getExerciseTime } from './exercise-time';
import { getOpenedPack } from './sealed-key';

/** What scores of a cell are made from, for an instructor who opened the key there. */
export async function getGround(trx: Trx, me: Me) {
  mustBeAllowed(me, 'score_exercise');
  const time = await getExerciseTime(trx, me);
  const pack = await getOpenedPack(trx, me, time.datasetId);
  const work = await getCellWork(trx, me, time, pack);
  return { time, pack, work, ground: groundwork(work, pack) };
}
