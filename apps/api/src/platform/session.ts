import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { PersonId } from '@workbench/domain';
import { asActor, type Trx } from './as-actor';
import type { DB } from './database.types';

/** How long a sign-in lasts. */
export const sessionHours = 12;

/** A signed-in person on one device. */
export interface Session {
  personId: PersonId;
  csrfToken: string;
  tokenHash: Buffer;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Starts a session; the token goes into the cookie, only its hash is stored. */
export async function openSession(trx: Trx, personId: PersonId): Promise<{ token: string; csrfToken: string }> {
  const token = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(32).toString('base64url');
  await sql`select door.open_session(${personId}, ${hashOf(token)}, ${csrfToken}, ${`${sessionHours} hours`}::interval)`.execute(trx);
  return { token, csrfToken };
}

/** The session that a cookie's token belongs to; undefined when it has ended or never was. */
export async function resumeSession(db: Kysely<DB>, token: string): Promise<Session | undefined> {
  const tokenHash = hashOf(token);
  return asActor(db, { kind: 'anybody' }, async (trx) => {
    const { rows } = await sql<{ personId: PersonId; csrfToken: string }>`select * from door.resume_session(${tokenHash})`.execute(trx);
    return rows[0] && { ...rows[0], tokenHash };
  });
}

/** Ends a session. */
export async function closeSession(trx: Trx, session: Session): Promise<void> {
  await sql`select door.close_session(${session.tokenHash})`.execute(trx);
}
