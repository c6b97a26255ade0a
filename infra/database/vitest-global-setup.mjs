import { startTestDatabase } from './with-database.mjs';

/** One PostgreSQL for all test files of a run; a server named by TEST_DATABASE_URL is used instead. */
export default async function setup() {
  if (process.env['TEST_DATABASE_URL']) return undefined;
  const database = await startTestDatabase();
  process.env['TEST_DATABASE_URL'] = database.ownerUrl;
  return () => database.close();
}
