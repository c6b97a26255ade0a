import { onTestFinished } from 'vitest';
import { openWorld, type World } from './world';

/** A world that closes itself when the test that asked for it ends. */
export async function aWorld(): Promise<World> {
  const world = await openWorld();
  onTestFinished(() => world.close());
  return world;
}
