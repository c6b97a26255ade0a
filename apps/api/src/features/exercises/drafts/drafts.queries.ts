import { sql } from 'kysely';
import type { PackDraftDetail, PackDraftRow } from '@workbench/contract';
import { isAlone, leadPack, Manifest, packEvents, PackState, type PersonId } from '@workbench/domain';
import type { Trx } from '../../../platform/as-actor';
import { Problem } from '../../../platform/problems';

/** A draft as one of its authors stands to it. */
export interface Authored {
  draftId: string;
  personId: PersonId;
  state: PackState;
  version: number;
  submittedBy: string | null;
}

type DraftRow = PackDraftRow & { manifest: Manifest };

/** Drafts of which the person is an author, the one that changed last first: all, or one by its id. */
async function findRows(trx: Trx, draftId?: string): Promise<DraftRow[]> {
  const { rows } = await sql<{
    id: string;
    state: string;
    datasetId: string | null;
    manifest: unknown;
    authors: string[];
    changedAt: Date;
  }>`
    select d.id, d.state, d.dataset_id, manifest.content as manifest, written.authors, greatest(d.state_at, touched.edited_at) as changed_at
    from pack_draft d
    join pack_record manifest on manifest.pack_draft_id = d.id and manifest.part = 'manifest'
    cross join lateral (
      select array_agg(p.display_name order by p.display_name, p.id) as authors
      from pack_author a join person p on p.id = a.person_id where a.pack_draft_id = d.id) written
    cross join lateral (select max(r.edited_at) as edited_at from pack_record r where r.pack_draft_id = d.id) touched
    where ${draftId === undefined ? sql`true` : sql`d.id = ${draftId}`}
    order by changed_at desc, d.id`.execute(trx);
  return rows.map(({ manifest: content, ...row }) => {
    const manifest = Manifest.parse(content);
    return {
      ...row,
      manifest,
      name: manifest.name,
      packVersion: manifest.version,
      state: PackState.parse(row.state),
      changedAt: row.changedAt.toISOString(),
    };
  });
}

/** Drafts as a list shows them. */
export async function findDrafts(trx: Trx): Promise<PackDraftRow[]> {
  return (await findRows(trx)).map(({ manifest: _manifest, ...row }) => row);
}

/** How an author stands to a draft. Refused as absent when they are none. */
export async function getAuthored(trx: Trx, personId: PersonId, draftId: string): Promise<Authored> {
  const row = await trx.selectFrom('packDraft').select(['state', 'version', 'submittedBy']).where('id', '=', draftId).executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return { draftId, personId, ...row, state: PackState.parse(row.state) };
}

/**
 * The same, holding the draft in its state until the transaction ends: beside others who write, or alone to lead it on. Refused where it
 * is locked, or was by whoever came first.
 */
export async function holdAuthored(trx: Trx, personId: PersonId, draftId: string, to: 'write' | 'lead'): Promise<Authored> {
  await getAuthored(trx, personId, draftId);
  const held = trx.selectFrom('packDraft').select('id').where('id', '=', draftId);
  const row = await (to === 'write' ? held.forShare() : held.forUpdate()).executeTakeFirst();
  if (!row) throw new Problem('not_in_this_state');
  const authored = await getAuthored(trx, personId, draftId);
  if (to === 'write' && authored.state !== 'draft') throw new Problem('not_in_this_state');
  return authored;
}

async function findKeys(trx: Trx, draftId: string): Promise<Record<string, string[]>> {
  const rows = await trx
    .selectFrom('packRecord')
    .select(['part', 'key'])
    .where('packDraftId', '=', draftId)
    .where('removedAt', 'is', null)
    .orderBy('part')
    .orderBy('place')
    .orderBy('id')
    .execute();
  const keys: Record<string, string[]> = {};
  for (const { part, key } of rows) (keys[part] ??= []).push(key);
  return keys;
}

/** Authors of a draft, by name. */
export async function findAuthors(trx: Trx, draftId: string): Promise<PackDraftDetail['people']> {
  return trx
    .selectFrom('packAuthor')
    .innerJoin('person', 'person.id', 'packAuthor.personId')
    .select(['personId', 'displayName'])
    .where('packDraftId', '=', draftId)
    .orderBy('displayName')
    .orderBy('personId')
    .execute();
}

/** A draft with what its editor needs besides the records. Refused as absent to whoever is no author. */
export async function getDraft(trx: Trx, personId: PersonId, draftId: string): Promise<PackDraftDetail> {
  const authored = await getAuthored(trx, personId, draftId);
  const [row] = await findRows(trx, draftId);
  if (!row) throw new Problem('not_found');
  const more = await trx
    .selectFrom('packDraft')
    .leftJoin('person', 'person.id', 'packDraft.stateBy')
    .select(['stateAt', 'stateReason', 'aloneReason', 'displayName'])
    .where('packDraft.id', '=', draftId)
    .executeTakeFirstOrThrow();
  const people = await findAuthors(trx, draftId);
  const authors = people.map((person) => person.personId);
  const { manifest, ...shown } = row;
  const mayLead = (event: (typeof packEvents)[number]) => leadPack({ ...authored, event, authors, reason: 'as asked' }).ok;
  return {
    ...shown,
    version: authored.version,
    personId,
    people,
    startsAt: manifest.startsAt,
    endsAt: manifest.endsAt,
    languages: manifest.languages,
    // Whoever has left is not seen any more.
    stateBy: more.displayName ?? '',
    stateAt: more.stateAt.toISOString(),
    stateReason: more.stateReason,
    aloneReason: more.aloneReason,
    keys: { ...(await findKeys(trx, draftId)), moves: manifest.moves.map(({ key }) => key) },
    may: {
      write: authored.state === 'draft',
      lead: packEvents.filter(mayLead),
      approveAlone: authored.state === 'submitted' && isAlone({ ...authored, authors }),
    },
  };
}
