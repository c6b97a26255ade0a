import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgrammeTexts } from '@workbench/domain';

/** Why the folder of the programme could not be read; the message is a sentence. */
export class ProgrammeProblem extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

async function textOf(folder: string, path: string): Promise<string> {
  try {
    return decoder.decode(await readFile(join(folder, path)));
  } catch (error) {
    throw new ProgrammeProblem(`${path} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

/** The files of the programme in a folder, as text, by path. Throws `ProgrammeProblem` for what is not there or not UTF-8. */
export async function openProgramme(folder: string): Promise<ProgrammeTexts> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw new ProgrammeProblem(`${folder} is no folder that could be read.`);
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .toSorted();
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await textOf(folder, path)])));
}
