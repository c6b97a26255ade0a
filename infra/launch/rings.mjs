import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { playwright, runNode, vitest } from './commands.mjs';
import { root } from './root.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts names of what failed, as far as the runner said them */

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

/** @param {any} all what vitest wrote @returns {string[]} files that could not be read and tests that failed */
const failuresOfVitest = (all) =>
  all.testResults.flatMap((/** @type {any} */ file) => {
    const path = relative(root, file.name);
    const tests = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (file.status === 'failed' && tests.length === 0) return [path];
    return tests.map((/** @type {any} */ test) => `${path} > ${test.fullName}`);
  });

/** @param {any} suite what Playwright wrote @returns {string[]} journeys that failed */
const failuresOfPlaywright = (suite) => [
  ...(suite.suites ?? []).flatMap(failuresOfPlaywright),
  ...(suite.specs ?? [])
    .filter((/** @type {any} */ spec) => !spec.ok)
    .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} > ${spec.title}`),
];

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
      failures: failuresOfVitest(all),
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
    (all) => ({
      passed: all.stats.expected + all.stats.flaky,
      failed: all.stats.unexpected,
      skipped: all.stats.skipped,
      failures: failuresOfPlaywright(all),
    }),
    code,
  );
}
