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
}

const most = { runs: 200, milliseconds: 4000 };
const least = { runs: 11, warm: 2 };

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
  const clock = (way: 'ruled' | 'byHand') => median(taken[way].map((one) => one.clock));
  const work = (way: 'ruled' | 'byHand') => median(taken[way].map((one) => one.work ?? 0));
  return {
    clock: { withRules: clock('ruled'), byHand: clock('byHand') },
    work: taken.ruled[0]?.work === undefined ? undefined : { withRules: work('ruled'), byHand: work('byHand') },
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

function together(parts: readonly Both[]): Both {
  return parts.reduce((sum, one) => ({ withRules: sum.withRules + one.withRules, byHand: sum.byHand + one.byHand }), {
    withRules: 0,
    byHand: 0,
  });
}

/** Times of several statements together. */
export function sumOf(times: readonly Times[]): Times {
  const works = times.flatMap((one) => one.work ?? []);
  return {
    clock: together(times.map((one) => one.clock)),
    work: works.length === times.length ? together(works) : undefined,
    runs: Math.min(...times.map((one) => one.runs)),
  };
}
