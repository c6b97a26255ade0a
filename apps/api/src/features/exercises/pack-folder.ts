import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addFile, isClutter, packLimits, PackProblem, type PackFiles } from './pack-problem';

function sentence(path: string, error: unknown): PackProblem {
  return new PackProblem(`${path} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
}

async function readInto(files: PackFiles, folder: string, below: string): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    throw sentence(join(folder, below), error);
  });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isClutter(path)) continue;
    if (entry.isDirectory()) await readInto(files, folder, path);
    // A link may lead out of the folder, to files that are nobody else's business.
    else if (!entry.isFile()) throw new PackProblem(`${path} is no ordinary file; put the file itself there.`);
    else {
      const { size } = await stat(join(folder, path));
      if (size > packLimits.file) throw new PackProblem(`${path} is larger than ${packLimits.file / 1024 / 1024} MB.`);
      const content = await readFile(join(folder, path)).catch((error: unknown) => {
        throw sentence(path, error);
      });
      addFile(files, path, content);
    }
  }
}

/** The files of a pack in a folder. Throws `PackProblem` with a sentence when one cannot be read. */
export async function readPackFolder(folder: string): Promise<PackFiles> {
  const files: PackFiles = new Map();
  await readInto(files, folder, '');
  return files;
}
