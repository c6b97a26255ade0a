import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql, type Kysely } from 'kysely';
import type { SignedIn } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import { asActor, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import type { Cookies } from '../../platform/cookies';
import type { DB } from '../../platform/database';
import { Problem } from '../../platform/problems';
import { hashOfToken, newToken, openSession, sessionHours } from '../../platform/session';

/** The signed-in person as their own screen shows them. */
export async function readSignedIn(trx: Trx, personId: PersonId, csrfToken: string, mustChangePassword: boolean): Promise<SignedIn> {
  const person = await trx
    .selectFrom('person')
    .select(['id', 'email', 'displayName', 'language', 'isAdministrator'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return {
    personId: person.id,
    email: person.email,
    displayName: person.displayName,
    language: person.language as SignedIn['language'],
    isAdministrator: person.isAdministrator,
    mustChangePassword,
    csrfToken,
  };
}

/** Gives the person a session on the device that asks, and leaves that in the trail. */
export async function enter(trx: Trx, personId: PersonId, cookies: Cookies, by: string, request: FastifyRequest, reply: FastifyReply) {
  const { token, csrfToken } = await openSession(trx, personId, request.headers['user-agent']);
  const { rows } = await sql<{ mustChangePassword: boolean }>`select * from door.resume_session(${hashOfToken(token)})`.execute(trx);
  const answer = await readSignedIn(trx, personId, csrfToken, rows[0]?.mustChangePassword ?? true);
  await audit(trx, { deed: 'sign_in', subjectKind: 'person', subjectId: personId, detail: { by, address: request.ip } });
  if (request.cookies[cookies.half]) reply.clearCookie(cookies.half, cookies.rules);
  reply.setCookie(cookies.session, token, { ...cookies.rules, maxAge: sessionHours * 3600 });
  return answer;
}

/** Ends the session that the browser brought along to a sign-in, whoever's it was: its token opens nothing any more. */
export async function leaveOldSession(db: Kysely<DB>, { session }: FastifyRequest): Promise<void> {
  if (!session) return;
  await asActor(db, { kind: 'person', personId: session.personId }, (trx) => sql`select door.end_session(${session.id})`.execute(trx));
}

/** Remembers that the first step was passed. */
export async function askSecondStep(db: Kysely<DB>, personId: PersonId, cookies: Cookies, reply: FastifyReply): Promise<void> {
  const token = newToken();
  await asActor(db, { kind: 'anybody' }, (trx) => sql`select door.open_half_session(${personId}, ${hashOfToken(token)})`.execute(trx));
  reply.setCookie(cookies.half, token, { ...cookies.rules, maxAge: 300 });
}

/** Who passed the first step on this device. Throws `half_session_over` when nobody did, or too long ago. */
export async function resumeHalfSession(
  db: Kysely<DB>,
  cookies: Cookies,
  request: FastifyRequest,
): Promise<{ personId: PersonId; email: string; tokenHash: Buffer }> {
  const token = request.cookies[cookies.half];
  if (!token) throw new Problem('half_session_over');
  const tokenHash = hashOfToken(token);
  const found = await asActor(db, { kind: 'anybody' }, async (trx) => {
    const { rows } = await sql<{ personId: PersonId; email: string }>`select * from door.half_session(${tokenHash})`.execute(trx);
    return rows[0];
  });
  if (!found) throw new Problem('half_session_over');
  return { ...found, tokenHash };
}

/** Ends the first step, once; false when another request did. */
export async function closeHalfSession(trx: Trx, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`select door.close_half_session(${tokenHash}) as closed`.execute(trx);
  return rows[0]?.closed ?? false;
}
