import { sql } from 'kysely';
import type { BodyOf, openPackDraft, PackDraftOpened } from '@workbench/contract';
import {
  entriesOf,
  type DraftEntry,
  type Manifest,
  type PackDraftId,
  type PackFault,
  type PackTexts,
  type PersonId,
} from '@workbench/domain';
import { readPack } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { newId } from '../../../platform/new-id';
import { Problem } from '../../../platform/problems';
import { readArchive } from '../datasets.commands';
import { insertEntries } from './store-records';

/** Most faults that are told at once. */
const mostFaults = 500;

const refused = (problem: string | null, faults: readonly PackFault[] = []): PackDraftOpened => ({
  id: null,
  problem,
  faults: faults.slice(0, mostFaults),
});

/** A pack of which nothing is written yet: eight hours of one move, in English. */
function blankManifest(name: string, key: string): Manifest {
  const startsAt = '2031-05-01T08:00:00Z';
  return {
    format: 1,
    id: key,
    version: '1.0.0',
    state: 'draft',
    name: { en: name },
    summary: { en: name },
    licence: 'CC BY 4.0',
    languages: ['en'],
    startsAt,
    endsAt: '2031-05-01T16:00:00Z',
    suggestedRate: 2,
    realMinutes: 240,
    levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
    moves: [{ key: 'opening', name: { en: 'Opening' }, startsAt }],
  };
}

async function store(trx: Trx, personId: PersonId, from: string, entries: readonly DraftEntry[]): Promise<PackDraftId> {
  const id = newId<PackDraftId>();
  await trx.insertInto('packDraft').values({ id, createdBy: personId, stateBy: personId }).execute();
  await insertEntries(trx, { draftId: id, personId }, entries);
  await audit(trx, { deed: 'open_pack_draft', subjectKind: 'pack_draft', subjectId: id, detail: { from, records: entries.length } });
  return id;
}

/** Begins a draft with the files of a pack; what cannot be read is told and left out. There is none without a manifest. */
async function fromTexts(trx: Trx, personId: PersonId, from: string, texts: PackTexts): Promise<PackDraftOpened> {
  const { pack, faults } = readPack(texts);
  // A part without a file is a part in which nothing is written yet.
  const told = faults.filter(({ code, file }) => code !== 'file_missing' || file === 'manifest.json');
  if (!pack) return refused(null, told);
  return { id: await store(trx, personId, from, entriesOf(pack)), problem: null, faults: told.slice(0, mostFaults) };
}

/** Files of a dataset with its sealed key, for whoever imported it: they handed both in. */
async function filesOf(trx: Trx, personId: PersonId, datasetId: string): Promise<PackTexts> {
  const dataset = await trx.selectFrom('dataset').select('importedBy').where('id', '=', datasetId).executeTakeFirst();
  if (!dataset) throw new Problem('not_found');
  if (dataset.importedBy !== personId) throw new Problem('not_allowed');
  const files = await trx.selectFrom('datasetFile').select(['path', 'content']).where('datasetId', '=', datasetId).execute();
  const key = await sql<{ path: string; content: string }>`select path, content from door.copy_key(${datasetId})`.execute(trx);
  return new Map([...files, ...key.rows].map(({ path, content }) => [path, content]));
}

/** Begins a draft from nothing, from a dataset or from an archive; the opener becomes its first author. */
export async function openDraft(trx: Trx, personId: PersonId, body: BodyOf<typeof openPackDraft>): Promise<PackDraftOpened> {
  switch (body.from) {
    case 'blank': {
      const manifest: DraftEntry = { part: 'manifest', content: { ...blankManifest(body.name, body.key) } };
      return { id: await store(trx, personId, body.from, [manifest]), problem: null, faults: [] };
    }
    case 'dataset':
      return fromTexts(trx, personId, body.from, await filesOf(trx, personId, body.datasetId));
    case 'archive': {
      const read = await readArchive(body.content);
      return 'problem' in read ? refused(read.problem) : fromTexts(trx, personId, body.from, read.texts);
    }
  }
}
