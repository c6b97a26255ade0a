import { spawn } from 'node:child_process';
import { Refusal } from './refusal.mjs';

/** The package manager of this checkout; npx brings it, so that Node and npm are all a machine needs. */
export const pnpmVersion = '12.21.0';

/** @param {string[]} args @param {string} output @returns {Refusal} */
function refusal(args, output) {
  if (/ENOSPC|no space left/i.test(output)) return new Refusal('The disk is full. Free some space and start again.');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(output)) {
    return new Refusal(
      `The packages could not be fetched: the registry does not answer. Check the network (or "npm config get registry") and start again.\n${output}`,
    );
  }
  return new Refusal(`"pnpm ${args.join(' ')}" failed:\n${output}`);
}

/**
 * Runs pnpm. Its output is kept back and shown only when it fails.
 * @param {string[]} args @param {{ cwd: string, undo?: import('./undo.mjs').Undo | undefined }} options @returns {Promise<void>}
 */
export function pnpm(args, { cwd, undo }) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', `pnpm@${pnpmVersion}`, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_loglevel: 'error', CI: 'true', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    });
    undo?.push(() => void child.kill());
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output = (output + chunk).slice(-6000)));
    child.on('error', () => reject(new Refusal('npx was not found. Install Node.js with npm and start again.')));
    child.on('close', (code) => (code === 0 ? resolve() : reject(refusal(args, output))));
  });
}
