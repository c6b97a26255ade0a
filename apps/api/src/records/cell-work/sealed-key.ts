import { sql } from 'kysely';
import { readPack, type ExercisePack } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { getScript } from '../exercise-script';

/**
 * The pack of the run with its sealed key, for an instructor who opened it in this cell. Refused with `not_allowed` for others, with
 * `key_sealed` before it was opened.
 */
export async function getOpenedPack(trx: Trx, me: Me, datasetId: string): Promise<ExercisePack> {
  mustBeAllowed(me, 'score_exercise');
  const { rows } = await sql<{ path: string; content: string }>`select path, content from door.key_files()`.execute(trx);
  if (rows.length === 0) throw new Problem('key_sealed');
  const { pack } = await getScript(trx, datasetId);
  const files = rows.map(({ path, content }) => [path, content] as const);
  const { pack: key } = readPack(new Map([['manifest.json', JSON.stringify(pack.manifest)], ...files]));
  if (!key) throw new Error('The sealed key could not be read.');
  const { entities, links, events, gradings, deceptions, sharing, facts, judgements } = key;
  return { ...pack, entities, links, events, gradings, deceptions, sharing, facts, judgements };
}
