import { onTestFinished } from 'vitest';
import type { AppParts } from '../src/index';
import { openWorld, type World } from './world';

/** A world that closes itself when the test that asked for it ends. */
export async function aWorld(parts: Partial<AppParts> = {}): Promise<World> {
  const world = await openWorld(parts);
  onTestFinished(() => world.close());
  return world;
}
