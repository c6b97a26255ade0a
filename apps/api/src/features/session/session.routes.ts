import { sql } from 'kysely';
import { finishSignIn, readSession, readSignInWays, setLanguage, signIn, signOut, type Endpoint } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { asActor } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { cookiesOf } from '../../platform/cookies';
import { isPassword } from '../../platform/passwords';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { findCredentials } from './password';
import { secondFactorSeal, useCode } from './second-factor';
import { askSecondStep, closeHalfSession, enter, leaveOldSession, readSignedIn, resumeHalfSession } from './sign-in';
import { countTries } from './tries';

/** Sign-in in one step or two, sign-out and the language of the screens. */
export const serveSession: Feature = (app, { db, secureCookies, sessionSecret, signInTries = 20, openId }) => {
  const cookies = cookiesOf(secureCookies);
  const tries = countTries(db, signInTries);
  const seal = secondFactorSeal(sessionSecret);
  const optionsOf = ({ name, summary, body, answer }: Endpoint) => ({
    config: { beforePasswordChange: true, rateLimit: { max: signInTries, timeWindow: '1 minute' } },
    schema: { operationId: name, summary, body, response: { 200: answer } },
  });

  app.post(signIn.path, optionsOf(signIn as Endpoint), async (request, reply) => {
    const { email, password } = signIn.body!.parse(request.body);
    const tried = { email, address: request.ip };
    await tries.take(tried);
    const known = await asActor(db, { kind: 'anybody' }, (trx) => findCredentials(trx, email));
    const matches = await isPassword(password, known?.passwordHash);
    if (!known || !matches) {
      await tries.wrong(tried, 'password', known?.personId);
      throw new Problem('wrong_credentials');
    }
    await tries.right(tried, !known.hasSecondFactor);
    if (known.hasSecondFactor) {
      await askSecondStep(db, known.personId, cookies, reply);
      throw new Problem('second_factor_required');
    }
    await leaveOldSession(db, request);
    return asActor(db, { kind: 'person', personId: known.personId }, (trx) =>
      enter(trx, known.personId, cookies, 'password', request, reply),
    );
  });

  app.post(finishSignIn.path, optionsOf(finishSignIn as Endpoint), async (request, reply) => {
    const { code } = finishSignIn.body!.parse(request.body);
    const { personId, email, tokenHash } = await resumeHalfSession(db, cookies, request);
    const tried = { email, address: request.ip };
    await tries.take(tried);
    const answer = await asActor(db, { kind: 'person', personId }, async (trx) => {
      if (!(await useCode(trx, seal, personId, code, Date.now()))) return undefined;
      if (!(await closeHalfSession(trx, tokenHash))) throw new Problem('half_session_over');
      return enter(trx, personId, cookies, 'second_factor', request, reply);
    });
    if (!answer) {
      await tries.wrong(tried, 'second_factor', personId);
      throw new Problem('wrong_code');
    }
    await tries.right(tried, true);
    await leaveOldSession(db, request);
    return answer;
  });

  serve(app, db, readSignInWays, async () => ({ openId: openId !== undefined }));

  serve(app, db, readSession, ({ trx, session }) => readSignedIn(trx, session.personId, session.csrfToken, session.mustChangePassword));

  serve(app, db, signOut, async ({ trx, session, reply }) => {
    await sql`select door.end_session(${session.id})`.execute(trx);
    await audit(trx, { deed: 'sign_out', subjectKind: 'person', subjectId: session.personId });
    reply.clearCookie(cookies.session, cookies.rules);
    return { signedOut: true as const };
  });

  serve(app, db, setLanguage, async ({ trx, session, body }) => {
    await trx.updateTable('person').set({ language: body.language }).where('id', '=', session.personId).execute();
    return { language: body.language };
  });
};
