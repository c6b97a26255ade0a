import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { BodyOf, DatasetImport, importDataset } from '@workbench/contract';
import {
  lintPack,
  type DatasetId,
  type FindReal,
  type Manifest,
  type PackFault,
  type PackFaultCode,
  type PackTexts,
} from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
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

const refused = (problem: string): DatasetImport => ({ dataset: null, problem, faults: [], faultCount: 0 });

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

/** Reads, checks and takes a pack in. `findReal` says what belongs to the real world. */
export async function importPack(
  trx: Trx,
  personId: string,
  { content, acceptFaults }: BodyOf<typeof importDataset>,
  findReal: FindReal,
): Promise<DatasetImport> {
  const read = await readArchive(content);
  if ('problem' in read) return refused(read.problem);
  const { pack, faults: unread } = readPackFiles(read.files);
  const faults: PackFault[] = [...unread, ...(pack ? lintPack(pack, findReal) : [])];
  const isTaken = pack !== undefined && (faults.length === 0 || (acceptFaults && !faults.some(({ code }) => blocking.has(code))));
  const told = { problem: null, faults: faults.slice(0, mostFaults), faultCount: faults.length };
  if (!isTaken) return { dataset: null, ...told };
  const id = await store(trx, personId, pack.manifest, read.texts);
  const [dataset] = await findDatasets(trx, id);
  await audit(trx, { deed: 'import_dataset', subjectKind: 'dataset', subjectId: id, detail: { pack: pack.manifest.id } });
  return { dataset: dataset!, ...told };
}
