import fc from 'fast-check';
import { aWorld, randomFrom } from '@workbench/testing';
import type { Reply } from '../access/differences';
import type { Side } from '../access/side';
import { routesToFuzz, type FuzzRoute } from './documented-routes';
import { ForeignWords } from './foreign-words';
import { groundOf, type Ground } from './ground';
import { inOneLine, send, sentFor, type Sent } from './requests';
import { tries, type Try } from './tries';
import { faultOf } from './verdicts';
import { wireTries } from './wire';

/** A fault with the smallest request that was found for it, and the line that repeats it. */
export interface FoundFault {
  fault: string;
  request: string;
  repeat: string;
}

/** What a run of the fuzzer found. */
export interface FuzzRun {
  tries: number;
  serverErrors: number;
  /** The first of each kind. */
  faults: FoundFault[];
  routes: Map<string, RouteCounts>;
}

/** What became of the tries of a route. */
export interface RouteCounts {
  tries: number;
  /** Tries that every schema allows. */
  valid: number;
  /** Tries that were answered with 2xx. */
  answered: number;
  /** How often each refusal met a valid try. */
  refusals: Map<string, number>;
}

/** Tries on one world; after so many, writes have worn it out. */
const triesPerWorld = 500;
/** Requests that are spent on making a failure smaller. */
const shrinkBudget = 150;

interface Work {
  side: Side;
  routes: FuzzRoute[];
  run: FuzzRun;
  known: Set<string>;
  /** A fault was found and is being made smaller. */
  isShrinking: boolean;
}

function count(run: FuzzRun, one: Try, { statusCode, body }: Reply): void {
  const counts = run.routes.get(one.route.name) ?? { tries: 0, valid: 0, answered: 0, refusals: new Map<string, number>() };
  counts.tries += 1;
  if (one.isValid) counts.valid += 1;
  if (statusCode < 300) counts.answered += 1;
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  if (one.isValid && statusCode >= 400 && code) counts.refusals.set(code, (counts.refusals.get(code) ?? 0) + 1);
  run.routes.set(one.route.name, counts);
}

/** Asks once and says what is wrong with the answer. */
async function faultIn(
  one: Try,
  sent: Sent,
  { side, run, isShrinking }: Work,
  ground: Ground,
  foreign: ForeignWords,
): Promise<string | undefined> {
  foreign.hear(`${decodeURI(sent.url.replaceAll('%', '%25'))} ${sent.payload?.toString() ?? ''}`);
  const reply = await send(side, sent);
  if (!isShrinking) count(run, one, reply);
  // A write may have ended the session that the next try stands on.
  if (/session|password|account|member/i.test(sent.url) && sent.method !== 'GET' && reply.statusCode < 300)
    await side.signEverybodyIn(ground.world);
  const fault = faultOf(one, sent, reply);
  if (fault) return reply.statusCode >= 500 ? `${fault}: ${side.lastError()}` : fault;
  const words = await foreign.in(reply.body, one.asker);
  return words.length > 0 ? `answer holds ${words.join(', ')}, which stands only in what is hidden from the asker` : undefined;
}

/** Tries on one world until the first fault of a new kind; says how many were made. */
async function chunk(work: Work, seed: number, atMost: number, path: string | undefined): Promise<number> {
  const { side, routes, run, known } = work;
  const world = aWorld(seed);
  await side.load(world);
  const ground = groundOf(world, randomFrom(seed));
  const foreign = new ForeignWords(side, world);
  let made = 0;
  let found: string | undefined;
  let budget = shrinkBudget;
  const property = fc.asyncProperty(tries(routes, ground), async (one) => {
    if (found !== undefined && (budget -= 1) < 0) return;
    if (found === undefined) made += 1;
    const sent = sentFor(one.draft);
    const fault = await faultIn(one, sent, work, ground, foreign);
    if (!fault) return;
    if (found === undefined && fault.startsWith('server error')) run.serverErrors += 1;
    const kind = fault.replaceAll(/[0-9a-f-]{36}|zyx[a-z]{4}/g, '…');
    if (found === undefined ? known.has(kind) : found !== kind) return;
    found = kind;
    work.isShrinking = true;
    throw new Error(kind);
  });
  work.isShrinking = false;
  const details = await fc.check(property, { seed, numRuns: atMost, ...(path === undefined ? {} : { path }) });
  if (found !== undefined && details.counterexample) {
    known.add(found);
    const [smallest] = details.counterexample;
    const who = smallest.asker.reader?.seat?.role ?? (smallest.asker.reader ? 'a stranger' : 'nobody');
    run.faults.push({
      fault: found,
      request: `as ${who}: ${inOneLine(sentFor(smallest.draft))}`,
      repeat: `npm run fuzz -- --seed ${seed} --tries ${made}   (or, of this try alone: --seed ${seed} --path ${details.counterexamplePath})`,
    });
  }
  return made;
}

/** Fuzzes every route of the app; the same seed makes the same tries. */
export async function fuzz(side: Side, options: { tries: number; seed: number; path?: string | undefined }): Promise<FuzzRun> {
  const run: FuzzRun = { tries: 0, serverErrors: 0, faults: [], routes: new Map() };
  const work: Work = { side, routes: await routesToFuzz(side), run, known: new Set(), isShrinking: false };
  const onWire = options.path === undefined ? Math.floor(options.tries / 50) : 0;
  let seed = options.seed;
  while (run.tries < options.tries - onWire) {
    run.tries += await chunk(work, seed, Math.min(triesPerWorld, options.tries - onWire - run.tries), options.path);
    seed += 1;
    if (options.path !== undefined) break;
  }
  for (const [fault, request] of await wireTries(side, options.seed, onWire)) {
    if (fault.startsWith('server error')) run.serverErrors += 1;
    run.faults.push({ fault, request, repeat: `npm run fuzz -- --seed ${options.seed} --tries ${options.tries}` });
  }
  run.tries += onWire;
  return run;
}
