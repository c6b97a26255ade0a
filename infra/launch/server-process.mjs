import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * Starts the API process and waits until it says that it is ready.
 * @param {string} root @param {Record<string, string>} env @param {(step: string) => void} onStep
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export function startServer(root, env, onStep) {
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/server.mjs')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    detached: true,
    // The channel tells the server when the launcher is gone, so that it never stays behind alone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(error.message)));
    child.on('exit', () => reject(new Refusal(errors.trim() || 'The server ended while starting.')));
    child.on('message', (message) => {
      const { ready, step } = /** @type {{ ready?: boolean, step?: string }} */ (message);
      if (step) onStep(step);
      if (ready) resolve(child);
    });
  });
}
