import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const needed = 2 * 1024 ** 3;

/** What folders of test databases are called. */
export const testFolder = 'workbench-test-';

/** How long a server may take to come up, in milliseconds. */
const patience = 10 * 60 * 1000;

/** @param {string} folder @returns {Promise<boolean>} whether the server of a test database runs or may still come up */
async function isInUse(folder) {
  const file = join(folder, 'postgresql', 'postmaster.pid');
  if (!existsSync(file)) return Date.now() - (await stat(folder)).mtimeMs < patience;
  // While a cluster is being made, its server stands there with a minus before its number.
  return existsSync(`/proc/${Math.abs(Number((await readFile(file, 'utf8')).split('\n')[0]))}`);
}

/** Removes test databases that a killed run left in memory. */
async function sweep() {
  for (const name of await readdir(memory)) {
    const folder = join(memory, name);
    if (name.startsWith(testFolder) && !(await isInUse(folder))) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Where a database that lives for one run is kept: in memory where the system has room for it there, since each test makes a
 * database of some hundred files and drops it again, which on a disk takes many times as long.
 * @returns {Promise<string>}
 */
export async function placeForTests() {
  try {
    await sweep();
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize > needed ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
