import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { pnpmVersion } from '../infra/launch/pnpm.mjs';
import { cruise, findWrongImports } from './architecture.mjs';
import { findStale } from './generated.mjs';
import { root } from './source-files.mjs';

/**
 * Runs a tool that says on its own what it found.
 * @param {string} command @param {string[]} args @returns {string} empty when all is well
 */
function tool(command, args) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', npm_config_loglevel: 'error' };
  const ran = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: command === 'npx' && process.platform === 'win32',
  });
  return ran.status === 0
    ? ''
    : `${ran.stdout ?? ''}${ran.stderr ?? ''}`.trim() || `${args[0]} ended with ${ran.status ?? ran.error ?? ran.signal}.`;
}

const node = (/** @type {string[]} */ ...args) => tool(process.execPath, args);
// turbo asks which pnpm it runs under, so it is started by one.
const turbo = (/** @type {string[]} */ ...args) => tool('npx', ['--yes', `pnpm@${pnpmVersion}`, 'exec', 'turbo', ...args]);

/**
 * What must hold before anything is tested. Each gate answers with what is wrong, or with nothing.
 * @type {{ name: string, look: () => string | Promise<string> }[]}
 */
const gates = [
  { name: 'format', look: () => node('node_modules/oxfmt/bin/oxfmt', '--check', '.') },
  { name: 'lint', look: () => node('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix', '.') },
  { name: 'types', look: () => turbo('run', 'types', '--continue', '--output-logs=errors-only', '--log-order=grouped') },
  { name: 'architecture', look: () => findWrongImports(cruise()).join('\n') },
  { name: 'dead code', look: () => node('tools/node_modules/knip/bin/knip.js', '--no-progress') },
  { name: 'generated files', look: async () => (await findStale(process.env['TEST_DATABASE_URL'])).join('\n') },
];

/**
 * Looks at every gate, prints each with its time and whatever is wrong.
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>}
 */
export async function check() {
  /** @type {string[]} */
  const failures = [];
  for (const { name, look } of gates) {
    const start = performance.now();
    const found = await Promise.resolve()
      .then(look)
      .catch((error) => String(error));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`  ${found === '' ? 'ok    ' : 'WRONG '} ${name.padEnd(16)} ${seconds} s\n`);
    if (found !== '') process.stdout.write(`${found.replaceAll(/^/gm, '      ')}\n`);
    if (found !== '') failures.push(name);
  }
  return { passed: gates.length - failures.length, failed: failures.length, failures };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await check()).failed > 0 ? 1 : 0;
