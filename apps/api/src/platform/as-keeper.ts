import { sql, type Kysely, type Transaction } from 'kysely';
import { openDatabase } from './database';
import type { DB } from './database.types';

/**
 * Runs `work` in one transaction as the keeper, who provisions people, cells and agencies and reads no item.
 * For commands and first-run loading; no route reaches it. `ownerUrl` names a login that may become the keeper.
 */
export async function asKeeper<T>(ownerUrl: string, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  const db: Kysely<DB> = openDatabase(ownerUrl, 1);
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`set local role workbench_keeper`.execute(trx);
      return work(trx);
    });
  } finally {
    await db.destroy();
  }
}
