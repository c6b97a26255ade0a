import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** @param {number} pid @returns {boolean} whether a launcher runs under this process id */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  // After a crash the number may belong to somebody else by now.
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /launch\/(start|run)\.mjs/.test(readFileSync(commandLine, 'utf8'));
}

/** @param {string} dataDir @returns {number | undefined} process id of the launcher that works on this data folder now */
export function holderOf(dataDir) {
  const file = join(dataDir, 'workbench.lock');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return holder > 0 && holder !== process.pid && isLauncher(holder) ? holder : undefined;
}

/**
 * Takes the data folder for this process; refuses when another workbench works on it. A lock left by a killed one is taken over.
 * @param {string} dataDir @returns {() => void} gives the folder back
 */
export function takeLock(dataDir) {
  const file = join(dataDir, 'workbench.lock');
  const holder = holderOf(dataDir);
  if (holder !== undefined)
    throw new Refusal(`A workbench already runs on ${dataDir} (process ${holder}). Stop it first, or set DATA_DIR to another folder.`);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST')
      throw new Refusal(`Another workbench is just starting on ${dataDir}.`);
    throw error;
  }
  return () => rmSync(file, { force: true });
}
