import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { build, install } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { startServer } from './server-process.mjs';
import { readLaunchSettings } from './settings.mjs';
import { step } from './steps.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} dataDir @returns {Promise<string>} */
async function keptSecret(dataDir) {
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

/** @param {string} address */
async function printSignIns(address) {
  const people = JSON.parse(await readFile(join(root, 'apps/api/demonstration/people.json'), 'utf8'));
  process.stdout.write('\n  Demonstration sign-ins (password exercise-2031):\n');
  for (const person of people) process.stdout.write(`    ${person.email.padEnd(36)} ${person.role.padEnd(15)} ${person.agency}\n`);
  process.stdout.write(`\n  Open ${address}\n  Stop with Ctrl-C.\n`);
}

/** @param {unknown} error @returns {string} */
function sentence(error) {
  const { code, message, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC') return 'The disk is full. Free some space and start again.';
  if (code === 'EACCES' || code === 'EROFS') return `This user may not write to ${path}. Set DATA_DIR to a folder that may be written.`;
  return message;
}

/** Brings everything up, prints where it is, and takes it down in order when asked to stop. */
export async function runWorkbench() {
  /** @type {(() => void | Promise<void>)[]} */
  const undo = [];
  let isStopping = false;
  const stop = async (/** @type {number} */ code) => {
    if (isStopping) return;
    isStopping = true;
    for (const one of undo.reverse()) await one();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  try {
    const settings = readLaunchSettings(process.env, root);
    const { dataDir } = settings;
    await mkdir(dataDir, { recursive: true });
    undo.push(takeLock(dataDir));
    process.stdout.write('Fusion cell analyst workbench\n\n');
    await step('Install', () => install(root));
    await step('Build', () => build(root));
    let databaseUrl = settings.databaseUrl;
    if (!databaseUrl) {
      const { startEmbedded } = await import('../database/embedded.mjs');
      const database = await step('Start the database', () => startEmbedded(dataDir));
      undo.push(() => database.stop());
      database.process.on('exit', () => {
        if (!isStopping) process.stderr.write('The database stopped unexpectedly.\n');
        void stop(1);
      });
      databaseUrl = database.ownerUrl;
    }
    const sessionSecret = settings.sessionSecret ?? (await keptSecret(dataDir));
    const runtime = join(dataDir, 'runtime.json');
    await writeFile(runtime, JSON.stringify({ databaseUrl, sessionSecret }), { mode: 0o600 });
    undo.push(() => rm(runtime, { force: true }));
    const env = {
      PORT: String(settings.port),
      HOST: settings.host,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: sessionSecret,
      WEB_ROOT: join(root, 'apps/web/dist'),
      MIGRATIONS: join(root, 'apps/api/migrations'),
      ...(settings.hasDemonstration ? { DEMONSTRATION: join(root, 'apps/api/demonstration') } : {}),
      ...(settings.mapboxToken ? { MAPBOX_TOKEN: settings.mapboxToken } : {}),
    };
    const server = await step('Start the server', () => startServer(root, env, (name) => process.stdout.write(`    ${name}\n`)));
    undo.push(
      () =>
        new Promise((resolve) => {
          if (server.exitCode !== null) return resolve();
          server.on('exit', () => resolve());
          server.kill('SIGTERM');
        }),
    );
    server.on('exit', () => {
      if (!isStopping) process.stderr.write('The server stopped unexpectedly.\n');
      void stop(1);
    });
    const address = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`;
    if (settings.hasDemonstration) await printSignIns(address);
    else process.stdout.write(`\n  Open ${address}\n  Stop with Ctrl-C.\n`);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : sentence(error)}\n`);
    await stop(1);
  }
}
