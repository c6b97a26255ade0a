import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listItems, previewImport, readItem, runImport, type BodyInputOf } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';

type Body = BodyInputOf<typeof runImport>;

const good = 'id,date,text\n1,2031-04-09,A grey lorry waited.\n2,2031-04-10,A van came.\n';

/** An import of everything into open items, unless told otherwise. */
function anImport(changes: Partial<Body> = {}): Body {
  return {
    fileName: 'log.csv',
    content: good,
    format: 'csv',
    mapping: {
      id: 'id',
      title: [],
      text: ['text'],
      reportedAt: 'date',
      kind: null,
      language: null,
      reference: null,
      sourceDescriptor: null,
    },
    marking: { level: 0, releasableTo: 'all', compartments: [], originatorControl: false },
    defaults: { kind: 'report', language: null, reportedAt: null },
    ...changes,
  };
}

describe('an import', () => {
  it('brings each row in as an item of the own agency, and a repeat adds nothing', async () => {
    const world = await aWorld();
    const first = await world.ask('customsAnalyst', runImport, { body: anImport() });
    expect(first.answer).toEqual({ added: 2, alreadyThere: 0, refused: [] });
    const again = await world.ask('customsAnalyst', runImport, { body: anImport() });
    expect(again.answer).toEqual({ added: 0, alreadyThere: 2, refused: [] });
    const { answer } = await world.ask('policeAnalyst', listItems);
    expect(answer.rows.map(({ title, agency }) => [title, agency])).toEqual([
      ['A van came.', 'CUS'],
      ['A grey lorry waited.', 'CUS'],
    ]);
  });

  it('lists each row that it refuses with line, field and how to mend it, and brings the others in', async () => {
    const world = await aWorld();
    const content = [
      'id,date,text',
      '1,2031-04-09,A grey lorry waited.',
      '2,,A van came.',
      '3,31/02/2031,A boat came.',
      '4,2031-04-09,',
      '5,2031-04-09,A man, a van',
      `6,2031-04-09,${'x'.repeat(200_001)}`,
      '7,2031-04-10,A bus came.',
    ].join('\n');
    const { answer } = await world.ask('customsAnalyst', runImport, { body: anImport({ content }) });
    expect(answer.added).toBe(2);
    expect(answer.refused.map(({ line, field, reason }) => ({ line, field, reason }))).toEqual([
      { line: 3, field: 'date', reason: 'has no date; map a date column or give a date for rows without one' },
      { line: 4, field: 'date', reason: '"31/02/2031" is not a date that is understood; write it as 2031-04-09' },
      { line: 5, field: 'text', reason: 'has no text' },
      { line: 6, field: 'row', reason: 'has 4 cells for 3 columns; put quotes around cells that hold the separator' },
      { line: 7, field: 'text', reason: 'is longer than 200000 characters; split it' },
    ]);
    expect((await world.ask('customsAnalyst', listItems)).answer.total).toBe(2);
  });

  it.each(['__proto__', 'constructor', 'toString'])('finds no text in a column %s that the file does not have', async (column) => {
    const world = await aWorld();
    const mapping = { ...anImport().mapping, text: [column] };
    const { status, answer } = await world.ask('customsAnalyst', runImport, { body: anImport({ mapping }) });
    expect(status).toBe(200);
    expect(answer.refused.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'no_text'],
      [3, 'no_text'],
    ]);
  });

  it('sent twice with one key is done once and answered alike', async () => {
    const world = await aWorld();
    const key = randomUUID();
    const first = await world.ask('customsAnalyst', runImport, { body: anImport(), key });
    const again = await world.ask('customsAnalyst', runImport, { body: anImport(), key });
    expect(again.text).toBe(first.text);
  });

  it('writes nothing when the file has no rows or the marking is beyond reach', async () => {
    const world = await aWorld();
    const empty = await world.ask('customsAnalyst', runImport, { body: anImport({ content: ' \n' }) });
    expect(empty.problem.code).toBe('import_unreadable');
    const high = anImport({ marking: { level: 3, releasableTo: 'all', compartments: [], originatorControl: false } });
    expect((await world.ask('gendarmerieAnalyst', runImport, { body: high })).problem.code).toBe('marking_beyond_reach');
    expect((await world.ask('instructor', listItems)).answer.total).toBe(0);
  });

  it('is for those who contribute', async () => {
    const world = await aWorld();
    for (const who of ['mentor', 'rightsOfficer', 'administrator'] as const) {
      expect((await world.ask(who, runImport, { body: anImport() })).problem.code).toBe('not_allowed');
      expect((await world.ask(who, previewImport, { body: { fileName: 'log.csv', content: good } })).problem.code).toBe('not_allowed');
    }
  });

  it('takes a title, kind and language from their columns, and refuses a kind that there is not', async () => {
    const world = await aWorld();
    const mapping = { ...anImport().mapping, title: ['title'], kind: 'kind', language: 'lang' };
    const content =
      'id,date,title,kind,lang,text\n1,2031-04-09,Poste nord,intercept,fr,Une fourgonnette.\n2,2031-04-09,B,rumour,fr,Une voiture.\n';
    const { answer } = await world.ask('customsAnalyst', runImport, { body: anImport({ content, mapping }) });
    expect(answer.refused[0]).toMatchObject({ line: 3, field: 'kind' });
    const [row] = (await world.ask('customsAnalyst', listItems)).answer.rows;
    const item = await world.ask('customsAnalyst', readItem, { params: { itemId: row!.id } });
    expect(item.answer).toMatchObject({ title: 'Poste nord', kind: 'intercept', language: 'fr', text: 'Une fourgonnette.' });
  });
});

describe('a look at a file before it goes in', () => {
  const look = { fileName: 'log.csv', content: good };

  it('shows format, columns, rows and a guess', async () => {
    const world = await aWorld();
    const { answer } = await world.ask('customsAnalyst', previewImport, { body: look });
    expect(answer).toMatchObject({ format: 'csv', columns: ['id', 'date', 'text'], rowCount: 2, isRemembered: false });
    expect(answer).toHaveProperty('rows.0', { id: '1', date: '2031-04-09', text: 'A grey lorry waited.' });
  });

  it('shows how dates will be read, and reads them so: month first where the days allow nothing else, or when told so', async () => {
    const world = await aWorld();
    const content = 'id,date,text\n1,3/4/2031,A lorry.\n2,7/16/2031,A boat.';
    const { answer } = await world.ask('customsAnalyst', previewImport, { body: { fileName: 'us.csv', content } });
    expect(answer).toMatchObject({
      mapping: { isMonthFirst: true },
      dates: {
        date: { pattern: 'month_first', first: [{ written: '3/4/2031', day: '2031-03-04' }, { day: '2031-07-16' }], isAmbiguous: false },
      },
    });
    const mapping = { ...anImport().mapping, id: 'id', reportedAt: 'date', isMonthFirst: true };
    expect((await world.ask('customsAnalyst', runImport, { body: anImport({ content, mapping }) })).answer.added).toBe(2);
    const days = (await world.ask('customsAnalyst', listItems)).answer.rows.map(({ reportedAt }) => reportedAt.slice(0, 10));
    expect(days.toSorted()).toEqual(['2031-03-04', '2031-07-16']);
    const doubtful = await world.ask('customsAnalyst', previewImport, {
      body: { fileName: 'a.csv', content: 'id,date,text\n1,3/4/2031,A lorry.' },
    });
    expect(doubtful.answer).toMatchObject({ dates: { date: { pattern: 'day_first', isAmbiguous: true } } });
  });

  it('offers the mapping of the same columns in another order', async () => {
    const world = await aWorld();
    const mapping = { ...anImport().mapping, title: ['text'] };
    await world.ask('customsAnalyst', runImport, { body: anImport({ mapping }) });
    const content = 'text,id,date\nA lorry.,1,2031-04-09';
    expect((await world.ask('customsAnalyst', previewImport, { body: { fileName: 'b.csv', content } })).answer).toMatchObject({
      mapping,
      isRemembered: true,
    });
  });

  it('remembers what the own agency decided, and no other agency’s', async () => {
    const world = await aWorld();
    const mapping = { ...anImport().mapping, title: ['text'] };
    await world.ask('customsAnalyst', runImport, { body: anImport({ mapping }) });
    expect((await world.ask('customsAnalyst', previewImport, { body: look })).answer).toMatchObject({ mapping, isRemembered: true });
    expect((await world.ask('policeAnalyst', previewImport, { body: look })).answer).toHaveProperty('isRemembered', false);
  });
});
