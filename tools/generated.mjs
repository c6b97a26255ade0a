import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTestDatabase } from '../infra/database/with-database.mjs';
import { root } from './source-files.mjs';

/**
 * Files that are written by a script and committed. One that a script needs a database for gets a migrated-from-nothing
 * server in OWNER_URL.
 * @type {{ writes: string, script: string, needsDatabase?: boolean }[]}
 */
export const generated = [
  { writes: 'apps/api/src/platform/database.types.ts', script: 'apps/api/scripts/generate-database-types.ts', needsDatabase: true },
  { writes: 'docs/role-matrix.md', script: 'tests/access/write-role-matrix.ts' },
  { writes: 'docs/error-codes.md', script: 'tools/generators/error-codes.ts' },
];

const tsx = join(root, 'tools/node_modules/tsx/dist/cli.mjs');
const read = (/** @type {string} */ path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

/**
 * Writes every generated file anew.
 * @param {string | undefined} ownerUrl a server to make scratch databases on; undefined starts one
 */
export async function generate(ownerUrl) {
  const started = ownerUrl ? undefined : await startTestDatabase();
  try {
    for (const { writes, script, needsDatabase } of generated) {
      const env = needsDatabase ? { ...process.env, OWNER_URL: ownerUrl ?? started?.ownerUrl } : process.env;
      const ran = spawnSync(process.execPath, [tsx, join(root, script)], { cwd: root, env, encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(`${writes} could not be written: ${ran.stderr}`);
    }
  } finally {
    await started?.close();
  }
}

/**
 * Files whose committed text is not what their script writes, one sentence each. The files are left as they were.
 * @param {string | undefined} ownerUrl @returns {Promise<string[]>}
 */
export async function findStale(ownerUrl) {
  const before = new Map(generated.map(({ writes }) => [writes, read(writes)]));
  try {
    await generate(ownerUrl);
    return generated
      .filter(({ writes }) => read(writes) !== before.get(writes))
      .map(({ writes, script }) => `${writes} is not what ${script} writes. Run "pnpm generated" and commit the result.`);
  } finally {
    for (const [path, text] of before) {
      if (text === undefined) rmSync(join(root, path), { force: true });
      else writeFileSync(join(root, path), text);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate(process.env['TEST_DATABASE_URL']);
