import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addReportEntry,
  afterActionPaths,
  changeReportEntry,
  dropReportEntry,
  readReport,
  type ReportEntry,
  type RunDetail,
} from '@workbench/contract';
import { docxLines, openWorld, pdfLines } from '../../../test';
import { aScoredRun, opened } from '../../../test/score-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let params: { cellId: string };

beforeAll(async () => {
  world = await openWorld();
  run = await aScoredRun(world);
  params = { cellId: run.cards[0]!.cellId };
}, 120_000);
afterAll(() => world?.close());

const words = { objective: 'obj-share', words: 'The poster came late to customs.', corrective: null };
const corrective = { action: 'Agree who shares what', owner: 'Head of the watch', dueOn: '2031-06-01' };
const add = (as: ActorName, body: object = { ...words, kind: 'area' }) => world.ask(as, addReportEntry, { params, body } as never);
let entry: ReportEntry;

describe('the report', () => {
  it('is written by instructors, with actions for findings alone and objectives of the exercise', async () => {
    expect((await add('policeAnalyst')).status).toBe(403);
    expect((await add('mentor')).status).toBe(403);
    expect((await add('instructor', { ...words, kind: 'area', corrective })).problem.fields?.[0]?.path).toBe('body.corrective');
    expect((await add('instructor', { ...words, kind: 'area', objective: 'none' })).problem.fields?.[0]?.path).toBe('body.objective');
    entry = (await add('instructor', { ...words, kind: 'finding', corrective })).answer as never;
    expect(entry).toMatchObject({ kind: 'finding', corrective, version: 1, changedBy: 'instructor' });
    expect((await world.ask('instructor', addReportEntry, { body: { ...words, kind: 'area' } } as never)).status).toBe(404);
  });

  it('is read by instructors alone', async () => {
    expect((await world.ask('instructor', readReport, { params })).answer.rows).toHaveLength(1);
    for (const as of ['policeAnalyst', 'mentor'] as const) expect((await world.ask(as, readReport, { params })).status).toBe(403);
  });

  it('is reworded over the version that was read; else both sides are shown', async () => {
    const change = (version: number, body = { ...words, words: 'The poster came too late.', corrective }, entryId = entry.id) =>
      world.ask('instructor', changeReportEntry, { params: { ...params, entryId }, body, version });
    expect((await change(1)).answer).toMatchObject({ version: 2, words: 'The poster came too late.' });
    const refused = await change(1);
    expect([refused.status, (refused.problem.current as ReportEntry).words]).toEqual([412, 'The poster came too late.']);
    expect((await change(1, undefined, randomUUID())).status).toBe(404);
  });
});

describe('the report as a file', () => {
  const file = (as: ActorName, format: keyof typeof afterActionPaths, query = '') =>
    world.fetch(as, `${afterActionPaths[format].replace(':cellId', params.cellId)}${query}`);

  it('is handed to an instructor who opened the key, and to nobody else', async () => {
    expect((await file('instructor', 'pdf')).statusCode).toBe(403);
    await opened(world, run);
    expect((await file('instructor', 'pdf')).statusCode).toBe(200);
    expect((await file('policeAnalyst', 'pdf')).statusCode).toBe(403);
    expect((await file('mentor', 'docx')).statusCode).toBe(403);
  });

  it('says the same as PDF and as DOCX: what was written, scores with formula and number, who saw what when', async () => {
    const pdf = (await pdfLines((await file('instructor', 'pdf')).rawPayload)).flat().join('\n');
    const docx = (await docxLines((await file('instructor', 'docx')).rawPayload)).body.join('\n');
    for (const text of [pdf, docx]) {
      expect(text).toContain('The poster came too late.');
      expect(text).toContain('Agree who shares what');
      expect(text).toContain('The journeys are one.');
      expect(text).toContain('no agency could see all that it needs');
      expect(text).toMatch(/Links: recall.*too few \(n = 1; R = Σ credit/s);
      expect(text).toContain('CUS: Report cus-02');
    }
  });

  it.each(['fr', 'pt', 'ar'])('is written out in %s', async (language) => {
    const docx = (await docxLines((await file('instructor', 'docx', `?language=${language}`)).rawPayload)).body.join('\n');
    expect(docx).not.toMatch(/afterAction\.|scores\.|missedWhy/);
    expect((await file('instructor', 'pdf', `?language=${language}`)).statusCode).toBe(200);
  });
});

it('an entry is taken out, and the trail says so without its words', async () => {
  const drop = (as: ActorName) => world.ask(as, dropReportEntry, { params: { ...params, entryId: entry.id } });
  expect((await drop('mentor')).status).toBe(403);
  expect((await drop('instructor')).answer).toEqual({ id: entry.id });
  expect((await drop('instructor')).status).toBe(404);
  const { rows } = await world.owner.query<{ deed: string; detail: unknown }>(
    `select deed, detail from audit where deed in ('write_report', 'drop_report_entry') order by position`,
  );
  expect(rows.map(({ deed }) => deed)).toEqual(['write_report', 'write_report', 'drop_report_entry']);
  expect(JSON.stringify(rows)).not.toContain('poster');
});
