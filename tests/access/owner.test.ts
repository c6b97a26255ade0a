import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp, features, migrate, openDatabase, provisionCell, sessionCookie } from '@workbench/api';
import { databaseUrl, smallCell, testSecret } from '@workbench/api/testing';
import { contributeItem, listItems, readItem, signIn } from '@workbench/contract';
import { startTestDatabase } from '../../infra/database/with-database.mjs';

const migrations = fileURLToPath(new URL('../../apps/api/migrations', import.meta.url));

/** A server of its own: the roles are made by an owner who is no superuser, as on a database that somebody else runs. */
let server: { ownerUrl: string; close(): Promise<void> };
let ownerUrl: string;
let doorUrl: string;
let owner: pg.Client;

beforeAll(async () => {
  server = await startTestDatabase();
  const superuser = new pg.Client({ connectionString: server.ownerUrl });
  await superuser.connect();
  await superuser.query(`create role desk_owner login createrole nosuperuser nobypassrls password 'test'`);
  await superuser.query('create database desk owner desk_owner');
  await superuser.end();
  const url = new URL(databaseUrl(server.ownerUrl, 'desk'));
  url.username = 'desk_owner';
  url.password = 'test';
  ownerUrl = url.toString();
  doorUrl = await migrate(ownerUrl, testSecret, migrations);
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await server?.close();
});

it('an owner without superuser rights migrates a database, and again without harm', async () => {
  expect((await owner.query(`select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user`)).rows).toEqual([
    { strong: false },
  ]);
  expect(await migrate(ownerUrl, testSecret, migrations)).toBe(doorUrl);
});

it('the functions that look past the rules belong to the keeper, not to that owner', async () => {
  const { rows } = await owner.query(
    `select distinct proowner::regrole::text as owner from pg_proc where prosecdef and pronamespace = 'door'::regnamespace`,
  );
  expect(rows).toEqual([{ owner: 'workbench_keeper' }]);
});

it('people sign in, contribute, search and read there, while the owner itself is shown no item', async () => {
  const { cellId } = await provisionCell(ownerUrl, smallCell, 'exercise-2031');
  const db = openDatabase(doorUrl, 2);
  const app = await buildApp(
    {
      db,
      wakeups: { on: () => () => undefined, close: async () => undefined },
      version: 'test',
      sessionSecret: testSecret,
      secureCookies: false,
      logger: false,
    },
    features,
  );
  try {
    const entered = await app.inject({
      method: 'POST',
      url: signIn.path,
      payload: { email: 'customsanalyst@small.example', password: 'exercise-2031' },
    });
    expect(entered.statusCode).toBe(200);
    const cookies = { [sessionCookie]: entered.cookies.find((cookie) => cookie.name === sessionCookie)!.value };
    const { csrfToken } = entered.json<{ csrfToken: string }>();
    const contributed = await app.inject({
      method: 'POST',
      url: contributeItem.path.replace(':cellId', cellId),
      cookies,
      headers: { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() },
      payload: {
        kind: 'report',
        title: 'Lorry at the northern post',
        text: 'A lorry with two drivers crossed at dawn.',
        language: 'en',
        reportedAt: '2031-04-09T06:00:00.000Z',
        sourceIdentity: 'The driver',
        marking: { level: 1, releasableTo: ['POL'], compartments: ['HARBOUR'], originatorControl: false },
      },
    });
    expect(contributed.json()).toEqual({ id: expect.any(String) });
    const { id } = contributed.json<{ id: string }>();
    const found = await app.inject({ method: 'GET', url: `${listItems.path.replace(':cellId', cellId)}?q=lorry`, cookies });
    expect(found.json<{ rows: { id: string }[] }>().rows.map((row) => row.id)).toEqual([id]);
    const read = await app.inject({ method: 'GET', url: readItem.path.replace(':cellId', cellId).replace(':itemId', id), cookies });
    expect(read.json()).toMatchObject({ sourceIdentity: 'The driver' });
    const kept = [
      'item',
      'source',
      'source_identity',
      'claim',
      'attachment',
      'grading',
      'product',
      'erasure',
      'claim_purpose',
      'trail_query',
    ];
    for (const table of kept) expect((await owner.query(`select from ${table}`)).rowCount, table).toBe(0);
  } finally {
    await app.close();
    await db.destroy();
  }
});
