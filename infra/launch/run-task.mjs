import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findChromium } from '../browser/find-chromium.mjs';
import { keptSecret } from '../database/kept-secret.mjs';
import { openTestDatabase, playwright, runNode, typescript } from './commands.mjs';
import { holderOf, takeLock } from './lock.mjs';
import { build, install } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';
import { readLaunchSettings } from './settings.mjs';
import { withUndo } from './undo.mjs';

/** @typedef {import('./undo.mjs').Undo} Undo */

/**
 * Where the workbench's data is: of the one that runs now, else of the settings, starting the embedded database if need be.
 * @param {Undo} undo @returns {Promise<{ DATABASE_URL: string, SESSION_SECRET: string }>}
 */
async function openData(undo) {
  const settings = readLaunchSettings(process.env, root);
  const { dataDir } = settings;
  const runtime = join(dataDir, 'runtime.json');
  if (holderOf(dataDir) !== undefined) {
    if (!existsSync(runtime)) throw new Refusal('The workbench is still starting. Try again when it has printed its address.');
    const { databaseUrl, sessionSecret } = JSON.parse(await readFile(runtime, 'utf8'));
    return { DATABASE_URL: databaseUrl, SESSION_SECRET: sessionSecret };
  }
  await mkdir(dataDir, { recursive: true });
  const SESSION_SECRET = settings.sessionSecret ?? (await keptSecret(join(dataDir, 'session-secret')));
  if (settings.databaseUrl) return { DATABASE_URL: settings.databaseUrl, SESSION_SECRET };
  undo.push(takeLock(dataDir));
  const { startEmbedded } = await import('../database/embedded.mjs');
  const database = await startEmbedded(dataDir);
  undo.push(() => database.stop());
  return { DATABASE_URL: database.ownerUrl, SESSION_SECRET };
}

/** A command of the server on the workbench's data. @param {string} name @returns {(undo: Undo, args: string[]) => Promise<number>} */
const onData = (name) => async (undo, args) => {
  await build(undo);
  // npm runs scripts in the checkout; files are meant from where the user stands.
  const cwd = resolve(process.env['INIT_CWD'] ?? root);
  return runNode(undo, [join(root, `apps/api/dist/${name}.mjs`), ...args], { env: await openData(undo), cwd });
};

/** @param {string} file @returns {(undo: Undo, args: string[]) => Promise<number>} */
const onTestDatabase = (file) => async (undo, args) =>
  runNode(undo, typescript(file, args), { env: { TEST_DATABASE_URL: await openTestDatabase(undo) } });

/** Measures one thing and prints it; a measurement is no test. @param {Undo} undo @param {string[]} args @returns {Promise<number>} */
async function bench(undo, [name, ...args]) {
  if (name === 'access' || name === 'desk') return onTestDatabase(`tests/bench/${name}.ts`)(undo, args);
  if (name === 'exercise') {
    await build(undo);
    return onTestDatabase('tests/bench/exercise.ts')(undo, args);
  }
  if (name === 'products') {
    await build(undo);
    const env = { CHROMIUM_PATH: findChromium(), TEST_DATABASE_URL: await openTestDatabase(undo) };
    return runNode(undo, typescript('tests/bench/products.ts', args), { env });
  }
  if (name === 'graph') return runNode(undo, typescript('tests/bench/graph.ts', args), { env: { CHROMIUM_PATH: findChromium() } });
  throw new Refusal(`There is no measurement "${name ?? ''}". There are: access, desk, exercise, graph, products.`);
}

/** @type {Record<string, (undo: Undo, args: string[]) => Promise<number>>} */
const tasks = {
  import: onData('import'),
  'verify-audit': onData('verify-audit'),
  // Nothing of it is served, and paths are meant from where the user stands.
  pack: (undo, args) => runNode(undo, typescript('apps/api/src/commands/pack.ts', args), { cwd: resolve(process.env['INIT_CWD'] ?? root) }),
  'content-check': (undo, [folder]) => {
    const meant = folder === undefined ? join(root, 'packages/programme') : resolve(process.env['INIT_CWD'] ?? root, folder);
    return runNode(undo, typescript('apps/api/src/commands/content-check.ts', [meant]));
  },
  'twin-worlds': onTestDatabase('tests/access/twin-worlds.ts'),
  fuzz: onTestDatabase('tests/fuzz/fuzz.ts'),
  sabotage: onTestDatabase('tests/access/sabotage.ts'),
  bench,
  journeys: async (undo, args) => {
    await build(undo);
    return runNode(undo, playwright(args), { env: { CHROMIUM_PATH: findChromium(), TEST_DATABASE_URL: await openTestDatabase(undo) } });
  },
  measure: async (undo, args) => {
    if (args[0] !== 'imports') return runNode(undo, typescript('tests/measure/measure.ts', args));
    await build(undo);
    return onTestDatabase('tests/data/measure-imports.ts')(undo, []);
  },
  check: (undo) => runNode(undo, [join(root, 'tools/check.mjs')]),
  format: (undo) => runNode(undo, [join(root, 'node_modules/oxfmt/bin/oxfmt'), '.']),
  generated: (undo) => runNode(undo, [join(root, 'tools/generated.mjs')]),
};

/**
 * One of the commands that the README lists, after whatever it needs was installed.
 * @param {string | undefined} name @param {string[]} args @returns {Promise<void>}
 */
export function runTask(name, args) {
  return withUndo(async (undo) => {
    const task = tasks[name ?? ''];
    if (!task) throw new Refusal(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.`);
    await install(undo);
    return task(undo, args);
  });
}
