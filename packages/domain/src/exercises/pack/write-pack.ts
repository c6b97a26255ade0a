import { packFiles, type ExercisePack, type PackPart } from './pack';

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** A pack as its files, by path in order: what `readPack` reads back as the same pack. The same pack has the same bytes. */
export function writePack(pack: ExercisePack): Map<string, string> {
  const texts: [path: string, text: string][] = [
    ...(Object.keys(packFiles) as PackPart[]).map((part): [string, string] => [packFiles[part].path, json(pack[part])]),
    ...pack.itemFiles.map(({ path, items }): [string, string] => [path, json(items)]),
    ...Object.entries(pack.pages),
  ];
  return new Map(texts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
