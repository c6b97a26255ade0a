import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, rooms, sourceFiles } from './source-files.mjs';

const cruiser = join(root, 'tools/node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(root, 'tools/dependency-cruiser.config.cjs');

/**
 * @typedef {{ modules: { source: string, dependencies: unknown[] }[],
 *   summary: { violations: { from: string, to: string, rule: { name: string } }[], ruleSetUsed: { forbidden: { name: string, comment: string }[] } } }} Cruise
 */

/** Follows every import of a house. @param {string} [house] its folder @param {string[]} [folders] what to cruise in it @returns {Cruise} */
export function cruise(house = root, folders = rooms) {
  const ran = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...folders], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!ran.stdout.startsWith('{')) throw new Error(`The imports could not be read: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}

/**
 * What is wrong with the imports, one sentence each; empty when nothing is. A module that lies in the house and was not
 * cruised counts as wrong: a cruise that sees nothing must not pass for one that found nothing.
 * @param {Cruise} result @returns {string[]}
 */
export function findWrongImports({ modules, summary }) {
  const cruised = new Map(modules.map((one) => [one.source, one]));
  const written = sourceFiles(rooms, /\.(tsx?|mjs)$/).filter((path) => !path.endsWith('.d.ts'));
  const missed = written.filter((path) => !cruised.has(path)).map((path) => `${path} was not cruised.`);
  const crossings = modules.filter((one) => /^(apps|packages|tests)\//.test(one.source) && one.dependencies.length > 0).length;
  if (crossings < 150) missed.push(`Only ${crossings} modules with imports were seen: the parser of the cruiser is missing.`);
  const reasons = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  const broken = summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}. ${reasons.get(rule.name) ?? ''}`);
  return [...missed, ...broken];
}
