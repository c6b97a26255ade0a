import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';

/** Variables that the server reads and checks by itself. @param {string[]} names @returns {Record<string, string>} */
function handedOn(names) {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/**
 * Environment of the API process.
 * @param {import('./settings.mjs').LaunchSettings} settings @param {{ databaseUrl: string, sessionSecret: string }} kept
 * @returns {Record<string, string>}
 */
export function serverEnvironment(settings, { databaseUrl, sessionSecret }) {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: sessionSecret,
    WEB_ROOT: join(root, 'apps/web/dist'),
    MIGRATIONS: join(root, 'apps/api/migrations'),
    ...(settings.hasDemonstration ? { DEMONSTRATION: join(root, 'apps/api/demonstration') } : {}),
    ...(settings.mapboxToken ? { MAPBOX_TOKEN: settings.mapboxToken } : {}),
    ...handedOn(['SECURE_COOKIES', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL']),
  };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
function end(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/**
 * Starts the API process and waits until it says that it is ready. It is taken down by `undo` from its first moment on.
 * @param {Record<string, string>} env @param {import('./undo.mjs').Undo} undo @param {number} log where the server writes down what failed
 * @param {(step: string) => void} onStep
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export function startServer(env, undo, log, onStep) {
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/server.mjs')], {
    cwd: root,
    env,
    // A group of its own: Ctrl-C reaches the launcher, which stops the server first and the database last.
    detached: true,
    // The channel tells the server when the launcher is gone, so that it never stays behind alone.
    stdio: ['ignore', log, 'pipe', 'ipc'],
  });
  undo.push(() => end(child));
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(error.message)));
    child.on('close', () => reject(new Refusal(errors.trim() || 'The server ended while starting.')));
    child.on('message', (message) => {
      const { ready, step } = /** @type {{ ready?: boolean, step?: string }} */ (message);
      if (step) onStep(step);
      if (ready) resolve(child);
    });
  });
}
