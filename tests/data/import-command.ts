import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { provisionCell } from '@workbench/api';
import pg from 'pg';
import { freshDatabase, smallCell, testServer } from '@workbench/api/testing';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A file of the real data beside the checkout, which is never part of it. */
export const realData = (path: string) => join(root, '../shared/data', path);
/** For `skipIf`: the real data is not on this machine. */
export const isMissing = (path: string) => !existsSync(realData(path));

/** The import command on a cell of its own. */
export interface Importer {
  /** Runs the command as the customs analyst; answers with what it printed. Throws when it ended with an error. */
  run(file: string, ...options: string[]): Promise<string>;
  /** Runs the command on several files at once; answers with what it printed and with what it complained of. */
  runAll(files: readonly string[], ...options: string[]): Promise<{ stdout: string; stderr: string }>;
  /** What an item by the beginning of its import key is marked with, past all rules. */
  markingOf(importKey: string): Promise<{ level: number; releasable_to: string[] | null; originator_control: string[] } | undefined>;
  /** Words of an item by its import key, past all rules. */
  textOf(importKey: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens a fresh database with the small cell in it. */
export async function openImporter(): Promise<Importer> {
  const database = await freshDatabase(testServer());
  await provisionCell(database.ownerUrl, smallCell, 'exercise-2031');
  const env = { PATH: process.env['PATH'], DATABASE_URL: database.ownerUrl, SESSION_SECRET: 'a secret that lives for one test run only' };
  const args = ['--cell', smallCell.cell.name, '--as', 'customsAnalyst@small.example'];
  const first = async <T>(query: string, value: string): Promise<T> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(query, [value])).rows[0];
    } finally {
      await client.end();
    }
  };
  const command = (words: readonly string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'apps/api/dist/import.mjs'), ...args, ...words], { env, maxBuffer: 50_000_000 });
  return {
    run: async (file, ...options) => (await command([...options, file])).stdout,
    runAll: (files, ...options) =>
      command([...options, ...files]).catch((error: { stdout?: string; stderr?: string }) => {
        if (error.stdout === undefined || error.stderr === undefined) throw error;
        return { stdout: error.stdout, stderr: error.stderr };
      }),
    markingOf: async (importKey) =>
      first<Awaited<ReturnType<Importer['markingOf']>>>(
        'select level, releasable_to, originator_control from item join label on label.cell_id = item.cell_id and label.id = label_id where import_key = $1',
        importKey,
      ),
    textOf: async (importKey) =>
      (
        await first<{ text: string } | undefined>(
          'select v.text from item join item_version v on v.cell_id = item.cell_id and v.item_id = item.id where import_key = $1',
          importKey,
        )
      )?.text,
    close: () => database.drop(),
  };
}
