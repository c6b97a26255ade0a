import { sql } from 'kysely';
import { acceptInvitation, readInvitation } from '@workbench/contract';
import type { PasswordOwner, PersonId } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { hashPassword } from '../../platform/passwords';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { hashOfToken } from '../../platform/session';
import { checkNewPassword } from './password';

async function ownerOf(trx: Trx, token: string): Promise<PasswordOwner> {
  const { rows } = await sql<PasswordOwner>`select email, display_name from door.invitation(${hashOfToken(token)})`.execute(trx);
  if (!rows[0]) throw new Problem('link_not_valid');
  return rows[0];
}

/** Links by which people choose a password. */
export const serveInvitations: Feature = (app, { db }) => {
  serve(app, db, readInvitation, ({ trx, body }) => ownerOf(trx, body.token));

  serve(app, db, acceptInvitation, async ({ trx, body }) => {
    // Looked up first: hashing is dear, and whoever has no link must not make the server do it.
    await checkNewPassword(body.password, await ownerOf(trx, body.token));
    const passwordHash = await hashPassword(body.password);
    const { rows } = await sql<{ who: PersonId | null }>`
      select door.accept_invitation(${hashOfToken(body.token)}, ${passwordHash}) as who`.execute(trx);
    const who = rows[0]?.who;
    if (!who) throw new Problem('link_not_valid');
    await audit(trx, { deed: 'password_chosen_by_link', subjectKind: 'person', subjectId: who });
    return { done: true as const };
  });
};
