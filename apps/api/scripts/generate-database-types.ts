import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrate } from '../src/platform/migrate';

/**
 * Writes src/platform/database.types.ts from the migrated schema. `OWNER_URL` names a server on which a
 * scratch database may be made.
 */
const here = dirname(fileURLToPath(import.meta.url));
const server = process.env['OWNER_URL'];
if (!server) throw new Error('OWNER_URL is missing.');
const scratch = new URL(server);
scratch.pathname = '/workbench_types';

const client = new pg.Client({ connectionString: server });
await client.connect();
await client.query('drop database if exists workbench_types');
await client.query('create database workbench_types');
try {
  await migrate(scratch.toString(), 'only for a scratch database', join(here, '../migrations'));
  const generator = join(here, '../node_modules/.bin/kysely-codegen');
  const out = join(here, '../src/platform/database.types.ts');
  await promisify(execFile)(generator, [
    '--dialect',
    'postgres',
    '--url',
    scratch.toString(),
    '--camel-case',
    '--date-parser',
    'string',
    '--out-file',
    out,
    '--exclude-pattern',
    '*.migration',
    '--log-level',
    'error',
  ]);
} finally {
  await client.query('drop database workbench_types');
  await client.query('drop role if exists workbench_types_door');
  await client.end();
}
