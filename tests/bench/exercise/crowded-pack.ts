import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPack, type ExercisePack, type PackPerson } from '@workbench/domain';

const packs = fileURLToPath(new URL('../../../packages/exercises', import.meta.url));

/** A pack that ships, and the trainees' seats of one syndicate in it. */
export interface CrowdedPack {
  pack: ExercisePack;
  seats: PackPerson[];
}

async function shipped(name: string): Promise<ExercisePack> {
  const folder = join(packs, name);
  const texts = new Map<string, string>();
  for (const path of await readdir(folder, { recursive: true }))
    if (/\.(json|md)$/.test(path)) texts.set(path, await readFile(join(folder, path), 'utf8'));
  const { pack } = readPack(texts);
  if (!pack) throw new Error(`${name} has no manifest that could be read.`);
  return pack;
}

/** A pack that ships with so many trainees: its own, and as many again beside them in their agencies as are missing. */
export async function crowdedPack(name: string, trainees: number): Promise<CrowdedPack> {
  const pack = await shipped(name);
  const own = pack.people.filter(({ role }) => role === 'trainee');
  const more = Array.from({ length: Math.max(0, trainees - own.length) }, (_, at): PackPerson => {
    const beside = own[at % own.length]!;
    const key = `${beside.key}-${Math.floor(at / own.length) + 2}`;
    return { ...beside, key, email: `${key}@exercise.example`, name: `${beside.name} ${key}` };
  });
  return { pack: { ...pack, people: [...pack.people, ...more] }, seats: [...own, ...more].slice(0, trainees) };
}
