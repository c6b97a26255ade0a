import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PackProblem, type PackFiles } from './pack-problem';

/** The file of an exported pack that holds the SHA-256 of every other. */
export const checksumFile = 'checksums.json';

const Checksums = z.record(z.string(), z.string());
const sumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** The files with their checksums, in order of their paths. */
export function withChecksums(files: PackFiles): PackFiles {
  const paths = [...files.keys()].filter((path) => path !== checksumFile).toSorted();
  const sums = Object.fromEntries(paths.map((path) => [path, sumOf(files.get(path)!)]));
  const rows: [string, Buffer][] = paths.map((path) => [path, files.get(path)!]);
  return new Map([[checksumFile, Buffer.from(`${JSON.stringify(sums, undefined, 2)}\n`)], ...rows]);
}

/** What differs from the checksums that came with the files, as sentences; nothing when there are no checksums, or all are right. */
export function checksumFaults(files: PackFiles): string[] {
  const kept = files.get(checksumFile);
  if (kept === undefined) return [];
  let sums: z.infer<typeof Checksums>;
  try {
    sums = Checksums.parse(JSON.parse(kept.toString('utf8')));
  } catch {
    throw new PackProblem(`${checksumFile} is not a list of checksums.`);
  }
  const paths = [...new Set([...Object.keys(sums), ...files.keys()])].filter((path) => path !== checksumFile).toSorted();
  return paths.flatMap((path) => {
    const content = files.get(path);
    if (content === undefined) return [`${path} is missing; ${checksumFile} names it.`];
    if (!Object.hasOwn(sums, path)) return [`${path} is not named in ${checksumFile}.`];
    return sums[path] === sumOf(content) ? [] : [`${path} is not the file that was exported; its checksum differs.`];
  });
}
