import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { PersonId, SessionId } from '@workbench/domain';
import { asActor, type Trx } from './as-actor';
import type { DB } from './database.types';

/** How long a sign-in lasts. */
export const sessionHours = 12;

/** A signed-in person on one device. */
export interface Session {
  id: SessionId;
  personId: PersonId;
  csrfToken: string;
  mustChangePassword: boolean;
  tokenHash: Buffer;
}

/** A token that nobody guesses, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: a fingerprint from which the token cannot be found. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Starts a session; the token goes into the cookie, only its hash is stored. */
export async function openSession(trx: Trx, personId: PersonId, userAgent = ''): Promise<{ token: string; csrfToken: string }> {
  const token = newToken();
  const csrfToken = newToken();
  await sql`
    select door.open_session(${personId}, ${hashOfToken(token)}, ${csrfToken}, ${`${sessionHours} hours`}::interval, ${userAgent})`.execute(
    trx,
  );
  return { token, csrfToken };
}

/** The session that a cookie's token belongs to; undefined when it has ended or never was. */
export function resumeSession(db: Kysely<DB>, token: string): Promise<Session | undefined> {
  return resumeByHash(db, hashOfToken(token));
}

/** Whether a session that was there before still is. */
export async function isRunning(db: Kysely<DB>, session: Session): Promise<boolean> {
  return (await resumeByHash(db, session.tokenHash)) !== undefined;
}

function resumeByHash(db: Kysely<DB>, tokenHash: Buffer): Promise<Session | undefined> {
  return asActor(db, { kind: 'anybody' }, async (trx) => {
    const { rows } = await sql<Omit<Session, 'tokenHash'>>`select * from door.resume_session(${tokenHash})`.execute(trx);
    return rows[0] && { ...rows[0], tokenHash };
  });
}

/** What wakes whoever waits for the end of a session. */
export function topicOf(session: Session): string {
  return `session ${session.id}`;
}
