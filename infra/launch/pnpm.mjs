import { spawn } from 'node:child_process';
import { Refusal } from './refusal.mjs';

/** The package manager of this checkout; npx brings it, so that Node and npm are all a machine needs. */
export const pnpmVersion = '12.21.0';

/**
 * Runs pnpm. Its output is kept back and shown only when it fails, unless `isShown`.
 * @param {string[]} args @param {{ cwd: string, isShown?: boolean }} options @returns {Promise<void>}
 */
export function pnpm(args, { cwd, isShown = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', `pnpm@${pnpmVersion}`, ...args], {
      cwd,
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_loglevel: 'error', CI: 'true' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output = (output + chunk).slice(-6000)));
    child.on('error', () => reject(new Refusal('npx was not found. Install Node.js with npm and start again.')));
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      const isFull = /ENOSPC|no space left/i.test(output);
      reject(new Refusal(isFull ? 'The disk is full. Free some space and start again.' : `"pnpm ${args.join(' ')}" failed:\n${output}`));
    });
  });
}
