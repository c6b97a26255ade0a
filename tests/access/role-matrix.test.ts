import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventStreamPath } from '@workbench/contract';
import { Role } from '@workbench/domain';
import { aWorld, randomFrom, readersOf } from '@workbench/testing';
import { probes } from './probes';
import { readOutcomes, readRoutes } from './read-outcomes';
import { openSide, type Side } from './side';
import { addressOf } from './walk';
import type { Outcome } from './write-subjects';

let side: Side;

beforeAll(async () => {
  side = await openSide();
});
afterAll(() => side?.close());

/** The best that comes of several answers. */
function bestOf(statuses: ReadonlySet<number>): Outcome | undefined {
  if (statuses.has(200)) return 'done';
  if (statuses.has(403)) return 'refused';
  return statuses.has(404) ? 'hidden' : undefined;
}

/** What comes, at best, of each read for each role, asked about everything in two worlds by everybody of the role. */
async function whatComes(): Promise<Record<string, Partial<Record<Role, Outcome>>>> {
  const statuses = new Map<string, Set<number>>();
  for (const seed of [215, 264]) {
    const world = aWorld(seed);
    await side.load(world);
    for (const reader of world.cellIds.flatMap((cellId) => readersOf(world, cellId))) {
      const bag = { world, cellId: reader.cellId, random: randomFrom(seed), cursors: {} };
      for (const { path } of readRoutes) {
        const known = statuses.get(`${path} ${reader.seat!.role}`) ?? new Set();
        statuses.set(`${path} ${reader.seat!.role}`, known);
        for (const probe of probes[path]?.(bag) ?? []) {
          if (known.has(200)) break;
          known.add((await side.get(reader.personId, addressOf(path, reader.cellId, probe))).statusCode);
        }
      }
    }
  }
  return Object.fromEntries(
    readRoutes.map(({ path }) => [
      path,
      Object.fromEntries(Role.options.map((role) => [role, bestOf(statuses.get(`${path} ${role}`) ?? new Set())])),
    ]),
  );
}

describe('the matrix of roles and reads', () => {
  it('says of every read route who reads it', () => {
    expect(readRoutes.filter(({ path }) => !readOutcomes(path)).map(({ path }) => path)).toEqual([]);
  });

  it('is what comes of every read for each role', async () => {
    const came = await whatComes();
    // The stream has no end; that members and nobody else may open it is in routes.test.ts.
    const asked = readRoutes.map(({ path }) => path).filter((path) => path !== eventStreamPath);
    expect(Object.fromEntries(asked.map((path) => [path, came[path]]))).toEqual(
      Object.fromEntries(asked.map((path) => [path, readOutcomes(path)])),
    );
  });
});
