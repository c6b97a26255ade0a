import { openIdReturnPath, openIdStartPath } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import { asActor } from '../../platform/as-actor';
import { cookiesOf } from '../../platform/cookies';
import { sealFor } from '../../platform/sealed';
import { openProvider } from './open-id';
import { findCredentials } from './password';
import { askSecondStep, enter, leaveOldSession } from './sign-in';

/** Sign-in by OpenID Connect, where a provider is set. It opens existing accounts and makes none; a second factor is still asked for. */
export const serveOpenId: Feature = (app, { db, secureCookies, sessionSecret, openId, signInTries = 20 }) => {
  if (!openId) return;
  const provider = openProvider(openId, sealFor('openid', sessionSecret));
  const cookies = cookiesOf(secureCookies);
  // The way back begins at another site, so that a strict cookie would not be sent.
  const errand = { ...cookies.rules, sameSite: 'lax' } as const;
  const options = {
    schema: { hide: true },
    config: { beforePasswordChange: true, rateLimit: { max: signInTries, timeWindow: '1 minute' } },
  };

  app.get(openIdStartPath, options, async (request, reply) => {
    // Whoever signs in does so on purpose: a page of another site does not begin it for them.
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect('/sign-in');
    const sentOff = await provider.sendOff().catch((error: unknown) => {
      request.log.warn({ err: error }, 'the provider of OpenID Connect does not answer');
      return undefined;
    });
    if (!sentOff) return reply.redirect('/sign-in?refused=openid');
    reply.setCookie(cookies.errand, sentOff.kept, { ...errand, maxAge: 600 });
    return reply.redirect(sentOff.address);
  });

  app.get(openIdReturnPath, options, async (request, reply) => {
    reply.clearCookie(cookies.errand, errand);
    const email = await provider.receive(request.url, request.cookies[cookies.errand]).catch((error: unknown) => {
      request.log.warn({ err: error }, 'sign-in by OpenID Connect was refused');
      return undefined;
    });
    const known = email && (await asActor(db, { kind: 'anybody' }, (trx) => findCredentials(trx, email)));
    // Whatever is wrong is answered alike: who has an account here is not the provider's to find out.
    if (!known) return reply.redirect('/sign-in?refused=openid');
    if (known.hasSecondFactor) {
      await askSecondStep(db, known.personId, cookies, reply);
      return reply.redirect('/sign-in?step=code');
    }
    await leaveOldSession(db, request);
    await asActor(db, { kind: 'person', personId: known.personId }, (trx) => enter(trx, known.personId, cookies, 'openid', request, reply));
    return reply.redirect('/cells');
  });
};
