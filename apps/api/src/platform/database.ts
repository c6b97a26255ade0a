import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './database.types';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A day has no hour and no zone; as a Date it would be the day before, west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, String);

export type { DB } from './database.types';

/** Largest number of connections that one API process opens. */
const poolSize = 10;

/** Opens the pool that `asActor` works on. The URL names the door login, which has no rights of its own. */
export function openDatabase(doorUrl: string, max = poolSize): Kysely<DB> {
  const pool = new pg.Pool({ connectionString: doorUrl, max, application_name: 'workbench', connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks between two queries of a transaction; the query that follows fails, and its caller hears of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
