import { eventCursor, eventsSince } from '@workbench/api';
import { eventStreamPath, listEntities, listItems, readMessage } from '@workbench/contract';
import { Role, type CellId, type PersonId } from '@workbench/domain';
import { randomFrom, readerIn, readersOf, strangersTo, twinFor, type Random, type World, type WorldReader } from '@workbench/testing';
import { differenceBetween, learnedFrom, unlessBusy, type Reply } from './differences';
import { absentId, type Bag, type Probe } from './probe-parts';
import { probes } from './probes';
import { routesToFuzz } from '../fuzz/documented-routes';
import type { Sent } from '../fuzz/requests';
import { otherKey, plainKey, type Side } from './side';
import { differenceAfter, walkWrites } from './walk-writes';

/** An answer that tells somebody of what is hidden from them. */
export interface Difference {
  seed: number;
  reader: string;
  request: string;
  difference: string;
  /** The world and the reader, and how to ask the same of any other world: what differs there, if anything does. */
  world: World;
  who: WorldReader;
  again: (world: World) => Promise<string | undefined>;
}

/** What a walk through one world did. */
export interface Walk {
  requests: number;
  /** Times each route answered something to read, by path. */
  answered: Map<string, number>;
  /** Times each write was done, by path. */
  done: Map<string, number>;
  differences: Difference[];
  /** One difference is enough: nothing more is asked after it. */
  stopsAtFirst?: boolean;
  /** Most questions that a member asks of one route in one world; without it, all. */
  questions?: number;
  /** Most writes that a member who writes sends in one world; without it, all. */
  writes?: number;
}

const atOnce = 6;
/** Reads that change what the same reader is told next; they are asked one by one, after all others. */
const remembered = new Set<string>([readMessage.path]);
const longestFollow = 5;
/** Readers of a world who write as well, which takes longest; the next world draws others. */
const writersInAWorld = 3;

function isDone({ stopsAtFirst, differences }: Walk): boolean {
  return stopsAtFirst === true && differences.length > 0;
}

/** Address of a route with a probe filled in. */
export function addressOf(path: string, cellId: string, { params = {}, query = {} }: Probe): string {
  const filled: Record<string, string> = { cellId, ...params };
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(filled[name] ?? absentId));
  return search.size > 0 ? `${address}?${search.toString()}` : address;
}

/** Read routes that answered nobody, so that the walk proves nothing of them. The event stream has no end and is compared by its events. */
export function routesNeverAnswered(side: Side, walk: Walk): string[] {
  return side.readPaths.filter((path) => path !== eventStreamPath && !walk.answered.has(path));
}

/** Read routes for which nobody has said what to ask. */
export function routesWithoutProbes(side: Side): string[] {
  return side.readPaths.filter((path) => !(path in probes));
}

/** Cursors that lists give to somebody who sees everything. */
async function cursorsOf(real: Side, world: World, cellId: string): Promise<Record<string, string[]>> {
  const instructor = readersOf(world, cellId).find((reader) => reader.seat?.role === 'instructor')!;
  const found: Record<string, string[]> = {};
  for (const path of [listItems.path, listEntities.path]) {
    let cursor: string | undefined;
    for (let page = 0; page < 12; page += 1) {
      const reply = await real.get(instructor.personId, addressOf(path, cellId, { query: { limit: '2', ...(cursor ? { cursor } : {}) } }));
      cursor = (JSON.parse(reply.body) as { nextCursor?: string }).nextCursor;
      if (!cursor) break;
      (found[path] ??= []).push(cursor);
    }
  }
  return found;
}

interface Question {
  path: string;
  cellId: string;
  probe: Probe;
}

function questionsTo(real: Side, bag: Bag, reader: WorldReader, most = Infinity): Question[] {
  const own = new Set(bag.world.rows.member.filter((row) => row.person_id === reader.personId).map((row) => row.cell_id));
  const foreign = [...bag.world.cellIds.filter((id) => !own.has(id)), absentId];
  return real.readPaths.flatMap((path) => {
    const all = probes[path]!(bag);
    const limit = reader.seat ? most : 2;
    const asked = all.length > limit ? bag.random.some(all, limit) : all;
    const here = asked.map((probe) => ({ path, cellId: reader.cellId, probe }));
    if (!path.includes(':cellId')) return here;
    const first = all[0] ?? {};
    return [...here, { path, cellId: bag.random.pick(foreign), probe: { ...first, follow: false } }];
  });
}

/** Everything a reader can be told, in a form that can be compared; refusals by their words. */
async function told(side: Side, reader: WorldReader): Promise<string> {
  const actor = { kind: 'member', personId: reader.personId as PersonId, cellId: reader.cellId as CellId } as const;
  try {
    const from = new Date('2031-01-01T00:00:00Z');
    const next = eventCursor(side.db, actor, from);
    return JSON.stringify([await eventsSince(side.db, actor, from), await next(), await next()]);
  } catch (error) {
    return String(error);
  }
}

async function differenceInNews(real: Side, twin: Side, reader: WorldReader): Promise<string | undefined> {
  const [a, b] = [await told(real, reader), await told(twin, reader)];
  return differenceBetween({ status: 200, headers: {}, body: a }, { status: 200, headers: {}, body: b });
}

function differenceOf(real: Reply, twin: Reply): string | undefined {
  return real.statusCode >= 500 ? `status ${real.statusCode}: ${real.body}` : differenceBetween(learnedFrom(real), learnedFrom(twin));
}

/** The instructor of a member's cell, when it is somebody else. */
function seerOf(world: World, { personId, cellId, seat }: WorldReader): string | undefined {
  const instructor = world.rows.member.find((row) => row.cell_id === cellId && row.role === 'instructor');
  return seat && instructor?.person_id !== personId ? instructor?.person_id : undefined;
}

async function askBoth(
  real: Side,
  twin: Side,
  world: World,
  reader: WorldReader,
  question: Question,
  walk: Walk,
  report: (request: string, difference: string, again: () => Promise<string | undefined>) => void,
): Promise<void> {
  const { path, cellId } = question;
  let { probe } = question;
  const isList = cellId === reader.cellId && path !== eventStreamPath && !path.replace(':cellId', '').includes(':');
  const seer = isList ? seerOf(world, reader) : undefined;
  for (let page = 0; page < longestFollow; page += 1) {
    const url = addressOf(path, cellId, probe);
    // Whoever sees everything has just asked the same list: an answer that was kept from it would show.
    if (seer) await real.get(seer, url);
    const ask = () => Promise.all([unlessBusy(() => real.get(reader.personId, url)), unlessBusy(() => twin.get(reader.personId, url))]);
    const [a, b] = await ask();
    walk.requests += 1;
    if (a.statusCode === 200) walk.answered.set(path, (walk.answered.get(path) ?? 0) + 1);
    const difference = differenceOf(a, b);
    if (difference) return report(`GET ${url}`, difference, async () => differenceOf(...(await ask())));
    const cursor = probe.follow && a.statusCode === 200 ? (JSON.parse(a.body) as { nextCursor?: string }).nextCursor : undefined;
    if (!cursor) return;
    probe = { ...probe, query: { ...probe.query, cursor } };
  }
}

function describe({ personId, seat }: WorldReader): string {
  if (!seat) return `stranger ${personId}`;
  return `${seat.role} of ${seat.agency}, clearance ${seat.clearance}, compartments ${seat.compartments.join(' ') || 'none'} (${personId})`;
}

/** A walk with nothing in it yet. */
export function aWalk(options: Pick<Walk, 'stopsAtFirst' | 'questions' | 'writes'> = {}): Walk {
  return { requests: 0, answered: new Map(), done: new Map(), differences: [], ...options };
}

/** Whether somebody opened the sealed key somewhere: only then may it show in what they are answered. */
function knowsKey(world: World, { personId }: WorldReader): boolean {
  return world.rows.key_opening.some((row) => row.person_id === personId);
}

async function loadBoth(real: Side, twin: Side, world: World, reader: WorldReader): Promise<void> {
  const keyOf = knowsKey(world, reader) ? plainKey : otherKey;
  await Promise.all([real.load(world), twin.load(twinFor(world, readerIn(world, reader.personId, reader.cellId)), { keyOf })]);
}

/** Loads the same world twice, with another sealed key. */
async function loadTwice(real: Side, twin: Side, world: World): Promise<void> {
  await Promise.all([real.load(world), twin.load(world, { keyOf: otherKey })]);
}

/** Sends the same writes as one reader to both worlds; a difference is asked for again with as few writes before it as show it. */
async function writeAs(real: Side, twin: Side, world: World, reader: WorldReader, walk: Walk): Promise<void> {
  await loadBoth(real, twin, world, reader);
  const found = await walkWrites({ real, twin }, world, reader, await routesToFuzz(real), walk);
  if (!found) return;
  let steps: readonly Sent[] = found.steps.slice(-1);
  await loadBoth(real, twin, world, reader);
  if (!(await differenceAfter({ real, twin }, world, steps))) steps = found.steps;
  const again = async (other: World) => {
    await loadBoth(real, twin, other, reader);
    return differenceAfter({ real, twin }, other, steps);
  };
  const request = steps.length > 1 ? `${found.request} (after ${steps.length - 1} other requests)` : found.request;
  walk.differences.push({ seed: world.seed, reader: describe(reader), request, difference: found.difference, world, who: reader, again });
}

/** Asks everything that can be asked as one reader, of the real world and of its twin for that reader. */
async function walkAs(real: Side, twin: Side, bag: Bag, reader: WorldReader, walk: Walk, load = loadBoth): Promise<void> {
  await load(real, twin, bag.world, reader);
  const report = (request: string, difference: string, ask: () => Promise<string | undefined>) => {
    const again = async (world: World) => {
      await load(real, twin, world, reader);
      return ask();
    };
    walk.differences.push({ seed: bag.world.seed, reader: describe(reader), request, difference, world: bag.world, who: reader, again });
  };
  const news = await differenceInNews(real, twin, reader);
  if (news) report(`events of ${reader.cellId}`, news, () => differenceInNews(real, twin, reader));
  const all = questionsTo(real, bag, reader, walk.questions);
  const questions = all.filter(({ path }) => !remembered.has(path));
  const worker = async () => {
    for (let question = questions.shift(); question && !isDone(walk); question = questions.shift())
      await askBoth(real, twin, bag.world, reader, question, walk, report);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const question of all)
    if (remembered.has(question.path) && !isDone(walk)) await askBoth(real, twin, bag.world, reader, question, walk, report);
}

/** One reader in every role, and somebody who does not belong there. */
function readersToWalk(world: World, cellId: string, random: Random): WorldReader[] {
  const members = readersOf(world, cellId);
  return [
    ...Role.options.map((role) => random.pick(members.filter((reader) => reader.seat?.role === role))),
    random.pick(strangersTo(world, cellId)),
  ];
}

/** Walks one world as a reader in every role of one of its cells, and writes as some of them. */
export async function walkWorld(real: Side, twin: Side, world: World, walk: Walk): Promise<void> {
  const random = randomFrom(world.seed * 7919);
  const cellId = random.pick(world.cellIds);
  await real.load(world);
  const cursors = await cursorsOf(real, world, cellId);
  const readers = readersToWalk(world, cellId, random);
  const writers = new Set(random.some(readers, writersInAWorld));
  for (const reader of readers) {
    if (isDone(walk)) return;
    await walkAs(real, twin, { world, cellId, random, cursors }, reader, walk);
    if (!isDone(walk) && writers.has(reader)) await writeAs(real, twin, world, reader, walk);
  }
}

/**
 * Walks a world that stands twice, with two different sealed keys, as a reader in every role of each cell who did not open it. Answers how
 * many readers asked.
 */
export async function walkKeys(real: Side, twin: Side, world: World, walk: Walk): Promise<number> {
  const random = randomFrom(world.seed * 7919);
  const readers = world.cellIds.flatMap((cellId) => readersToWalk(world, cellId, random)).filter((reader) => !knowsKey(world, reader));
  for (const reader of readers) {
    if (isDone(walk)) break;
    await walkAs(real, twin, { world, cellId: reader.cellId, random, cursors: {} }, reader, walk, loadTwice);
  }
  return readers.length;
}
