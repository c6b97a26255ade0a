import { resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {object} LaunchSettings
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir absolute path
 * @property {string | undefined} databaseUrl an external PostgreSQL; undefined for the embedded one
 * @property {string | undefined} sessionSecret undefined: generated and kept in the data folder
 * @property {boolean} hasDemonstration load the demonstration exercise and its accounts
 * @property {string | undefined} mapboxToken
 */

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Settings from environment variables, with their defaults. Throws a Refusal that names the first wrong one.
 * @param {NodeJS.ProcessEnv} env @param {string} root folder of the checkout @returns {LaunchSettings}
 */
export function readLaunchSettings(env, root) {
  const port = Number(env['PORT'] || 4600);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT must be a whole number from 1 to 65535, not "${env['PORT']}".`);
  const host = env['HOST'] || '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\/[^/]+\/.+/.test(databaseUrl)) {
    throw new Refusal('DATABASE_URL must look like postgres://user:password@host:port/database.');
  }
  const sessionSecret = env['SESSION_SECRET'] || undefined;
  if (sessionSecret && sessionSecret.length < 32) throw new Refusal('SESSION_SECRET must have at least 32 characters.');
  const demo = env['DEMO'] ?? '1';
  if (demo !== '0' && demo !== '1') throw new Refusal(`DEMO must be 0 or 1, not "${demo}".`);
  return {
    port,
    host,
    dataDir: resolve(root, env['DATA_DIR'] || '.data'),
    databaseUrl,
    sessionSecret,
    // Accounts with a known password exist only where nobody else can reach them.
    hasDemonstration: demo === '1' && !databaseUrl && loopback.has(host),
    mapboxToken: env['MAPBOX_TOKEN'] || undefined,
  };
}
