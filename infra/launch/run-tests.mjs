import { findChromium } from '../browser/find-chromium.mjs';
import { openTestDatabase } from './commands.mjs';
import { build, install } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { journeysRing, vitestRing } from './rings.mjs';
import { step } from './steps.mjs';
import { withUndo } from './undo.mjs';

/** @typedef {import('./rings.mjs').Counts} Counts */

/**
 * From the quickest to the slowest; each ring says what it proves in docs/architecture.md.
 * @type {Record<string, (undo: import('./undo.mjs').Undo) => Promise<Counts>>}
 */
const rings = {
  check: async () => ({ ...(await (await import('../../tools/check.mjs')).check()), skipped: 0 }),
  domain: vitestRing('domain'),
  architecture: vitestRing('architecture'),
  infra: vitestRing('infra'),
  feature: vitestRing('feature'),
  web: vitestRing('web'),
  data: vitestRing('data'),
  access: vitestRing('access'),
  faults: vitestRing('faults'),
  journeys: journeysRing,
};

/** @param {number} milliseconds @returns {string} */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(0)} s`;

/**
 * Runs every ring of tests, or the named ones, and prints what failed and how many ran in each. Ends with 1 when anything failed.
 * @param {string[]} names @returns {Promise<void>}
 */
export function runTests(names) {
  return withUndo(async (undo) => {
    const unknown = names.find((name) => !(name in rings));
    if (unknown) throw new Refusal(`There is no ring "${unknown}". There are: ${Object.keys(rings).join(', ')}.`);
    const chosen = Object.keys(rings).filter((name) => names.length === 0 || names.includes(name));
    await step('Install', () => install(undo));
    await step('Build', () => build(undo));
    // A machine without a browser hears of it now, not after ten minutes.
    if (chosen.includes('journeys')) process.env['CHROMIUM_PATH'] = await step('Find Chromium', async () => findChromium());
    process.env['TEST_DATABASE_URL'] = await step('Start the database', () => openTestDatabase(undo));
    const lines = [];
    /** @type {string[]} */
    const failures = [];
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const name of chosen) {
      process.stdout.write(`\n== ${name}\n`);
      const start = performance.now();
      const counts = /** @type {Counts} */ (await rings[name]?.(undo));
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
      failures.push(...(counts.failures ?? []).map((failure) => `  ${name}: ${failure}\n`));
      lines.push(
        `  ${name.padEnd(14)}${String(counts.passed).padStart(6)} passed ${String(counts.failed).padStart(4)} failed ${String(counts.skipped).padStart(4)} skipped   ${seconds(performance.now() - start)}`,
      );
    }
    if (failures.length > 0) process.stdout.write(`\nFailed\n${failures.join('')}`);
    process.stdout.write(
      `\nTests by ring\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
    );
    return total.failed > 0 ? 1 : 0;
  });
}
