import { sql } from 'kysely';
import type { BodyOf, DatasetImport, leadPackDraft, PackDraftDetail } from '@workbench/contract';
import { leadPack, writePack, type PackEvent, type PackState, type PersonId } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { Problem } from '../../../platform/problems';
import { checkArchive, takePack } from '../datasets.commands';
import { findAuthors, getDraft, holdAuthored, type Authored } from './drafts.queries';
import { zipOf } from './draft-files';
import { findEntries, toPack } from './records.queries';

/** Holds a draft in the version that a change of state is based on, and gives the state that it leads to. */
async function holdToLead(
  trx: Trx,
  personId: PersonId,
  draftId: string,
  basedOn: number,
  { event, reason }: { event: PackEvent; reason: string },
): Promise<{ authored: Authored; next: PackState; isAlone: boolean }> {
  const authored = await holdAuthored(trx, personId, draftId, 'lead');
  if (authored.version !== basedOn) {
    const current = await getDraft(trx, personId, draftId);
    throw new Problem('version_conflict', { current, currentVersion: authored.version });
  }
  const authors = (await findAuthors(trx, draftId)).map((author) => author.personId);
  const next = leadPack({ ...authored, event, authors, reason });
  if (!next.ok) throw new Problem(next.code);
  return { authored, next: next.value, isAlone: event === 'approve' && personId === authored.submittedBy };
}

/** What changes with the state of a draft. */
interface Led {
  state: PackState;
  stateReason: string | null;
  submittedBy?: string | null;
  approvedBy?: string | null;
  aloneReason?: string | null;
  datasetId?: string;
}

async function write(trx: Trx, { draftId, personId, version }: Authored, values: Led): Promise<void> {
  await trx
    .updateTable('packDraft')
    .set({ ...values, version: version + 1, stateBy: personId, stateAt: sql<Date>`now()` })
    .where('id', '=', draftId)
    .execute();
}

const deeds = { submit: 'submit_pack', return: 'return_pack', approve: 'approve_pack' } as const;

/** Submits a draft, returns or approves it. */
export async function lead(
  trx: Trx,
  personId: PersonId,
  draftId: string,
  basedOn: number,
  { event, reason }: BodyOf<typeof leadPackDraft>,
): Promise<PackDraftDetail> {
  const { authored, next, isAlone } = await holdToLead(trx, personId, draftId, basedOn, { event, reason });
  const said = reason === '' ? null : reason;
  const changes = {
    submit: { submittedBy: personId },
    return: { submittedBy: null, approvedBy: null, aloneReason: null },
    approve: { approvedBy: personId, aloneReason: isAlone ? said : null },
  }[event];
  await write(trx, authored, { state: next, stateReason: said, ...changes });
  await audit(trx, { deed: deeds[event], subjectKind: 'pack_draft', subjectId: draftId, detail: { alone: isAlone } });
  return getDraft(trx, personId, draftId);
}

/**
 * Locks an approved draft: what it holds is handed in as an archive is, and the dataset that comes of it is what the draft became. It
 * stays as it was when it is not taken.
 */
export async function lock(
  trx: Trx,
  personId: PersonId,
  { draftId, basedOn, acceptFaults }: { draftId: string; basedOn: number; acceptFaults: boolean },
): Promise<DatasetImport> {
  const { authored, next } = await holdToLead(trx, personId, draftId, basedOn, { event: 'lock', reason: '' });
  const pack = toPack(await findEntries(trx, draftId), next);
  const content = (await zipOf(writePack(pack))).toString('base64');
  const taken = await takePack(trx, personId, await checkArchive(content), acceptFaults);
  if (taken.dataset === null) return taken;
  await write(trx, authored, { state: next, stateReason: null, datasetId: taken.dataset.id });
  await audit(trx, { deed: 'lock_pack', subjectKind: 'pack_draft', subjectId: draftId, detail: { dataset: taken.dataset.id } });
  return taken;
}
