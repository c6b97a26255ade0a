import { existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Statement } from './by-hand';

/** Milliseconds that a statement takes with the rules of the database and with the same conditions written by hand. */
export interface Times {
  /** From question to answer, by the clock. */
  clock: Both;
  /** Work of the database's process alone, which other programs on the machine do not lengthen; absent where the system does not tell. */
  work: Both | undefined;
}
interface Both {
  withRules: number;
  byHand: number;
}

/** Two ways of asking the same. */
export interface Pair {
  ruled: Statement;
  byHand: Statement;
}
const ways = ['ruled', 'byHand'] as const;

/** A process of the database that answers both ways, so that its luck with memory and processor is the same for both. */
export interface Asker {
  client: pg.Client;
  process: number;
  /** What the reader sees now; the door may have written down a marking since the cell was filled. */
  labels: number[];
  /** The roles of the two ways: one that the rules hold, and one past them. */
  roles: Record<(typeof ways)[number], string>;
}

/** Of one round. The first runs after a change of role plan anew what the process has kept. */
const most = { turns: 40, milliseconds: 1500 };
const least = { turns: 2 };
const inTurn = { warm: 2, counted: 4 };

/** The number that a part of the others, 0 to 1, do not exceed. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)]!;
}

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Milliseconds of work that a process has done so far; undefined where the system does not tell. */
function workOf(process: number): number | undefined {
  const file = `/proc/${process}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : undefined;
}

async function timed({ client, process }: Asker, { sql, parameters }: Statement): Promise<{ clock: number; work: number | undefined }> {
  const [before, start] = [workOf(process), performance.now()];
  await client.query(sql, [...parameters]);
  const clock = performance.now() - start;
  return { clock, work: before === undefined ? undefined : workOf(process)! - before };
}

const become = (asker: Asker, way: (typeof ways)[number]) => asker.client.query(`set local role ${asker.roles[way]}`);

async function rowsOf(asker: Asker, way: (typeof ways)[number], { [way]: { sql, parameters } }: Pair): Promise<string> {
  await become(asker, way);
  const { rows } = await asker.client.query(sql, [...parameters]);
  return JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
}

/**
 * Times a statement both ways in turn, each first in every other turn, until there are turns enough or time is up.
 * Gives the medians. Throws unless both ways give the same rows: what is not the same cannot be compared.
 */
export async function measure(asker: Asker, pair: Pair): Promise<Times> {
  if ((await rowsOf(asker, 'ruled', pair)) !== (await rowsOf(asker, 'byHand', pair)))
    throw new Error(`The rows are not the same:\n${pair.byHand.sql}`);
  const taken = { ruled: [] as Awaited<ReturnType<typeof timed>>[], byHand: [] as Awaited<ReturnType<typeof timed>>[] };
  const start = performance.now();
  for (let turn = 0; turn < most.turns && (turn < least.turns || performance.now() - start < most.milliseconds); turn += 1) {
    for (const way of turn % 2 === 0 ? ways : ways.toReversed()) {
      await become(asker, way);
      for (let run = 0; run < inTurn.warm + inTurn.counted; run += 1) {
        const took = await timed(asker, pair[way]);
        if (run >= inTurn.warm) taken[way].push(took);
      }
    }
  }
  const both = (of: (one: (typeof taken.ruled)[number]) => number): Both => ({
    withRules: median(taken.ruled.map(of)),
    byHand: median(taken.byHand.map(of)),
  });
  return {
    clock: both(({ clock }) => clock),
    work: taken.ruled[0]?.work === undefined ? undefined : both(({ work }) => work ?? 0),
  };
}

/** How the database goes about a statement, with the rules and by hand. */
export async function plansOf(asker: Asker, pair: Pair): Promise<string[]> {
  const plans: string[] = [];
  for (const way of ways) {
    const { sql, parameters } = pair[way];
    await become(asker, way);
    const { rows } = await asker.client.query<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${sql}`, [...parameters]);
    plans.push([way, ...rows.map((row) => row['QUERY PLAN'].slice(0, 200))].join('\n'));
  }
  return plans;
}

/** Times of several statements together. */
export function sumOf(times: readonly Times[]): Times {
  const together = (parts: readonly Both[]): Both => ({
    withRules: parts.reduce((sum, one) => sum + one.withRules, 0),
    byHand: parts.reduce((sum, one) => sum + one.byHand, 0),
  });
  const works = times.flatMap((one) => one.work ?? []);
  return {
    clock: together(times.map((one) => one.clock)),
    work: works.length === times.length ? together(works) : undefined,
  };
}

/** With rules against by hand: by the work of the database where it can be read, else by the clock. */
export function ratioOf({ clock, work }: Times): number {
  const { withRules, byHand } = work ?? clock;
  return withRules / byHand;
}

/**
 * Of several rounds the one whose ratio is the middle one. A process of the database keeps its luck, good or bad, for all its
 * life, so that one round alone tells of that luck.
 */
export function middleOf(rounds: readonly Times[]): Times {
  const inOrder = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b));
  return inOrder[Math.floor(inOrder.length / 2)]!;
}
