import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret } from '../database/kept-secret.mjs';
import { takeLock } from './lock.mjs';
import { build, install } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';
import { serverEnvironment, startServer } from './server-process.mjs';
import { openServerLog } from './server-log.mjs';
import { readLaunchSettings } from './settings.mjs';
import { step } from './steps.mjs';
import { refuseTakenPort } from './taken-port.mjs';
import { withUndo } from './undo.mjs';

/** @typedef {import('./undo.mjs').Undo} Undo */

/** @param {Undo} undo @param {string} name @param {import('node:child_process').ChildProcess} child */
function watch(undo, name, child) {
  child.on('exit', () => {
    if (!undo.isStopping())
      process.stderr.write(`\nThe ${name} stopped unexpectedly. Start again; nothing that was acknowledged is lost.\n`);
    void undo.stop(1);
  });
}

/** @param {Undo} undo @param {string} dataDir @returns {Promise<string>} owner's address of the embedded database */
async function openEmbedded(undo, dataDir) {
  const { startEmbedded } = await import('../database/embedded.mjs');
  const database = await startEmbedded(dataDir);
  undo.push(() => database.stop());
  watch(undo, 'database', database.process);
  return database.ownerUrl;
}

async function printSignIns() {
  const people = JSON.parse(await readFile(join(root, 'apps/api/demonstration/people.json'), 'utf8'));
  process.stdout.write('\n  Demonstration sign-ins (password exercise-2031):\n');
  for (const person of people) process.stdout.write(`    ${person.email.padEnd(36)} ${person.role.padEnd(15)} ${person.agency}\n`);
}

/**
 * A server that failed on a full disk says something else first; the disk itself is asked.
 * @param {unknown} error @param {string} dataDir @returns {Promise<unknown>}
 */
async function orFullDisk(error, dataDir) {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize < 4 * 1024 * 1024 ? new Refusal('The disk is full. Free some space and start again.') : error;
}

/** Brings everything up, prints where it is, and takes it down in order when asked to stop. @returns {Promise<void>} */
export function runWorkbench() {
  return withUndo(
    async (undo) => {
      const settings = readLaunchSettings(process.env, root);
      const { dataDir } = settings;
      await mkdir(dataDir, { recursive: true });
      undo.push(takeLock(dataDir));
      await refuseTakenPort(settings.port, settings.host);
      process.stdout.write('Fusion cell analyst workbench\n\n');
      await step('Install', () => install(undo));
      await step('Build', () => build(undo));
      const databaseUrl = settings.databaseUrl ?? (await step('Start the database', () => openEmbedded(undo, dataDir)));
      const sessionSecret = settings.sessionSecret ?? (await keptSecret(join(dataDir, 'session-secret')));
      const runtime = join(dataDir, 'runtime.json');
      await writeFile(runtime, JSON.stringify({ databaseUrl, sessionSecret }), { mode: 0o600 });
      undo.push(() => rm(runtime, { force: true }));
      const env = serverEnvironment(settings, { databaseUrl, sessionSecret });
      const server = await step('Start the server', () =>
        startServer(env, undo, openServerLog(dataDir), (name) => process.stdout.write(`    ${name}\n`)).catch(async (error) => {
          throw await orFullDisk(error, dataDir);
        }),
      );
      watch(undo, 'server', server);
      if (settings.hasDemonstration) await printSignIns();
      const shown = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
      // From the start of the process, so that a first run counts the bringing of everything.
      process.stdout.write(
        `\n  Ready after ${(performance.now() / 1000).toFixed(1)} s.\n  Open http://${shown.includes(':') ? `[${shown}]` : shown}:${settings.port}\n  Stop with Ctrl-C.\n`,
      );
    },
    { onSignal: 0 },
  );
}
