import { existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Statement } from './by-hand';

/** Milliseconds that a statement takes with the rules of the database and with the same conditions written by hand. */
export interface Times {
  /** From question to answer, by the clock. */
  clock: Both;
  /** Work of the database's process alone, which other programs on the machine do not lengthen; absent where the system does not tell. */
  work: Both | undefined;
  runs: number;
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

/** A connection, and the number of the process that answers it. */
export interface Side {
  client: pg.Client;
  process: number;
}
/** One side through the door, one as a role past the rules. */
export interface Sides {
  ruled: Side;
  byHand: Side;
  /** What the reader sees now; the door may have written down a marking since the cell was filled. */
  labels: number[];
}

/** Of one round. */
const most = { runs: 100, milliseconds: 1000 };
const least = { runs: 5, warm: 2 };

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

async function timed({ client, process }: Side, { sql, parameters }: Statement): Promise<{ clock: number; work: number | undefined }> {
  const [before, start] = [workOf(process), performance.now()];
  await client.query(sql, [...parameters]);
  const clock = performance.now() - start;
  return { clock, work: before === undefined ? undefined : workOf(process)! - before };
}

/** Throws unless both ways give the same rows: what is not the same cannot be compared. */
async function mustAgree({ ruled, byHand }: Sides, pair: Pair): Promise<void> {
  const a = await ruled.client.query(pair.ruled.sql, [...pair.ruled.parameters]);
  const b = await byHand.client.query(pair.byHand.sql, [...pair.byHand.parameters]);
  const inOrder = (rows: unknown[]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted());
  if (inOrder(a.rows) !== inOrder(b.rows))
    throw new Error(`The rows are not the same (${a.rowCount} and ${b.rowCount}):\n${pair.byHand.sql}`);
}

/**
 * Times a statement both ways in turn, each first in every other run, until there are runs enough or time is up.
 * The first runs only warm up. Gives the medians.
 */
export async function measure(sides: Sides, pair: Pair): Promise<Times> {
  await mustAgree(sides, pair);
  const taken = { ruled: [] as Awaited<ReturnType<typeof timed>>[], byHand: [] as Awaited<ReturnType<typeof timed>>[] };
  const start = performance.now();
  for (let run = 0; run < most.runs && (run < least.runs || performance.now() - start < most.milliseconds); run += 1) {
    for (const way of run % 2 === 0 ? (['ruled', 'byHand'] as const) : (['byHand', 'ruled'] as const)) {
      const took = await timed(sides[way], pair[way]);
      if (run >= least.warm) taken[way].push(took);
    }
  }
  const both = (of: (one: (typeof taken.ruled)[number]) => number): Both => ({
    withRules: median(taken.ruled.map(of)),
    byHand: median(taken.byHand.map(of)),
  });
  return {
    clock: both(({ clock }) => clock),
    work: taken.ruled[0]?.work === undefined ? undefined : both(({ work }) => work ?? 0),
    runs: taken.ruled.length,
  };
}

/** How the database goes about a statement, with the rules and by hand. */
export async function plansOf(sides: Sides, pair: Pair): Promise<string[]> {
  const plans: string[] = [];
  for (const way of ['ruled', 'byHand'] as const) {
    const { sql, parameters } = pair[way];
    const { rows } = await sides[way].client.query<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${sql}`, [...parameters]);
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
    runs: Math.min(...times.map((one) => one.runs)),
  };
}

/** With rules against by hand: by the work of the database where it can be read, else by the clock. */
export function ratioOf({ clock, work }: Times): number {
  const { withRules, byHand } = work ?? clock;
  return withRules / byHand;
}

/**
 * Of several rounds the one whose ratio is the middle one. A process of the database keeps its luck, good or bad, for all its
 * life, so that one round alone tells of that luck, and of another there would be other times.
 */
export function middleOf(rounds: readonly Times[]): Times {
  const inOrder = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b));
  return inOrder[Math.floor(inOrder.length / 2)]!;
}
