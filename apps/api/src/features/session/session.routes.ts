import { verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import { readSession, setLanguage, signIn, signOut, type SignedIn } from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import { sessionCookie, type Feature } from '../../platform/app';
import { asActor, type Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { closeSession, openSession, sessionHours } from '../../platform/session';

/** Checked when the e-mail is unknown, so that the time of the answer does not tell who has an account. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$qSTFeJk0RSDVZqV1XBJtA5X9B2dA6fIRDXF0n2hSd0s';

async function signedIn(trx: Trx, personId: PersonId, csrfToken: string): Promise<SignedIn> {
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
    csrfToken,
  };
}

/** Sign-in, sign-out and the language of the screens. */
export const serveSession: Feature = (app, { db, secureCookies, signInTries = 20 }) => {
  const cookie = { path: '/api', httpOnly: true, sameSite: 'strict', secure: secureCookies } as const;

  app.post(
    signIn.path,
    {
      config: { rateLimit: { max: signInTries, timeWindow: '1 minute' } },
      schema: { operationId: signIn.name, summary: signIn.summary, body: signIn.body, response: { 200: signIn.answer } },
    },
    async (request, reply) => {
      const { email, password } = signIn.body!.parse(request.body);
      const known = await asActor(db, { kind: 'anybody' }, async (trx) => {
        const { rows } = await sql<{ personId: PersonId; passwordHash: string }>`select * from door.credentials(${email})`.execute(trx);
        return rows[0];
      });
      const matches = await verify(known?.passwordHash ?? nobodysHash, password).catch(() => false);
      if (!known || !matches) {
        // Written for an unknown e-mail too, so that the time of the answer does not tell; the e-mail is not, for people type passwords there.
        const subject = known ? { subjectId: known.personId } : {};
        await asActor(db, { kind: 'anybody' }, (trx) => audit(trx, { deed: 'sign_in_refused', subjectKind: 'person', ...subject }));
        throw new Problem('wrong_credentials');
      }
      return asActor(db, { kind: 'person', personId: known.personId }, async (trx) => {
        const { token, csrfToken } = await openSession(trx, known.personId);
        const answer = await signedIn(trx, known.personId, csrfToken);
        await audit(trx, { deed: 'sign_in', subjectKind: 'person', subjectId: known.personId });
        reply.setCookie(sessionCookie, token, { ...cookie, maxAge: sessionHours * 3600 });
        return answer;
      });
    },
  );

  serve(app, db, readSession, ({ trx, session }) => signedIn(trx, session.personId, session.csrfToken));

  serve(app, db, signOut, async ({ trx, session, reply }) => {
    await closeSession(trx, session);
    await audit(trx, { deed: 'sign_out', subjectKind: 'person', subjectId: session.personId });
    reply.clearCookie(sessionCookie, cookie);
    return { signedOut: true as const };
  });

  serve(app, db, setLanguage, async ({ trx, session, body }) => {
    await trx.updateTable('person').set({ language: body.language }).where('id', '=', session.personId).execute();
    return { language: body.language };
  });
};
