import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../launch/root.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string | undefined} */
function onThisMachine() {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found) return found;
  const path = createRequire(join(root, 'tests/package.json'))('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @returns {boolean} whether apt-get brought one */
function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
}

/**
 * Path of a Chromium: CHROMIUM_PATH, the system's, one that Playwright already has, or one installed now when this is Debian
 * and the user is root. Throws a Refusal that says what to install.
 * @returns {string}
 */
export function findChromium() {
  const told = process.env['CHROMIUM_PATH'];
  if (told && !existsSync(told)) throw new Refusal(`CHROMIUM_PATH names ${told}, which does not exist.`);
  const found = told || onThisMachine() || (installOnDebian() ? onThisMachine() : undefined);
  if (!found)
    throw new Refusal(
      'The browser tests need Chromium. Install it (on Debian or Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to one.',
    );
  return found;
}
