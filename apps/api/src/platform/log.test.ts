import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { aWorld } from '../../test/a-world';
import { features } from '../features';
import { buildApp } from './app';
import { logRules } from './log';

/** A database error as the driver throws it. */
class BrokenRule extends Error {
  override name = 'error';
  detail = 'Key (email)=(idris.vale@small.example) already exists.';
  where = 'SQL statement "insert into person"';
}

it('a surprise is answered without a word of the inside, and written down without what was asked or stored', async () => {
  const world = await aWorld();
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) });
  const app = await buildApp(
    {
      db: world.db,
      wakeups: { on: () => () => undefined, close: async () => undefined },
      version: 'test',
      sessionSecret: 'x'.repeat(32),
      secureCookies: false,
      logger: { ...logRules, stream },
    },
    [
      ...features,
      (one) => {
        one.get('/api/broken', () => {
          throw new BrokenRule('a rule broke');
        });
      },
    ],
  );
  try {
    const reply = await app.inject({ method: 'GET', url: '/api/broken?text=Idris+Vale', cookies: { workbench_session: 'a-token' } });
    expect(reply.statusCode).toBe(500);
    expect(reply.json()).toMatchObject({ code: 'unexpected', status: 500 });
    expect(reply.body).not.toMatch(/rule broke|BrokenRule|idris|\.ts:/i);
    expect(await app.inject({ method: 'GET', url: '/api/health?text=Idris+Vale' })).toMatchObject({ statusCode: 200 });
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        time: expect.any(Number),
        msg: 'request failed',
        method: 'GET',
        route: '/api/broken',
        err: expect.objectContaining({ message: 'a rule broke', stack: expect.stringContaining('log.test.ts') }),
      }),
    ]);
    expect(lines.join('')).not.toMatch(/idris|a-token|insert into/i);
  } finally {
    await app.close();
  }
});
