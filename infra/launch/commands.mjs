import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './root.mjs';

/** @typedef {import('./undo.mjs').Undo} Undo */

/**
 * Runs a program of this checkout with the user's terminal, and ends it when the user asks to stop.
 * @param {Undo} undo @param {string[]} args of node @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runNode(undo, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    undo.push(() => void child.kill());
    child.on('error', (error) => reject(new Refusal(error.message)));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Arguments of node that run a TypeScript file. @param {string} file @param {string[]} args @returns {string[]} */
export const typescript = (file, args) => [join(root, 'tools/node_modules/tsx/dist/cli.mjs'), join(root, file), ...args];

/** Arguments of node that run the journeys. @param {string[]} args @returns {string[]} */
export const playwright = (args) => [
  join(root, 'tests/node_modules/@playwright/test/cli.js'),
  'test',
  '-c',
  'tests/journeys/playwright.config.ts',
  ...args,
];

/** Arguments of node that run tests. @param {string[]} args @returns {string[]} */
export const vitest = (args) => [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args];

/** Starts a PostgreSQL for tests; a server named by TEST_DATABASE_URL is used instead. @param {Undo} undo @returns {Promise<string>} owner's address */
export async function openTestDatabase(undo) {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const { startTestDatabase } = await import('../database/with-database.mjs');
  const database = await startTestDatabase();
  undo.push(() => database.close());
  return database.ownerUrl;
}
