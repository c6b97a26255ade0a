import { randomFrom, twinFor, type World, type WorldReader } from '@workbench/testing';
import { sessionCookie } from '@workbench/api';
import type { FuzzRoute } from '../fuzz/documented-routes';
import { inOneLine, send, type Sent } from '../fuzz/requests';
import { differenceBetween, idsIn, learnedFrom, settled, unlessBusy, type Reply } from './differences';
import { engagementReads, engagementWrites } from './engagement-writes';
import { tokenOf, type Side } from './side';
import { writesOf } from './write-probes';

/** Two apps on two databases: the real world, and its twin for one reader. */
export interface Pair {
  real: Side;
  twin: Side;
}

/** What a walk by writes found: which request was answered otherwise, how, and what must be sent before to see it again. */
export interface WriteDifference {
  request: string;
  difference: string;
  steps: readonly Sent[];
}

function differenceOf(real: Reply, twin: Reply, known: ReadonlySet<string>): string | undefined {
  if (real.statusCode >= 500) return `status ${real.statusCode}: ${real.body}`;
  return differenceBetween(learnedFrom(settled(real, known)), learnedFrom(settled(twin, known)));
}

function sendBoth({ real, twin }: Pair, step: Sent): Promise<[Reply, Reply]> {
  return Promise.all([unlessBusy(() => send(real, step)), unlessBusy(() => send(twin, step))]);
}

/** Sends requests to both worlds, one after the other, and says what differs in the answers to the last. */
export async function differenceAfter({ real, twin }: Pair, world: World, steps: readonly Sent[]): Promise<string | undefined> {
  const known = idsIn(JSON.stringify(world.rows) + JSON.stringify(steps));
  let difference: string | undefined;
  for (const step of steps) difference = differenceOf(...(await sendBoth({ real, twin }, step)), known);
  return difference;
}

/** Lists and pages that need no more than the cell, asked again when everything was written. */
function readsOf(routes: readonly FuzzRoute[], { personId, cellId }: WorldReader): Sent[] {
  return routes
    .filter((route) => route.method === 'GET' && !route.isEndless && Object.keys(route.params).every((name) => name === 'cellId'))
    .map((route) => ({
      method: 'GET',
      url: route.path.replace(':cellId', cellId),
      headers: { cookie: `${sessionCookie}=${tokenOf(personId)}` },
    }));
}

/**
 * Sends the same writes to the real world and to its twin as one reader, repeats some of them with the same key, and reads what
 * has come of it. Stops at the first answer that differs. `answered` counts requests and writes that were done, and may say
 * how many writes to draw.
 */
export async function walkWrites(
  pair: Pair,
  world: World,
  reader: WorldReader,
  routes: readonly FuzzRoute[],
  answered: { requests: number; done: Map<string, number>; writes?: number },
): Promise<WriteDifference | undefined> {
  const asker = { reader, seen: twinFor(world, reader) };
  const random = randomFrom(world.seed * 104_729 + reader.personId.charCodeAt(30));
  const every = [...writesOf(routes, { world, askers: [asker] }, asker, random), ...engagementWrites(world, asker, random)];
  const writes = every.length > (answered.writes ?? Infinity) ? random.some(every, answered.writes!) : every;
  const steps = [...writes, ...random.some(writes, 6), ...readsOf(routes, reader), ...engagementReads(world, asker, random)];
  const known = idsIn(JSON.stringify(world.rows) + JSON.stringify(steps));
  for (const [place, step] of steps.entries()) {
    const [a, b] = await sendBoth(pair, step);
    answered.requests += 1;
    if (a.statusCode === 200) {
      const route = `${step.method} ${step.url.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, '')}`;
      answered.done.set(route, (answered.done.get(route) ?? 0) + 1);
    }
    const difference = differenceOf(a, b, known);
    if (difference) return { request: inOneLine(step), difference, steps: steps.slice(0, place + 1) };
  }
  return undefined;
}
