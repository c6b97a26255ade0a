import pg from 'pg';
import type { BigCell } from './big-cell';
import { median, type Asker } from './measure';

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // A failure elsewhere closes the database; that one is told, not this.
  client.on('error', () => undefined);
  // Work is read of one process; helpers would do some of it unseen.
  await client.query('set max_parallel_workers_per_gather = 0');
  return client;
}

/** A connection in the cell as its reader, which can ask as a role past the rules as well, in a transaction that stays open. */
export async function openAsker(ownerUrl: string, cell: BigCell): Promise<Asker> {
  const client = await connect(ownerUrl);
  const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
  const roles = { ruled: 'workbench_app', byHand: 'bench_past_rules' };
  // Rolled back at the end, so that no such role stays.
  await client.query(`begin; create role ${roles.byHand} bypassrls nologin; grant usage on schema public, door to ${roles.byHand};
    grant select on all tables in schema public to ${roles.byHand}; grant execute on all functions in schema door to ${roles.byHand};
    set local role ${roles.ruled}`);
  await client.query('select * from door.enter_cell($1, $2)', [cell.personId, cell.cellId]);
  const seen = await client.query<{ labels: number[] }>('select door.labels() as labels');
  return { client, process: rows[0]!.id, labels: seen.rows[0]!.labels, roles };
}

/** Ends the connection; nothing of what it did stays. */
export async function closeAsker({ client }: Asker): Promise<void> {
  await client.query('rollback');
  await client.end();
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
