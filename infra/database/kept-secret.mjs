import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * A secret that is made once and kept, readable by this user alone. It appears whole or not at all, also on a full disk.
 * @param {string} file @returns {Promise<string>}
 */
export async function keptSecret(file) {
  if (!existsSync(file)) {
    await writeFile(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return (await readFile(file, 'utf8')).trim();
}
