import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** @param {number} pid @returns {boolean} whether a launcher runs under this process id */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.mjs');
}

/**
 * Takes the data folder for this process; refuses when another workbench works on it. A lock left by a killed one is taken over.
 * @param {string} dataDir @returns {() => void} gives the folder back
 */
export function takeLock(dataDir) {
  const file = join(dataDir, 'workbench.lock');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isLauncher(holder)) {
    throw new Refusal(`A workbench already runs on ${dataDir} (process ${holder}). Stop it first, or set DATA_DIR to another folder.`);
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}
