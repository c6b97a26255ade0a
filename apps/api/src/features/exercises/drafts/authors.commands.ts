import { sql } from 'kysely';
import type { Trx } from '../../../platform/as-actor';
import { audit } from '../../../platform/audit';
import { Problem } from '../../../platform/problems';
import type { Authored } from './drafts.queries';

const done = { done: true as const };

/** Lets another instructor write an open draft. */
export async function addAuthor(trx: Trx, { draftId }: Authored, email: string) {
  const { rows } = await sql<{ added: string | null }>`select door.add_author(${draftId}, ${email}) as added`.execute(trx);
  const added = rows[0]!.added;
  if (added === null) throw new Problem('person_not_known');
  await audit(trx, { deed: 'add_pack_author', subjectKind: 'pack_draft', subjectId: draftId, detail: { person: added } });
  return done;
}

/** Takes another author from an open draft. */
export async function removeAuthor(trx: Trx, { draftId, personId: own }: Authored, personId: string) {
  if (personId === own) throw new Problem('not_allowed');
  const gone = await trx
    .deleteFrom('packAuthor')
    .where('packDraftId', '=', draftId)
    .where('personId', '=', personId)
    .returning('personId')
    .executeTakeFirst();
  if (!gone) throw new Problem('not_found');
  await audit(trx, { deed: 'remove_pack_author', subjectKind: 'pack_draft', subjectId: draftId, detail: { person: personId } });
  return done;
}
