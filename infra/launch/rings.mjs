import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playwright, runNode, vitest } from './commands.mjs';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const results = join(root, 'test-results');

/**
 * What a runner wrote about its run; a runner that wrote nothing, or ran nothing, has failed.
 * @param {string} file @param {(written: any) => Counts} count @param {number} code exit code of the runner @returns {Counts}
 */
function countsFrom(file, count, code) {
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1, skipped: 0 };
  const isUnsaid = counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0);
  return isUnsaid ? { ...counts, failed: 1 } : counts;
}

/** A ring of tests that vitest runs. @param {string} name project in vitest.config.ts @returns {(undo: import('./undo.mjs').Undo) => Promise<Counts>} */
export const vitestRing = (name) => async (undo) => {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const code = await runNode(undo, vitest(['--project', name, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]));
  return countsFrom(
    file,
    (all) => ({
      passed: all.numPassedTests,
      failed: Math.max(all.numFailedTests, all.numFailedTestSuites > 0 ? 1 : 0),
      skipped: all.numPendingTests + all.numTodoTests,
    }),
    code,
  );
};

/** The journeys in a browser. @param {import('./undo.mjs').Undo} undo @returns {Promise<Counts>} */
export async function journeysRing(undo) {
  const file = join(results, 'journeys.json');
  rmSync(file, { force: true });
  const code = await runNode(undo, playwright(['--reporter=list,json']), { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  return countsFrom(
    file,
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
    code,
  );
}
