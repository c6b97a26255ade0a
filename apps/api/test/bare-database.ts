import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { databaseUrl, testServer } from './databases';

/** A database without any table, read and written as its owner. */
export interface BareDatabase {
  url: string;
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
  drop(): Promise<void>;
}

/** Makes an empty database on the server of the test run, for tests of what migrations do to rows of before. */
export async function bareDatabase(): Promise<BareDatabase> {
  const name = `bare_${randomUUID().replaceAll('-', '')}`;
  const url = databaseUrl(testServer(), name);
  const server = new pg.Client({ connectionString: testServer() });
  await server.connect();
  await server.query(`create database ${name}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    query: <Row extends object>(sql: string, values: readonly unknown[] = []) => client.query<Row>(sql, [...values]),
    async drop() {
      await client.end();
      await server.query(`drop database if exists ${name} with (force)`);
      await server.query(`drop role if exists ${name}_door`);
      await server.end();
    },
  };
}
