import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packDraftMselPath, readMselTable, type BodyInputOf } from '@workbench/contract';
import { openWorld } from '../../../../test';
import { aPackDraft, leadOn, partOf } from '../../../../test/pack-draft-seeds';
import type { World } from '../../../../test/world';

let world: World;
let packDraftId: string;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  packDraftId = await aPackDraft(world);
});
afterAll(() => world?.close());

const hand = (body: Partial<BodyInputOf<typeof readMselTable>>) =>
  world.ask('instructor', readMselTable, { params: { packDraftId }, body: { content: '', mapping: null, take: false, ...body } });
const head = 'Control Number,Minutes from Start,Move,From,To,Title,Description,Assigned To';
const rows = [
  '1.01,7,opening,duty-head,POL,Sooner,Words of it.,instructor',
  '2.01,55,opening,duty-head,CUS,Another,More words.,instructor',
];
const good = [head, ...rows].join('\n');

/** A workbook in base64: a note on its first sheet, the table on its second from the third row on, with an empty row in it. */
function workbookOf(table: string): string {
  const lines = table.split('\n').map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['A note.']]), 'Read me');
  const [first, ...others] = lines;
  utils.book_append_sheet(book, utils.aoa_to_sheet([first!, [], ...others], { origin: 'B3' } as object), 'Injects');
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array).toString('base64');
}

describe('a table of injects', () => {
  it('is looked at first, and nothing is written', async () => {
    const { answer } = await hand({ content: good });
    expect(answer).toMatchObject({ mapping: { serial: 'Control Number', offset: 'Minutes from Start' }, known: 1, isTaken: false });
    expect(answer.injects.map(({ serial }) => serial)).toEqual(['1.01', '2.01']);
    expect((await partOf(world, packDraftId, 'injects')).length).toBe(4);
  });

  it('changes the injects that are there by their serial, and adds the others', async () => {
    expect((await hand({ content: good, take: true })).answer.isTaken).toBe(true);
    const injects = await partOf(world, packDraftId, 'injects');
    expect(injects.map(({ key, content, version }) => [key, content['offset'], version])).toEqual([
      ['1.01', 7, 2],
      ['1.02', 15, 1],
      ['1.03', 30, 1],
      ['1.04', 40, 1],
      ['2.01', 55, 1],
    ]);
  });

  it('with a fault in a row writes none of them, and says which', async () => {
    const content = [head, rows[0], '2.01,soon,opening,duty-head,CUS,Another,More words.,instructor'].join('\n');
    const { answer } = await hand({ content, take: true });
    expect(answer.faults).toMatchObject([{ line: 3, field: 'offset', code: 'time_unclear' }]);
    expect(answer.isTaken).toBe(false);
    expect((await partOf(world, packDraftId, 'injects'))[0]).toMatchObject({ key: '1.01', version: 1 });
  });

  it('is read by other columns when that is said', async () => {
    const content = good.replace('Title', 'What').replace('Description', 'Words');
    expect((await hand({ content })).answer.faults.map(({ code }) => code)).toContain('no_title');
    const { mapping } = (await hand({ content })).answer;
    const mended = await hand({ content, mapping: { ...mapping, subject: 'What', text: 'Words' } });
    expect(mended.answer).toMatchObject({ faults: [], injects: [{ subject: 'Sooner', text: 'Words of it.' }, {}] });
  });

  it('that was exported comes back as it was', async () => {
    const csv = (await world.fetch('instructor', packDraftMselPath.replace(':packDraftId', packDraftId))).body;
    const before = (await partOf(world, packDraftId, 'injects')).map(({ content }) => content);
    const { answer } = await hand({ content: csv, take: true });
    expect([answer.faults, answer.known, answer.isTaken]).toEqual([[], 4, true]);
    expect((await partOf(world, packDraftId, 'injects')).map(({ content }) => content)).toEqual(before);
  });

  it('is not taken into a draft that was handed in, and is no table when it is none', async () => {
    expect((await hand({ content: '"' })).problem.code).toBe('import_unreadable');
    await leadOn(world, packDraftId, { event: 'submit' });
    expect((await hand({ content: good, take: true })).problem.code).toBe('not_in_this_state');
    expect((await hand({ content: good })).status).toBe(200);
  });

  it('is read from a workbook as well, with lines as the workbook counts them', async () => {
    const { answer } = await hand({ content: workbookOf(good), format: 'workbook', take: true });
    expect(answer).toMatchObject({ mapping: { serial: 'Control Number', offset: 'Minutes from Start' }, faults: [], isTaken: true });
    const injects = await partOf(world, packDraftId, 'injects');
    expect(injects.find(({ key }) => key === '2.01')!.content).toMatchObject({ offset: 55, to: ['CUS'], subject: 'Another' });
    const faulty = await hand({ content: workbookOf(good.replace('55', 'soon')), format: 'workbook' });
    expect(faulty.answer.faults).toMatchObject([{ line: 6, field: 'offset', code: 'time_unclear' }]);
  });

  it.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file_kind_refused'],
    ['words', Buffer.from(good), 'file_kind_refused'],
    ['half a workbook', Buffer.from(workbookOf(good), 'base64').subarray(0, 2000), 'file_unsafe'],
  ])('is not read from %s', async (_, bytes, code) => {
    expect((await hand({ content: bytes.toString('base64'), format: 'workbook' })).problem.code).toBe(code);
  });
});
