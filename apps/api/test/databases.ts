import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { CellId, PersonId } from '@workbench/domain';
import { migrate, provisionCell } from '../src/index';
import { smallCell, type ActorName } from './small-cell';

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

/** One way to each server for a whole process; an idle one keeps nobody from ending. */
const ways = new Map<string, pg.Pool>();

function onServer(server: string): pg.Pool {
  const way = ways.get(server) ?? new pg.Pool({ connectionString: server, max: 2, allowExitOnIdle: true });
  if (!ways.has(server)) way.on('error', () => undefined);
  ways.set(server, way);
  return way;
}

/** Name of the template for the migrations as they stand, so that a changed one is never tested against an old schema. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(smallCell));
  for (const name of (await readdir(migrations)).toSorted()) hash.update(await readFile(join(migrations, name)));
  return `workbench_template_${hash.digest('hex').slice(0, 12)}`;
}

/** What a database is copied from: the schema alone, or the small cell in it as well. */
interface Templates {
  empty: string;
  withCell: string;
  /** User and password of the door login that all copies share. */
  door: { username: string; password: string };
  cellId: CellId;
  people: Record<ActorName, PersonId>;
}

/** Makes the templates once per server; other test files wait for them. What is to be known of them stands in a comment. */
async function makeTemplates(server: string): Promise<Templates> {
  const empty = await templateName();
  const withCell = `${empty}_cell`;
  const client = await onServer(server).connect();
  try {
    await client.query('select pg_advisory_lock(4711)');
    const known = `select shobj_description(oid, 'pg_database') as told from pg_database where datname = $1`;
    const { rows } = await client.query<{ told: string }>(known, [withCell]);
    if (rows[0]) return JSON.parse(rows[0].told) as Templates;
    for (const name of [empty, `${withCell}_making`]) await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${empty}`);
    const { username, password } = new URL(await migrate(databaseUrl(server, empty), testSecret, migrations));
    await client.query(`create database ${withCell}_making template ${empty}`);
    const { cellId, people } = await provisionCell(databaseUrl(server, `${withCell}_making`), smallCell, 'exercise-2031');
    const byName = Object.fromEntries(people) as Record<ActorName, PersonId>;
    const made: Templates = { empty, withCell, door: { username, password }, cellId, people: byName };
    await client.query(`comment on database ${withCell}_making is ${client.escapeLiteral(JSON.stringify(made))}`);
    await client.query(`alter database ${withCell}_making rename to ${withCell}`);
    return made;
  } finally {
    await client.query('select pg_advisory_unlock(4711)');
    client.release();
  }
}

const made = new Map<string, Promise<Templates>>();

function templatesOn(server: string): Promise<Templates> {
  const templates = made.get(server) ?? makeTemplates(server);
  made.set(server, templates);
  return templates;
}

async function copyOf(server: string, template: string, door: Templates['door']): Promise<FreshDatabase> {
  const way = onServer(server);
  const name = `w_${randomUUID().replaceAll('-', '')}`;
  await way.query(`create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = databaseUrl(server, name);
  const drop = async () => {
    await way.query(`drop database if exists ${name} with (force)`);
    // A workbench that was started on it made itself a login of its own.
    await way.query(`drop role if exists ${name}_door`);
  };
  return { name, ownerUrl, doorUrl: Object.assign(new URL(ownerUrl), door).toString(), drop };
}

/** Makes an empty, migrated database and returns the URLs of its owner and of its door login. */
export async function freshDatabase(server: string): Promise<FreshDatabase> {
  const { empty, door } = await templatesOn(server);
  return copyOf(server, empty, door);
}

/** Makes a database with the small cell in it. */
export async function freshSmallCell(server: string): Promise<FreshDatabase & Pick<Templates, 'cellId' | 'people'>> {
  const { withCell, door, cellId, people } = await templatesOn(server);
  return { ...(await copyOf(server, withCell, door)), cellId, people };
}
