import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as api from '@workbench/api';
import type { CodePlant } from './code-plants';

const original = fileURLToPath(new URL('../../apps/api', import.meta.url));

/** The server's code as the app's package gives it. */
export type Api = typeof api;

/** A copy of the server's code with one fault in it. */
export interface PlantedTree {
  folder: string;
  /** The faulty server, loaded apart from the real one. */
  load(): Promise<Api>;
  remove(): Promise<void>;
}

/** The file of a plant with the fault in it; throws when its text does not stand there once. */
export async function faultyFile({ name, file, text, instead }: CodePlant): Promise<string> {
  const code = await readFile(join(original, file), 'utf8');
  if (code.split(text).length !== 2) throw new Error(`The plant "${name}" no longer fits ${file}: its text must stand there once.`);
  return code.replace(text, () => instead);
}

/** Copies the server's code to a folder of its own and puts the fault in; refuses one that no longer fits the code. */
export async function plantTree(plant: CodePlant): Promise<PlantedTree> {
  const faulty = await faultyFile(plant);
  const folder = await mkdtemp(join(tmpdir(), 'workbench-plant-'));
  for (const part of ['src', 'test', 'package.json']) await cp(join(original, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'migrations']) await symlink(join(original, part), join(folder, part));
  await writeFile(join(folder, plant.file), faulty);
  return {
    folder,
    load: () => import(pathToFileURL(join(folder, 'src/index.ts')).href) as Promise<Api>,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
