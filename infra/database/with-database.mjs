import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder, startEmbedded } from './embedded.mjs';
import { placeForTests, testFolder } from './memory-folder.mjs';

/**
 * Starts a PostgreSQL that lives for one run, in memory where there is room and without waiting for the disk.
 * @returns {Promise<{ ownerUrl: string, close: () => Promise<void> }>}
 */
export async function startTestDatabase() {
  const folder = await mkdtemp(join(await placeForTests(), testFolder));
  // Started as root, the server runs under an account of its own that must come in.
  await chmod(folder, 0o755);
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
