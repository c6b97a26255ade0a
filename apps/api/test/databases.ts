import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../src/index';

const migrations = join(dirname(fileURLToPath(import.meta.url)), '../migrations');

/** Secret of test databases. */
export const testSecret = 'secret of databases that live for one test run';

/** A database of one test. */
export interface FreshDatabase {
  name: string;
  ownerUrl: string;
  doorUrl: string;
  drop(): Promise<void>;
}

/** Server that the test run started; the test command puts its URL into the environment. */
export function testServer(): string {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is missing: run the tests with the test command, which starts PostgreSQL.');
  return server;
}

/** URL of a database on the test server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Name of the template for the migrations as they stand, so that a changed one is never tested against an old schema. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).toSorted()) hash.update(await readFile(join(migrations, name)));
  return `workbench_template_${hash.digest('hex').slice(0, 12)}`;
}

/** Makes the template once per server; other test files wait for it. */
async function ensureTemplate(server: string): Promise<string> {
  const template = await templateName();
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock(4711)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${template}_making`);
    await client.query(`create database ${template}_making`);
    await migrate(databaseUrl(server, `${template}_making`), testSecret, migrations);
    await client.query(`alter database ${template}_making rename to ${template}`);
  });
  return template;
}

/** Makes an empty, migrated database and returns the URLs of its owner and of its door login. */
export async function freshDatabase(server: string): Promise<FreshDatabase> {
  const template = await ensureTemplate(server);
  const name = `w_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const ownerUrl = databaseUrl(server, name);
  const doorUrl = await migrate(ownerUrl, testSecret, migrations);
  const drop = () =>
    onServer(server, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`drop role if exists ${name}_door`);
    });
  return { name, ownerUrl, doorUrl, drop };
}
