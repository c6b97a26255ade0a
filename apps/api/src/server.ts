import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import packageJson from '../package.json' with { type: 'json' };
import { features } from './features';
import { startExerciseWorker } from './features/runs/exercise-worker';
import { buildApp } from './platform/app';
import { openDatabase } from './platform/database';
import { listenForWakeups } from './platform/events';
import { logRules } from './platform/log';
import { migrate } from './platform/migrate';
import { readSettings } from './platform/settings';

function sentence(error: unknown): string {
  const { code, message, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} on ${address} is taken. Stop the other program or set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to 1024 or above.`;
  if (code === 'ECONNREFUSED') return 'The database at DATABASE_URL does not answer. Check host and port, and that it is running.';
  if (code === 'ENOTFOUND') return 'The host in DATABASE_URL is not known.';
  if (code === '28P01' || code === '28000') return 'The database refused the user or password in DATABASE_URL.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist. Create it first.';
  if (code === '42501') return `The user in DATABASE_URL lacks a right (${message}). It must own the database and have CREATEROLE.`;
  if (code === '53100' || code === 'ENOSPC') return 'The disk is full. Free some space and start again.';
  return message;
}

try {
  const here = dirname(fileURLToPath(import.meta.url));
  const settings = readSettings(process.env, join(here, '../migrations'));
  const doorUrl = await migrate(settings.databaseUrl, settings.sessionSecret, settings.migrations);
  const db = openDatabase(doorUrl);
  const wakeups = listenForWakeups(doorUrl, (error) => app.log.warn({ err: error }, 'event listener'));
  const app = await buildApp({ ...settings, db, wakeups, version: packageJson.version, logger: logRules }, features);
  if (settings.demonstration) {
    const { loadDemonstration } = await import('./demonstration/load-demonstration');
    await loadDemonstration(app, settings.databaseUrl, db, settings.demonstration, (step) => process.send?.({ step }));
  }
  await app.listen({ port: settings.port, host: settings.host });
  const worker = startExerciseWorker(db, (error) => app.log.error({ err: error }, 'exercise worker'));
  // Started by a launcher that is gone: stop as well.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  closeWithGrace({ delay: 5000 }, async ({ err }) => {
    if (err) app.log.error({ err }, 'stopping');
    await worker.stop();
    await wakeups.close();
    app.server.closeAllConnections();
    await app.close();
    await db.destroy();
  });
  process.send?.({ ready: true });
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}
