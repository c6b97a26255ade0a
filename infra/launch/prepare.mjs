import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { root } from './root.mjs';

/** @typedef {import('./undo.mjs').Undo} Undo */

const passed = new Set(['node_modules', 'dist', '.turbo', 'test-results']);

/** @param {string} folder below the checkout @param {(name: string) => boolean} counts @returns {string[]} files, in a fixed order */
function filesBelow(folder, counts) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (passed.has(entry.name)) return [];
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path, counts) : counts(entry.name) ? [path] : [];
    });
}

/** @param {string[]} paths @returns {string} changes when a word in one of the files does */
function stampOf(paths) {
  const hash = createHash('sha256').update(`${root} ${process.version} ${process.platform} ${process.arch}`);
  for (const path of paths) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * Does `work` unless the stamp kept from the last time is the same and what it makes is there.
 * @param {string} name @param {string} stamp @param {string[]} makes @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether there was anything to do
 */
async function unlessDone(name, stamp, makes, work) {
  const folder = join(root, 'node_modules', '.workbench');
  const file = join(folder, name);
  const isDone = existsSync(file) && (await readFile(file, 'utf8')) === stamp && makes.every((path) => existsSync(join(root, path)));
  if (isDone) return false;
  await work();
  await mkdir(folder, { recursive: true });
  await writeFile(file, stamp);
  return true;
}

const always = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** Installs what the lock file names, unless it is there. @param {Undo} [undo] @returns {Promise<boolean>} */
export function install(undo) {
  const manifests = ['apps', 'packages', 'infra', 'tests', 'tools'].flatMap((folder) =>
    filesBelow(folder, (name) => name === 'package.json'),
  );
  return unlessDone('installed', stampOf([...always, ...manifests]), ['node_modules/.pnpm'], () =>
    pnpm(['install', '--frozen-lockfile'], { cwd: root, undo }),
  );
}

/** Builds server and web, unless their sources are as they were. @param {Undo} [undo] @returns {Promise<boolean>} */
export function build(undo) {
  const sources = ['apps', 'packages'].flatMap((folder) => filesBelow(folder, (name) => !/\.test\.tsx?$/.test(name)));
  const makes = ['apps/api/dist/server.mjs', 'apps/api/dist/import.mjs', 'apps/web/dist/index.html'];
  return unlessDone('built', stampOf([...always, 'tsconfig.base.json', 'turbo.json', ...sources]), makes, () =>
    pnpm(['exec', 'turbo', 'run', 'build', '--log-order=grouped'], { cwd: root, undo }),
  );
}
