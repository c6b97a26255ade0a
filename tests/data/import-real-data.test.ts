import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isMissing, openImporter, realData, type Importer } from './import-command';

const reports = 'exercise-manpad/reports.jsonl';
const events = 'ucdp-ged/ucdpged_sample1000.csv';

let importer: Importer;
let folder: string;
beforeEach(async () => {
  importer = await openImporter();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(async () => {
  await importer.close();
  await rm(folder, { recursive: true });
});

it.skipIf(isMissing(reports))('the 50 reports of an exercise come in once', async () => {
  expect(await importer.run(realData(reports))).toBe('added 50, already there 0, refused 0\n');
  expect(await importer.run(realData(reports))).toBe('added 0, already there 50, refused 0\n');
});

it.skipIf(isMissing(events))(
  '1,000 events of a conflict dataset come in once, each with its place and sides',
  async () => {
    expect(await importer.run(realData(events))).toBe(
      'items: added 1000, updated 0, unchanged 0; entities: added 2093, unchanged 1747; claims: added 11667, withdrawn 0, unchanged 0; refused 0\n',
    );
    expect(await importer.run(realData(events))).toContain('items: added 0, updated 0, unchanged 1000; entities: added 0');
  },
  180_000,
);

it.skipIf(isMissing(reports))('five broken reports are listed by line with what to mend, the other 45 go in', async () => {
  const lines = (await readFile(realData(reports), 'utf8')).trimEnd().split('\n');
  const changed = (at: number, change: object) => (lines[at] = JSON.stringify({ ...JSON.parse(lines[at]!), ...change }));
  lines[2] = lines[2]!.slice(0, 40);
  lines[10] = '["not", "an", "object"]';
  changed(20, { text: '' });
  changed(30, { date: '31 February, 2002' });
  changed(40, { text: 'x'.repeat(200_001) });
  const broken = join(folder, 'broken.jsonl');
  await writeFile(broken, lines.join('\n'));

  const printed = (await importer.run(broken)).trimEnd().split('\n');

  expect(printed.at(-1)).toBe('added 45, already there 0, refused 5');
  expect(printed.slice(0, -1).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'line 3: row',
    'line 11: row',
    'line 21: text',
    'line 31: date',
    'line 41: text',
  ]);
});

it('a row without a date is refused with a sentence, and comes in once a day is given for it', async () => {
  const file = join(folder, 'small.csv');
  await writeFile(file, 'id;title;text\n1;Post;A lorry waited.\n');
  expect(await importer.run(file)).toContain('line 2: date has no date');
  expect(await importer.run(file, '--date', '2031-04-09')).toBe('added 1, already there 0, refused 0\n');
});

it('a file from an old Windows is read in its own encoding', async () => {
  const file = join(folder, 'old.csv');
  await writeFile(file, Buffer.from('id;date;text\n1;2031-04-09;Le camion est arriv\u00e9 \u00e0 la fronti\u00e8re.\n', 'latin1'));
  expect(await importer.run(file)).toBe('added 1, already there 0, refused 0\n');
  expect(await importer.textOf('id:1')).toBe('Le camion est arriv\u00e9 \u00e0 la fronti\u00e8re.');
});
