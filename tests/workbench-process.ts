import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, testServer } from '@workbench/api/testing';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A workbench process of its own, on a database of its own. */
export interface RunningWorkbench {
  address: string;
  ownerUrl: string;
  /** Number of the process that runs. */
  processId(): number;
  /** Ends the process without warning, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts the process again on the same database and address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilHealthy(address: string, child: ChildProcess, errors: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The workbench ended while starting: ${errors()}`);
    const healthy = await fetch(`${address}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The workbench did not become healthy within a minute: ${errors()}`);
}

/** Starts the built workbench on a fresh database; with the demonstration exercise and on the server of the test run unless told otherwise. */
export async function startWorkbench({ demonstration = true, server = testServer() } = {}): Promise<RunningWorkbench> {
  const database = await freshDatabase(server);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    let errors = '';
    child = spawn(process.execPath, [join(root, 'apps/api/dist/server.mjs')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        DATABASE_URL: database.ownerUrl,
        SESSION_SECRET: 'a secret that lives for one test run only',
        SIGN_IN_TRIES: '1000',
        WEB_ROOT: join(root, 'apps/web/dist'),
        MIGRATIONS: join(root, 'apps/api/migrations'),
        ...(demonstration ? { DEMONSTRATION: join(root, 'apps/api/demonstration') } : {}),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    await untilHealthy(address, child, () => errors);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    address,
    ownerUrl: database.ownerUrl,
    processId: () => child.pid!,
    kill: () => end('SIGKILL'),
    restart: start,
    async stop() {
      await end('SIGTERM');
      await database.drop();
    },
  };
}
