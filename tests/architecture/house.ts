import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from '../../tools/source-files.mjs';

/** A file of the house with its text. */
export interface Written {
  path: string;
  text: string;
}

/** Files below some folders of the checkout that match, with their text. Throws when there is none: a test of nothing proves nothing. */
export function readHouse(folders: string[], ending: RegExp): Written[] {
  const found = sourceFiles(folders, ending).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  if (found.length === 0) throw new Error(`No file in ${folders.join(', ')} matches ${ending.source}.`);
  return found;
}

/** Places where a pattern stands in files, as `path:line text`, so that a failing test says where to mend. */
export function placesOf(files: Written[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}
