import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders that hold the house's own code. */
export const rooms = ['apps', 'packages', 'infra', 'tests', 'tools'];

const passed = new Set(['node_modules', 'dist', 'test-results', 'playwright-report', '.turbo', '.data']);

/**
 * Own files below some folders of the checkout, as paths from its root with forward slashes, in a fixed order.
 * @param {string[]} folders @param {RegExp} ending @returns {string[]}
 */
export function sourceFiles(folders, ending) {
  /** @param {string} folder @returns {string[]} */
  const below = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (passed.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return ending.test(entry.name) ? [relative(root, path).replaceAll('\\', '/')] : [];
    });
  return folders.flatMap((folder) => below(join(root, folder))).sort((a, b) => (a < b ? -1 : 1));
}
