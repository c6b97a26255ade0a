/** Why the files of a pack could not be taken at all; the message is a sentence for whoever gave them. */
export class PackProblem extends Error {}

/** What a pack may hold; what is above is a trap, or no pack. Sizes in bytes. */
export const packLimits = { files: 500, file: 8 * 1024 * 1024, all: 64 * 1024 * 1024, zip: 32 * 1024 * 1024 };

/** Files of a pack by their path within it, with forward slashes. */
export type PackFiles = Map<string, Buffer>;

/** Takes a file in, as long as there is room. */
export function addFile(files: PackFiles, path: string, content: Buffer): void {
  if (files.has(path)) throw new PackProblem(`${path} is there twice.`);
  files.set(path, content);
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0);
  if (files.size > packLimits.files) throw new PackProblem(`There are more than ${packLimits.files} files; a pack has fewer.`);
  if (bytes > packLimits.all) throw new PackProblem(`The files are larger than ${packLimits.all / 1024 / 1024} MB together.`);
}

/** What systems and editors put beside the files of a folder. */
export function isClutter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);
}
