import { readFile, stat } from 'node:fs/promises';
import { readPack, type PackRead, type PackTexts } from '@workbench/domain';
import { checksumFile } from './pack-checksums';
import { readPackFolder } from './pack-folder';
import { PackProblem, packLimits, type PackFiles } from './pack-problem';
import { readPackZip } from './pack-zip';

/** The files of a pack, from a folder or from an archive of it. Throws `PackProblem` with a sentence. */
export async function openPack(path: string): Promise<PackFiles> {
  const found = await stat(path).catch(() => {
    throw new PackProblem(`${path} is not there, or may not be read.`);
  });
  if (found.isDirectory()) return readPackFolder(path);
  if (found.size > packLimits.zip) throw new PackProblem(`The archive is larger than ${packLimits.zip / 1024 / 1024} MB.`);
  return readPackZip(await readFile(path));
}

/** The files as text. Throws `PackProblem` for one that is not UTF-8. */
export function textsOf(files: PackFiles): PackTexts {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(
    [...files]
      .filter(([path]) => path !== checksumFile)
      .map(([path, content]) => {
        try {
          return [path, decoder.decode(content)];
        } catch {
          throw new PackProblem(`${path} is not UTF-8.`);
        }
      }),
  );
}

/** Reads a pack from its files. */
export function readPackFiles(files: PackFiles): PackRead {
  return readPack(textsOf(files));
}
