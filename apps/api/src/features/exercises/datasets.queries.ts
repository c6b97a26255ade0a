import type { DatasetDetail, DatasetRow } from '@workbench/contract';
import { itemsOf, PackLanguage, Words } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import { getScript, playerRoles } from '../../records/exercise-script';

/** Datasets that the person sees, the newest first: all, or one by its id. */
export async function findDatasets(trx: Trx, datasetId?: string): Promise<DatasetRow[]> {
  const rows = await trx
    .selectFrom('dataset')
    .selectAll()
    .$if(datasetId !== undefined, (select) => select.where('id', '=', datasetId!))
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    packId: row.packId,
    version: row.version,
    name: Words.parse(row.name),
    summary: Words.parse(row.summary),
    languages: row.languages.map((language) => PackLanguage.parse(language)),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    suggestedRate: row.suggestedRate / 100,
    realMinutes: row.realMinutes,
    checksum: row.checksum.toString('hex'),
    importedAt: row.importedAt.toISOString(),
  }));
}

/** A dataset with its agencies and seats; refused as absent when the person does not see it. */
export async function getDataset(trx: Trx, datasetId: string): Promise<DatasetDetail> {
  const [row] = await findDatasets(trx, datasetId);
  if (!row) throw new Problem('not_found');
  const { pack } = await getScript(trx, datasetId);
  return {
    ...row,
    levels: pack.manifest.levels,
    agencies: pack.agencies.map(({ code, names }) => ({ code, names })),
    seats: pack.people
      .filter(({ role }) => playerRoles.includes(role))
      .map(({ key, name, role, agency, clearance, compartments, language }) => ({
        key,
        name,
        role,
        agency,
        clearance,
        compartments,
        language,
      })),
    items: itemsOf(pack).length,
    injects: pack.injects.length,
    objectives: pack.objectives.length,
  };
}
