import { createHash, createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Rights the keeper needs only while functions are handed to it. */
const hand = (verb: 'grant' | 'revoke') => `
  do $$ begin
    if to_regnamespace('door') is not null then
      execute '${verb} create on schema door ${verb === 'grant' ? 'to' : 'from'} workbench_keeper';
    end if;
  end $$`;

async function apply(client: pg.Client, name: string, text: string): Promise<void> {
  const checksum = createHash('sha256').update(text).digest('hex');
  const { rows } = await client.query<{ checksum: string }>('select checksum from migration where name = $1', [name]);
  if (rows[0]) {
    if (rows[0].checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it had been applied. Restore it and add a new one.`);
    return;
  }
  await client.query('begin');
  try {
    await client.query(hand('grant'));
    await client.query(text);
    await client.query(hand('revoke'));
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Name of the login that the API uses on this database; it has no rights until it passes the door. */
async function ensureDoorLogin(client: pg.Client, secret: string): Promise<{ login: string; password: string }> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const login = `${rows[0]!.name}_door`;
  const password = createHmac('sha256', secret).update(`door login ${login}`).digest('hex');
  const quoted = client.escapeIdentifier(login);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
  if (rowCount === 0) await client.query(`create role ${quoted} login noinherit`);
  await client.query(`alter role ${quoted} with login noinherit password ${client.escapeLiteral(password)}`);
  await client.query(`grant workbench_app to ${quoted}`);
  return { login, password };
}

/**
 * Brings the database that `ownerUrl` names to the newest schema and returns the URL of the door login.
 * Each file in `folder` is applied once, in name order, in a transaction; several processes may start at the same time.
 */
export async function migrate(
  ownerUrl: string,
  secret: string,
  folder: string,
  onStep: (name: string) => void = () => undefined,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('workbench migration'))`);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    await client.query('alter table migration enable row level security; alter table migration force row level security');
    await client.query(`comment on table migration is 'Which schema files were applied, with the checksum of each as it was then.'`);
    await client.query(`do $$ begin
      create policy migration_owner on migration to current_user using (true) with check (true);
    exception when duplicate_object then null; end $$`);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
    for (const name of names) {
      onStep(name);
      await apply(client, name, await readFile(join(folder, name), 'utf8'));
    }
    const { login, password } = await ensureDoorLogin(client, secret);
    const url = new URL(ownerUrl);
    url.username = encodeURIComponent(login);
    url.password = password;
    return url.toString();
  } finally {
    await client.end();
  }
}
