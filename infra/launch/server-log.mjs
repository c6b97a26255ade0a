import { chmodSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes from which a log is put aside at the next start; one older log is kept. */
const large = 10 * 1024 * 1024;

/**
 * Opens the file in which the server writes down what failed, readable by this user alone.
 * @param {string} dataDir @returns {number} file descriptor, for the server's standard output
 */
export function openServerLog(dataDir) {
  const file = join(dataDir, 'server.log');
  if (existsSync(file) && statSync(file).size > large) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  chmodSync(file, 0o600);
  return log;
}
