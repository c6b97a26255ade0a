import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventStreamPath, signIn } from '@workbench/contract';
import { openBrowser } from '../../test/browser';
import { emailOf, password, signedInBrowser } from '../../test/second-factor-seeds';
import { openWorld, type World } from '../../test/world';

let webRoot: string;
let world: World;
beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(webRoot, 'assets'));
  await mkdir(join(webRoot, '.git'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Workbench</title>');
  await writeFile(join(webRoot, 'assets', 'app.js'), 'export {};');
  await writeFile(join(webRoot, '.git', 'config'), '[core]');
  world = await openWorld({ webRoot, secureCookies: true });
});
afterAll(async () => {
  await world?.close();
  await rm(webRoot, { recursive: true });
});

type Headers = Record<string, unknown>;

function mustBeGuarded(headers: Headers, place: string): void {
  const policy = String(headers['content-security-policy']);
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy, place).toContain(part);
  expect(policy, place).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers['x-content-type-options'], place).toBe('nosniff');
  expect(headers['referrer-policy'], place).toBe('no-referrer');
  expect(headers['strict-transport-security'], place).toBe('max-age=31536000; includeSubDomains');
  expect(headers['access-control-allow-origin'], place).toBeUndefined();
}

describe('the headers of an answer', () => {
  it.each([
    ['/', 200, /^text\/html; charset=utf-8$/],
    ['/cells/any/items', 200, /^text\/html; charset=utf-8$/],
    ['/assets/app.js', 200, /^application\/javascript; charset=utf-8$/],
    ['/assets/none.js', 404, /^application\/problem\+json/],
    ['/api/health', 200, /^application\/json; charset=utf-8$/],
    ['/api/openapi.json', 200, /^application\/json; charset=utf-8$/],
    ['/api/docs/', 200, /^text\/html; charset=utf-8$/],
    ['/api/cells', 401, /^application\/problem\+json/],
    ['/api/none', 404, /^application\/problem\+json/],
    ['/api/cells/%ff', 404, /^application\/problem\+json/],
  ])('of %s keep foreign scripts, frames and guesses at its type away', async (url, status, type) => {
    const { statusCode, headers } = await world.app.inject({ method: 'GET', url, headers: { origin: 'https://elsewhere.example' } });
    expect([statusCode, headers['content-type']]).toEqual([status, expect.stringMatching(type)]);
    mustBeGuarded(headers, url);
  });

  it('of the stream of events are no fewer', async () => {
    const { cookies } = await signedInBrowser(world, 'mentor');
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    // Over a socket: an injected request would wait for an end that never comes.
    await world.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = world.app.server.address() as AddressInfo;
    const asked = get({
      host: '127.0.0.1',
      port,
      path: eventStreamPath.replace(':cellId', world.cellId),
      headers: { cookie },
      agent: false,
    });
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    expect(reply.headers['content-type']).toBe('text/event-stream');
    mustBeGuarded(reply.headers, 'events');
    asked.destroy();
  });

  it('forbid to keep whatever the API says', async () => {
    for (const url of ['/api/cells', '/api/session', '/api/none', '/api/health'])
      expect((await world.app.inject({ method: 'GET', url })).headers['cache-control'], url).toBe('no-store');
  });

  it('say nothing of TLS where there is none', async () => {
    const plain = await openWorld();
    expect((await plain.app.inject({ method: 'GET', url: '/api/health' })).headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });
});

describe('what is not served', () => {
  it.each(['/.git/config', '/.git/', '/assets/', '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])(
    '%s shows neither a folder nor a file outside the built pages',
    async (url) => {
      const { body } = await world.app.inject({ method: 'GET', url });
      expect(body).toMatch(/<title>Workbench<\/title>|"not_found"/);
    },
  );

  it.each(['TRACE', 'OPTIONS', 'DELETE'] as const)('the method %s where nobody asked for it', async (method) => {
    const reply = await world.app.inject({ method, url: '/api/cells', headers: { origin: 'https://elsewhere.example' } });
    expect([reply.statusCode, reply.headers['access-control-allow-methods']]).toEqual([404, undefined]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a sign-in as %s, which another site could send',
    async (type) => {
      const payload = JSON.stringify({ email: emailOf('mentor'), password });
      const reply = await world.app.inject({ method: 'POST', url: signIn.path, payload, headers: { 'content-type': type } });
      expect([reply.statusCode, reply.json().code, reply.headers['set-cookie']]).toEqual([415, 'wrong_content_type', undefined]);
    },
  );

  it('an address that a caller claims to come from', async () => {
    const browser = openBrowser(world, { address: '10.0.0.7' });
    await world.app.inject({
      method: 'POST',
      url: signIn.path,
      payload: { email: emailOf('mentor'), password: 'wrong' },
      remoteAddress: '10.0.0.7',
      headers: { 'x-forwarded-for': '1.2.3.4', 'x-real-ip': '1.2.3.4', forwarded: 'for=1.2.3.4' },
    });
    const { rows } = await world.owner.query<{ address: string }>(
      `select detail ->> 'address' as address from audit where deed = 'sign_in_refused' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ address: '10.0.0.7' }]);
    expect((await browser.ask(signIn, { email: emailOf('mentor'), password })).status).toBe(200);
  });
});
