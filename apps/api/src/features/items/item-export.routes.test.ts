import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsCsvPath, type Contribution } from '@workbench/contract';
import { unguardCell } from '@workbench/domain';
import { openWorld, type ActorName, type World } from '../../../test';
import { contributed, harbourOnly } from '../../../test/item-seeds';

let world: World;
const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false } as Contribution['marking'];
const toPolice = {
  level: 1,
  releasableTo: ['POL', 'GEN'],
  compartments: [],
  originatorControl: true,
} as unknown as Contribution['marking'];

beforeAll(async () => {
  world = await openWorld();
  await contributed(world, {
    title: '=HYPERLINK("http://x")',
    text: '+1 a;"=cmd()\n-2',
    marking: open,
    reportedAt: '2031-04-01T00:00:00.000Z',
  });
  await contributed(world, { title: 'شاحنة «رمادية», côté', marking: toPolice, kind: 'press', reportedAt: '2031-04-02T00:00:00.000Z' });
  await contributed(world, { title: 'In the circle', marking: harbourOnly, reportedAt: '2031-04-03T00:00:00.000Z' });
});
afterAll(() => world?.close());

async function exported(as: ActorName, query = '', delimiter = ',') {
  const file = await world.fetch(as, `${itemsCsvPath}${query}`);
  const rows = parse(file.body, { bom: true, delimiter }) as string[][];
  return { file, rows, items: rows.slice(2, -1), first: rows[0]!, last: rows.at(-1)! };
}

describe('the list of items as a table', () => {
  it('is a file for a spreadsheet, with its alphabet said first', async () => {
    const { file } = await exported('policeAnalyst');
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="items.csv"/);
    expect(file.headers['content-type']).toMatch(/^text\/csv/);
    expect(file.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('holds what the reader sees, newest first, each with its portion marking', async () => {
    const { items, rows } = await exported('policeAnalyst');
    expect(rows[1]).toEqual(['marking', 'reported_at', 'agency', 'kind', 'language', 'title', 'excerpt', 'gradings', 'claims', 'id']);
    expect(items.map((row) => [row[0], unguardCell(row[5]!)])).toEqual([
      ['(R//REL TO CUS, INT, POL, TRG//HARBOUR)', 'In the circle'],
      ['(R//REL TO CUS, GEN, POL//ORCON CUS)', 'شاحنة «رمادية», côté'],
      ['(O)', '=HYPERLINK("http://x")'],
    ]);
  });

  it('begins and ends with the banner of all that is in it, for each reader, and with the words of the exercise', async () => {
    const police = await exported('policeAnalyst');
    expect(police.first.slice(0, 2)).toEqual(['RESTRICTED // REL TO CUS, POL // HARBOUR // ORCON CUS', 'EXERCISE EXERCISE EXERCISE']);
    expect(police.last).toEqual(police.first);
    expect((await exported('gendarmerieAnalyst')).first[0]).toBe('RESTRICTED // REL TO CUS, GEN, POL // ORCON CUS');
    expect((await exported('financeAnalyst')).first[0]).toBe('OFFICIAL');
  });

  it('is narrowed by the filters of the list', async () => {
    expect((await exported('policeAnalyst', '?kind=press')).items.map((row) => row[3])).toEqual(['press']);
    expect((await exported('policeAnalyst', '?q=zanzibar')).items).toEqual([]);
    expect((await exported('policeAnalyst', '?to=2031-04-01')).items).toHaveLength(1);
  });

  it('has no cell that a spreadsheet takes for a formula, whichever separator it reads', async () => {
    for (const [query, delimiter] of [
      ['', ','],
      ['?separator=semicolon', ';'],
    ] as const) {
      const { rows } = await exported('policeAnalyst', query, delimiter);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
    const { rows } = await exported('policeAnalyst');
    expect(rows.flat().some((cell) => cell.includes(`'+1 a;'"=cmd() -2`))).toBe(true);
  });

  it('is refused with a filter that makes no sense, and not there for those who are no members', async () => {
    const wrong = await world.fetch('policeAnalyst', `${itemsCsvPath}?from=yesterday`);
    expect([wrong.statusCode, (wrong.json() as { fields: { path: string }[] }).fields[0]!.path]).toEqual([400, 'query.from']);
    const absent = itemsCsvPath.replace(':cellId', '01c60000-0000-7000-8000-000000000000');
    expect((await world.fetch('policeAnalyst', absent)).statusCode).toBe(404);
    expect((await world.app.inject({ method: 'GET', url: itemsCsvPath.replace(':cellId', world.cellId) })).statusCode).toBe(401);
  });

  it('is in the trail, label by label, so that its reader there learns of no item that is hidden from them', async () => {
    const count = async () =>
      (
        await world.owner.query<{ label_id: number | null; detail: object }>(
          `select label_id, detail from audit where deed = 'export_items' and person_id = $1 order by position`,
          [world.people.intelligenceAnalyst],
        )
      ).rows;
    expect(await count()).toEqual([]);
    await exported('intelligenceAnalyst', '?kind=customs_record');
    const rows = await count();
    expect(rows.map((row) => row.detail)).toEqual([
      { format: 'csv', items: 1 },
      { format: 'csv', items: 1 },
    ]);
    expect(new Set(rows.map((row) => row.label_id)).size).toBe(2);
  });
});
