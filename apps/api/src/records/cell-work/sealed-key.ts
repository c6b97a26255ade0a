import { sql } from 'kysely';
import { readPack, type ExercisePack } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import type { ExerciseTime } from './exercise-time';

/** The pack of a run as its staff read it; without the sealed key those parts are empty. */
export async function getPack(trx: Trx, { datasetId }: Pick<ExerciseTime, 'datasetId'>, keyFiles: ReadonlyMap<string, string> = new Map()) {
  const files = await trx.selectFrom('datasetFile').select(['path', 'content']).where('datasetId', '=', datasetId).execute();
  const { pack } = readPack(new Map([...files.map(({ path, content }) => [path, content] as const), ...keyFiles]));
  if (!pack) throw new Problem('not_found');
  return pack;
}

/**
 * The pack of the run with its sealed key, for an instructor who opened it here. Refused with `not_allowed` for others, with
 * `key_sealed` before it was opened.
 */
export async function getOpenedPack(trx: Trx, me: Me, time: Pick<ExerciseTime, 'datasetId'>): Promise<ExercisePack> {
  mustBeAllowed(me, 'score_exercise');
  const { rows } = await sql<{ path: string; content: string }>`select path, content from door.key_files()`.execute(trx);
  if (rows.length === 0) throw new Problem('key_sealed');
  return getPack(trx, time, new Map(rows.map(({ path, content }) => [path, content])));
}
