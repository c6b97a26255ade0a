import { itemsOf, readPack, type ExercisePack, type PackItem, type Role } from '@workbench/domain';
import type { Trx } from '../platform/as-actor';
import { Problem } from '../platform/problems';

/** Roles whose seats are filled syndicate by syndicate; who conducts and who administers is named otherwise. */
export const playerRoles: readonly Role[] = ['trainee', 'cell_lead', 'liaison', 'rights_officer', 'mentor'];

/** A dataset as exercise control plays it, without its sealed key. */
export interface ExerciseScript {
  pack: ExercisePack;
  /** All items, by key. */
  items: ReadonlyMap<string, PackItem>;
  /** Items that no inject brings, in the order in which they reach their agencies. */
  byTime: readonly PackItem[];
}

/** Datasets never change, so that one is read once in a process. Kept are the last few that were played. */
const kept = new Map<string, ExerciseScript>();
const mostKept = 4;

function toScript(pack: ExercisePack): ExerciseScript {
  const all = itemsOf(pack);
  const brought = new Set(pack.injects.flatMap(({ items }) => items));
  const byTime = all
    .filter(({ key }) => !brought.has(key))
    .toSorted((one, other) => Date.parse(one.reportedAt) - Date.parse(other.reportedAt) || (one.key < other.key ? -1 : 1));
  return { pack, items: new Map(all.map((item) => [item.key, item])), byTime };
}

/** The dataset behind an id, for whoever sees it; refused as absent for others. */
export async function getScript(trx: Trx, datasetId: string): Promise<ExerciseScript> {
  const seen = await trx.selectFrom('dataset').select('id').where('id', '=', datasetId).executeTakeFirst();
  if (!seen) throw new Problem('not_found');
  const known = kept.get(datasetId);
  if (known) return known;
  const files = await trx.selectFrom('datasetFile').select(['path', 'content']).where('datasetId', '=', datasetId).execute();
  const { pack } = readPack(new Map(files.map(({ path, content }) => [path, content])));
  if (!pack) throw new Error('A dataset has no manifest.');
  const script = toScript(pack);
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - mostKept))) kept.delete(old);
  kept.set(datasetId, script);
  return script;
}
