import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishSignIn, openIdReturnPath, openIdStartPath, readSession, readSignInWays, signIn } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser, type Browser } from '../../../test/browser';
import { startProvider, type Falsehoods, type TestProvider } from '../../../test/provider';
import { codeOf, emailOf, password, withSecondFactor } from '../../../test/second-factor-seeds';
import type { World } from '../../../test/world';

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider?.close());

function aWorldWithProvider(): Promise<World> {
  const openId = { issuer: provider.issuer, clientId: 'workbench', clientSecret: 'known to both', publicUrl: 'http://127.0.0.1:4600' };
  return aWorld({ openId });
}

async function go(world: World, browser: Browser, url: string): Promise<string> {
  const reply = await world.app.inject({ method: 'GET', url, cookies: browser.cookies });
  for (const { name, value } of reply.cookies) {
    if (value === '') delete browser.cookies[name];
    else browser.cookies[name] = value;
  }
  return String(reply.headers['location'] ?? reply.statusCode);
}

/** Goes to the provider and comes back; answers with where the way ends. `mend` changes the address of the way back. */
async function signInBy(world: World, browser: Browser, mend = (address: string) => address): Promise<string> {
  const away = await go(world, browser, openIdStartPath);
  const back = new URL((await fetch(away, { redirect: 'manual' })).headers.get('location') ?? '');
  return go(world, browser, mend(back.pathname + back.search));
}

const mentor = { email: emailOf('mentor'), email_verified: true };
const refused = '/sign-in?refused=openid';

describe('signing in by OpenID Connect', () => {
  it('lets in whom the workbench knows by a verified e-mail', async () => {
    const world = await aWorldWithProvider();
    const browser = openBrowser(world);
    provider.next = { identity: { ...mentor, email: 'Mentor@Small.example' } };
    expect(await signInBy(world, browser)).toBe('/cells');
    expect((await browser.ask(readSession)).answer.email).toBe(mentor.email);
  });

  it('asks for the second factor of somebody who has one', async () => {
    const world = await aWorldWithProvider();
    const { secret } = await withSecondFactor(world, 'mentor');
    const browser = openBrowser(world);
    provider.next = { identity: mentor };
    expect(await signInBy(world, browser)).toBe('/sign-in?step=code');
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await browser.ask(finishSignIn, { code: codeOf(secret) })).status).toBe(200);
  });

  it.each([
    ['nobody here', { ...mentor, email: 'stranger@small.example' }],
    ['an e-mail that was not verified', { ...mentor, email_verified: false }],
  ])('refuses %s and makes no account', async (_, identity) => {
    const world = await aWorldWithProvider();
    const browser = openBrowser(world);
    provider.next = { identity };
    expect(await signInBy(world, browser)).toBe(refused);
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await world.owner.query('select from person')).rowCount).toBe(11);
  });

  it('refuses somebody who was disabled', async () => {
    const world = await aWorldWithProvider();
    await world.owner.query('update person set disabled_at = now() where id = $1', [world.people.mentor]);
    provider.next = { identity: mentor };
    expect(await signInBy(world, openBrowser(world))).toBe(refused);
  });

  it('refuses another state, another nonce, and a way back that this browser did not begin', async () => {
    const world = await aWorldWithProvider();
    provider.next = { identity: mentor };
    expect(await signInBy(world, openBrowser(world), (address) => address.replace(/state=[^&]+/, 'state=made-up'))).toBe(refused);
    expect(await go(world, openBrowser(world), `${openIdReturnPath}?code=code-0&state=x`)).toBe(refused);
    provider.next = { identity: mentor, nonce: 'of another sign-in' };
    expect(await signInBy(world, openBrowser(world))).toBe(refused);
  });
});

describe('what the provider states', () => {
  it.each<[string, Falsehoods]>([
    ['signed with a key that the provider does not publish', { signature: 'foreign' }],
    ['not signed at all', { signature: 'none' }],
    ['made for another client', { audience: 'another' }],
    ['over since ten minutes', { ends: -10 }],
    ['said by a provider that calls itself otherwise than the one that was set', { issuer: 'https://elsewhere.example' }],
  ])('lets nobody in when it is %s', async (_, falsehood) => {
    const world = await aWorldWithProvider();
    const browser = openBrowser(world);
    provider.next = { identity: mentor, ...falsehood };
    expect(await signInBy(world, browser).catch(() => refused)).toBe(refused);
    expect((await browser.ask(readSession)).status).toBe(401);
  });
});

it('a page of another site does not begin a sign-in for somebody', async () => {
  const world = await aWorldWithProvider();
  provider.next = { identity: mentor };
  const start = (site: string) => world.app.inject({ method: 'GET', url: openIdStartPath, headers: { 'sec-fetch-site': site } });
  expect((await start('cross-site')).headers['location']).toBe('/sign-in');
  expect((await start('same-origin')).headers['location']).toContain(provider.issuer);
});

it('a provider that is away leads back to the sign-in page, and people sign in by password', async () => {
  const openId = { issuer: 'http://127.0.0.1:9', clientId: 'workbench', clientSecret: 'known to both', publicUrl: 'http://127.0.0.1:4600' };
  const world = await aWorld({ openId });
  expect(await go(world, openBrowser(world), openIdStartPath)).toBe(refused);
  expect((await openBrowser(world).ask(signIn, { email: emailOf('mentor'), password })).status).toBe(200);
});

it('without a provider there is neither a button nor an address', async () => {
  const world = await aWorld();
  expect((await openBrowser(world).ask(readSignInWays)).answer).toEqual({ openId: false });
  expect(await go(world, openBrowser(world), openIdStartPath)).toBe('404');
});
