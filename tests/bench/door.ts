import pg from 'pg';
import type { BigCell } from './big-cell';
import { median, type Sides } from './measure';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // A failure elsewhere closes the database; that one is told, not this.
  client.on('error', () => undefined);
  // Work is read of one process; helpers would do some of it unseen.
  await client.query('set max_parallel_workers_per_gather = 0');
  return client;
}

async function processOf(client: pg.Client): Promise<number> {
  return (await client.query<{ id: number }>('select pg_backend_pid() as id')).rows[0]!.id;
}

/** A connection through the door, and one as a role that row-level security does not hold, each in a transaction that stays open. */
export async function openSides(doorUrl: string, ownerUrl: string, cell: BigCell): Promise<Sides> {
  const ruled = await connect(doorUrl);
  const past = await connect(ownerUrl);
  const [one, other] = [await processOf(ruled), await processOf(past)];
  await ruled.query('begin; set local role workbench_app');
  await ruled.query('select * from door.enter_cell($1, $2)', [cell.personId, cell.cellId]);
  const { rows } = await ruled.query<{ labels: number[] }>('select door.labels() as labels');
  // Rolled back at the end, so that no such role stays.
  await past.query(`begin; create role bench_past_rules bypassrls nologin; grant usage on schema public, door to bench_past_rules;
    grant select on all tables in schema public to bench_past_rules; grant execute on all functions in schema door to bench_past_rules;
    set local role bench_past_rules`);
  return { ruled: { client: ruled, process: one }, byHand: { client: past, process: other }, labels: rows[0]!.labels };
}

/** Ends both connections; nothing of what they did stays. */
export async function closeSides({ ruled, byHand }: Sides): Promise<void> {
  for (const { client } of [ruled, byHand]) {
    await client.query('rollback');
    await client.end();
  }
}

/** Median milliseconds of opening and closing the door: what a request pays besides its statements. */
export async function doorTime(doorUrl: string, cell: BigCell): Promise<{ whole: number; enter: number; bare: number }> {
  const client = await connect(doorUrl);
  const [whole, enter, bare]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < 200; run += 1) {
    const start = performance.now();
    await client.query('begin');
    await client.query('set local role workbench_app');
    const before = performance.now();
    await client.query('select * from door.enter_cell($1, $2)', [cell.personId, cell.cellId]);
    enter.push(performance.now() - before);
    await client.query('commit');
    whole.push(performance.now() - start);
    const again = performance.now();
    await client.query('begin');
    await client.query('commit');
    bare.push(performance.now() - again);
  }
  await client.end();
  return { whole: median(whole), enter: median(enter), bare: median(bare) };
}
