import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, startEmbedded } from './embedded.mjs';

/**
 * Starts a PostgreSQL that lives for one run, in a temporary folder and without waiting for the disk.
 * @returns {Promise<{ ownerUrl: string, close: () => Promise<void> }>}
 */
export async function startTestDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-test-'));
  const database = await startEmbedded(folder, { isForTests: true });
  return {
    ownerUrl: database.ownerUrl,
    async close() {
      await database.stop();
      await rm(dataFolder(folder), { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
