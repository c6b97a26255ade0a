import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DatasetImport } from '@workbench/contract';
import type { DatasetId, Manifest, PackFault, PackFaultCode, PackTexts } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { lintOf } from '../../records/pack-lint/lint-of';
import { findDatasets } from './datasets.queries';
import { readPackFiles, textsOf } from './open-pack';
import { checksumFaults } from './pack-checksums';
import { PackProblem, type PackFiles } from './pack-problem';
import { readPackZip } from './pack-zip';

/** Faults with which a pack cannot be played, whatever its author thinks of them. */
const blocking = new Set<PackFaultCode>([
  'file_missing',
  'not_json',
  'not_a_list',
  'shape_wrong',
  'key_twice',
  'reference_unknown',
  'level_unknown',
  'condition_circle',
  'person_without_agency',
]);

/** Most faults that are told at once. */
const mostFaults = 500;

const isSealed = (path: string) => path.startsWith('key/');

function checksumOf(texts: PackTexts): Buffer {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].toSorted())
    hash
      .update(`${path}\0`)
      .update(texts.get(path) ?? '')
      .update('\0');
  return hash.digest();
}

/** Each file where it belongs: those of the key where nobody reads them. */
async function storeFiles(trx: Trx, datasetId: string, texts: PackTexts): Promise<void> {
  for (const [path, content] of texts) {
    if (isSealed(path))
      await sql`insert into sealed.key_file (dataset_id, path, content) values (${datasetId}, ${path}, ${content})`.execute(trx);
    else await trx.insertInto('datasetFile').values({ datasetId, path, content }).execute();
  }
}

async function store(trx: Trx, personId: string, manifest: Manifest, texts: PackTexts): Promise<DatasetId> {
  const id = newId<DatasetId>();
  await trx
    .insertInto('dataset')
    .values({
      id,
      packId: manifest.id,
      version: manifest.version,
      name: JSON.stringify(manifest.name),
      summary: JSON.stringify(manifest.summary),
      languages: manifest.languages,
      startsAt: manifest.startsAt,
      endsAt: manifest.endsAt,
      suggestedRate: Math.round(manifest.suggestedRate * 100),
      realMinutes: manifest.realMinutes,
      checksum: checksumOf(texts),
      importedBy: personId,
    })
    .execute();
  await storeFiles(trx, id, texts);
  return id;
}

/** Files of an archive that was sent in base64, or why it cannot be taken, as a sentence. */
export async function readArchive(content: string): Promise<{ files: PackFiles; texts: PackTexts } | { problem: string }> {
  try {
    const files = await readPackZip(Buffer.from(content, 'base64'));
    const [changed] = checksumFaults(files);
    return changed === undefined ? { files, texts: textsOf(files) } : { problem: changed };
  } catch (error) {
    if (error instanceof PackProblem) return { problem: error.message };
    throw error;
  }
}

/** An archive that was looked at: what is wrong with it, and what it holds where it could be read. */
export interface CheckedPack {
  /** Why it could not be taken at all. */
  problem: string | null;
  faults: PackFault[];
  /** Undefined where there is nothing to take in. */
  held: { manifest: Manifest; texts: PackTexts } | undefined;
}

/** Reads and checks an archive in base64. It takes long, and needs no transaction. */
export async function checkArchive(content: string): Promise<CheckedPack> {
  const read = await readArchive(content);
  if ('problem' in read) return { problem: read.problem, faults: [], held: undefined };
  const { pack, faults: unread } = readPackFiles(read.files);
  const faults = [...unread, ...(pack ? await lintOf(pack) : [])];
  return { problem: null, faults, held: pack && { manifest: pack.manifest, texts: read.texts } };
}

/** Takes a pack in when nothing is wrong with it, or when its faults are accepted and it can be played all the same. */
export async function takePack(
  trx: Trx,
  personId: string,
  { problem, faults, held }: CheckedPack,
  acceptFaults: boolean,
): Promise<DatasetImport> {
  const told = { problem, faults: faults.slice(0, mostFaults), faultCount: faults.length };
  const mayBeTaken = faults.length === 0 || (acceptFaults && !faults.some(({ code }) => blocking.has(code)));
  if (!held || !mayBeTaken) return { dataset: null, ...told };
  const id = await store(trx, personId, held.manifest, held.texts);
  const [dataset] = await findDatasets(trx, id);
  await audit(trx, { deed: 'import_dataset', subjectKind: 'dataset', subjectId: id, detail: { pack: held.manifest.id } });
  return { dataset: dataset!, ...told };
}
