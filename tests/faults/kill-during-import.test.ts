import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { provisionCell } from '@workbench/api';
import { freshDatabase, smallCell, testServer } from '@workbench/api/testing';

const rows = 1500;
const command = join(import.meta.dirname, '../../apps/api/dist/import.mjs');

let database: Awaited<ReturnType<typeof freshDatabase>>;
let look: pg.Client;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase(testServer());
  await provisionCell(database.ownerUrl, smallCell, 'exercise-2031');
  look = new pg.Client({ connectionString: database.ownerUrl });
  await look.connect();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
}, 180_000);
afterAll(async () => {
  await look.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

function start(file: string) {
  const args = [command, '--cell', smallCell.cell.name, '--as', 'customsAnalyst@small.example', file];
  const env = { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl, SESSION_SECRET: 'a secret that lives for one test run only' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: new Promise<string>((resolve) => child.on('close', () => resolve(said))) };
}

async function count(): Promise<number> {
  return Number((await look.query('select count(*)::int as n from item')).rows[0].n);
}

it('an import that was killed in the middle goes on when it is repeated: nothing is lost and nothing is there twice', async () => {
  const file = join(folder, 'rows.csv');
  const lines = Array.from({ length: rows }, (_, at) => `${at},2031-04-09,Lorry ${at} crossed the northern post.`);
  await writeFile(file, ['id,date,text', ...lines].join('\n'));
  const killed = start(file);
  while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe('');
  const before = await count();
  expect(before).toBeGreaterThan(0);
  expect(before, 'the import was killed too late to prove anything').toBeLessThan(rows);

  expect(await start(file).ended).toBe(`added ${rows - before}, already there ${before}, refused 0\n`);
  const { rows: keys } = await look.query('select import_key, count(*)::int as n from item group by import_key');
  expect(keys).toHaveLength(rows);
  expect(keys.every(({ n }: { n: number }) => n === 1)).toBe(true);
}, 120_000);
