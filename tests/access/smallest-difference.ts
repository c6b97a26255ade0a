import { readerIn, type World } from '@workbench/testing';
import type { Side } from './side';
import { referencesOf, shrinkWorld, sizeOf } from './shrink-world';
import type { Difference } from './walk';
import { worldAsTable } from './world-table';

const isServerError = (difference: string) => difference.startsWith('status 5');

/** Milliseconds that may be spent on making a world smaller. */
const patience = 180_000;

/** The smallest world that is found in reasonable time in which the same request of the same reader still differs between the world and its twin. */
export async function smallestWorldFor(real: Side, difference: Difference): Promise<World> {
  const references = await referencesOf(real.owner);
  const start = performance.now();
  return shrinkWorld(difference.world, references, async (world) => {
    if (performance.now() - start > patience) return false;
    const found = await difference.again(world).catch(() => undefined);
    // A world that broke the server by what is missing in it would explain nothing.
    return found !== undefined && isServerError(found) === isServerError(difference.difference);
  });
}

/** A difference in words: who asked what, what differed, and a world in which it does, the smallest for choice. */
export async function explained(difference: Difference, world: World): Promise<string> {
  const { seed, reader, request, who } = difference;
  const now = (await difference.again(world)) ?? difference.difference;
  return [
    `  seed    ${seed}`,
    `  reader  ${reader}`,
    `  request ${request}`,
    `  ${now}`,
    `World in which it differs, ${sizeOf(world)} rows:`,
    worldAsTable(world, readerIn(world, who.personId, who.cellId)),
  ].join('\n');
}
