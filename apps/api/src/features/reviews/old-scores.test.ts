import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareDatabase, testSecret, type BareDatabase } from '../../../test';
import { migrate } from '../../platform/migrate';

// A database from before there were appraisals keeps the scores that stood with decisions.

const migrations = join(dirname(fileURLToPath(import.meta.url)), '../../../migrations');
const [cell, product, mentor, other] = Array.from({ length: 4 }, () => randomUUID());
let client: BareDatabase;

async function migrateUntil(last: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  try {
    const names = (await readdir(migrations)).filter((one) => one.slice(0, 4) <= last);
    for (const one of names) await copyFile(join(migrations, one), join(folder, one));
    await migrate(client.url, testSecret, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A decision of those days: its version, who made it, its scores, and the minute. */
async function decided(number: number, by: string | undefined, scores: object, minute: number): Promise<void> {
  await client.query(
    `insert into review_decision (cell_id, id, product_id, version_number, label_id, outcome, scores, decided_by, decided_at)
      select $1, gen_random_uuid(), $2, $3, id, 'returned', $4, $5, $6 from label where cell_id = $1`,
    [cell, product, number, JSON.stringify(scores), by, `2031-04-09T08:0${minute}:00Z`],
  );
}

beforeAll(async () => {
  client = await bareDatabase();
  await migrateUntil('0025');
  await client.query(`insert into cell (id, name, dataset, as_of) values ($1, 'Old cell', 'Old', now())`, [cell]);
  await client.query(`insert into agency (cell_id, code, names) values ($1, 'POL', '{"en": "Police"}')`, [cell]);
  await client.query(`insert into label (cell_id, level, originators) values ($1, 0, '{POL}')`, [cell]);
  await client.query(
    `insert into product (cell_id, id, label_id, kind, agency_code, created_by) select $1, $2, id, 'strategic_assessment', 'POL', $3
      from label where cell_id = $1`,
    [cell, product, mentor],
  );
  for (const number of [1, 2])
    await client.query(
      `insert into product_version (cell_id, product_id, number, label_id, title, state) select $1, $2, $3, id, 'Old', 'returned'
        from label where cell_id = $1`,
      [cell, product, number],
    );
  await decided(1, mentor, { sourcing: 1 }, 1);
  await decided(1, mentor, { sourcing: 3, clarity: 4 }, 2);
  await decided(1, other, { sourcing: 2 }, 3);
  await decided(2, mentor, {}, 4);
  await migrateUntil('9999');
});
afterAll(() => client?.drop());

it('become the appraisal of whoever decided, by the first rubric: the last of each, and none where nothing was scored', async () => {
  const { rows } = await client.query(
    `select version_number as number, sort, rubric_number as rubric, scores, words, is_ready as ready, written_by as by
      from appraisal where cell_id = $1 order by written_at`,
    [cell],
  );
  const common = { number: 1, sort: 'mentor', rubric: 1, words: '', ready: true };
  const said = (score: number) => ({ score, words: '' });
  expect(rows).toEqual([
    { ...common, by: mentor, scores: { sourcing: said(3), clarity: said(4) } },
    { ...common, by: other, scores: { sourcing: said(2) } },
  ]);
});

it('leave the decisions as they were, without scores of their own', async () => {
  const { rows } = await client.query<{ decided_by: string }>(`select * from review_decision where cell_id = $1 order by decided_at`, [
    cell,
  ]);
  expect(rows.map((row) => row.decided_by)).toEqual([mentor, mentor, other, mentor]);
  expect(rows[0]).not.toHaveProperty('scores');
});
