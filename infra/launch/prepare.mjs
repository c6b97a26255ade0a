import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';

const skipped = new Set(['node_modules', 'dist', '.data', '.git', '.turbo', 'test-results']);

/** @param {string} folder @param {(name: string) => boolean} counts @returns {string[]} files below a folder, in a fixed order */
function filesBelow(folder, counts) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, counts) : counts(entry.name) ? [path] : [];
    });
}

/** @param {string} root @param {string[]} paths @returns {string} changes when one of the files does */
function stampOf(root, paths) {
  const hash = createHash('sha256').update(root).update(process.version);
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Does `work` unless the stamp kept from the last time is the same and what it makes is there.
 * @param {string} root @param {string} name @param {string} stamp @param {string[]} makes @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether there was anything to do
 */
async function unlessDone(root, name, stamp, makes, work) {
  const folder = join(root, 'node_modules', '.workbench');
  const file = join(folder, name);
  const isDone = existsSync(file) && (await readFile(file, 'utf8')) === stamp && makes.every((path) => existsSync(join(root, path)));
  if (isDone) return false;
  await work();
  await mkdir(folder, { recursive: true });
  await writeFile(file, stamp);
  return true;
}

/** Installs what the lock file names, unless it is there. @param {string} root @returns {Promise<boolean>} */
export function install(root) {
  const stamp = stampOf(root, [...filesBelow(root, (name) => name === 'package.json'), join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]);
  return unlessDone(root, 'installed', stamp, ['node_modules/.pnpm'], () => pnpm(['install', '--frozen-lockfile'], { cwd: root }));
}

/** Builds server and web, unless their sources are as they were. @param {string} root @returns {Promise<boolean>} */
export function build(root) {
  const sources = ['apps', 'packages'].flatMap((folder) => filesBelow(join(root, folder), (name) => !/\.test\.tsx?$/.test(name)));
  const makes = ['apps/api/dist/server.mjs', 'apps/web/dist/index.html'];
  return unlessDone(root, 'built', stampOf(root, [...sources, join(root, 'pnpm-lock.yaml')]), makes, () => pnpm(['exec', 'turbo', 'run', 'build', '--log-order=grouped'], { cwd: root }));
}
