import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { VerifiedChain } from './verify-trail';

const KeptHeads = z.object({ cells: z.record(z.string(), z.object({ position: z.number().int(), hash: z.string() })) });
/** Last links by cell, as they were written down outside the database at an earlier check. */
export type KeptHeads = z.infer<typeof KeptHeads>;

/** Heads kept in a file; none when the file is not there yet. */
export async function readKeptHeads(path: string): Promise<KeptHeads | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`${path} could not be read (${error.code}).`);
  });
  if (text === undefined) return undefined;
  try {
    return KeptHeads.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path} was not written by this command. Name another file.`);
  }
}

/** Writes the heads down, whole or not at all. */
export async function keepHeads(path: string, chains: readonly VerifiedChain[]): Promise<void> {
  const cells = Object.fromEntries(chains.flatMap(({ cellId, head }) => (head ? [[cellId, head]] : [])));
  await writeFile(`${path}.new`, `${JSON.stringify({ cells } satisfies KeptHeads, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** Where the trail no longer holds a link that was written down: cut off behind it, or written anew. In words, one a chain. */
export function sinceKept(kept: KeptHeads, chains: readonly VerifiedChain[]): string[] {
  const byCell = new Map(chains.map((chain) => [chain.cellId, chain]));
  return Object.entries(kept.cells).flatMap(([cellId, { position, hash }]) => {
    const now = byCell.get(cellId)?.hashAt(position);
    if (now === hash) return [];
    return now === undefined
      ? [`cell ${cellId}: place ${position} was there at the last check and is gone, with all that followed`]
      : [`cell ${cellId}: place ${position} is not the row that was there at the last check: the trail was written anew`];
  });
}
