import { describe, expect, it } from 'vitest';
import { anInject, aPack } from '../arbitrary-pack';
import { Inject } from '../pack/inject';
import { guessMselMapping, mselFields, mselHeads } from './msel-columns';
import { conditionWords, readCondition } from './msel-condition';
import { mselTable } from './msel-table';
import { mselFaultSentence, readMsel, type MselRow } from './read-msel';

const pack = aPack();
const heads = mselFields.map((field) => mselHeads[field]);
const ours = guessMselMapping(heads);

/** Rows as a reader of files gives them. */
function rowsOf(table: readonly string[][]): MselRow[] {
  const [head = [], ...rows] = table;
  return rows.map((cells, at) => ({ line: at + 2, cells: Object.fromEntries(head.map((name, place) => [name, cells[place] ?? ''])) }));
}

const row = (cells: Record<string, string>, line = 2): MselRow => ({
  line,
  cells: { 'Control Number': '1.01', Title: 'News', Description: 'The fair opens.', 'Minutes from Start': '10', ...cells },
});
const read = (...rows: MselRow[]) => readMsel(rows, ours, pack.manifest);

describe('a table of injects', () => {
  it('is read back as the same injects', () => {
    expect(readMsel(rowsOf(mselTable(pack)), ours, pack.manifest)).toEqual({ injects: pack.injects, faults: [] });
  });

  it('has own columns behind the others, and brings them back', () => {
    const room = { name: 'Room', value: 'Hall B' };
    const owned = {
      ...pack,
      injects: [
        anInject('1.01', { own: [room] }),
        anInject('1.02', { own: [{ name: 'المترجم', value: 'نعم' }] }),
        anInject('1.03'),
        anInject('1.04', { own: [{ ...room, value: 'Yard' }] }),
      ],
    };
    const table = mselTable(owned);
    expect(table.map((cells) => cells.slice(mselFields.length))).toEqual([
      ['Room', 'المترجم'],
      ['Hall B', ''],
      ['', 'نعم'],
      ['', ''],
      ['Yard', ''],
    ]);
    expect(readMsel(rowsOf(table), guessMselMapping(table[0]!), pack.manifest)).toEqual({ injects: owned.injects, faults: [] });
  });

  it('keeps columns that no field is read from as own ones, but none that is called as a conventional one', () => {
    const cells = { Room: ' Hall B ', Empty: '', '': 'lost', Notes: 'Not taken.' };
    const { injects } = readMsel([row(cells)], { ...ours, notes: null }, pack.manifest);
    expect(injects[0]).toMatchObject({ notes: '', own: [{ name: 'Room', value: 'Hall B' }] });
    expect(readMsel([row({ Room: 'Hall B' })], { ...ours, notes: 'Room' }, pack.manifest).injects[0]).not.toHaveProperty('own');
    expect(readMsel([row({ Room: 'x'.repeat(2001) })], ours, pack.manifest).faults).toMatchObject([{ code: 'not_an_inject' }]);
  });

  it.each([
    [[{ name: 'Title', value: 'x' }]],
    [[{ name: ' notes ', value: 'x' }]],
    [[{ name: '', value: 'x' }]],
    [
      [
        { name: 'Room', value: 'x' },
        { name: ' Room', value: 'y' },
      ],
    ],
  ])('has no own columns %j', (own) => {
    expect(Inject.safeParse(anInject('1.01', { own })).success).toBe(false);
  });

  it('stands in the order of the clock', () => {
    const turned = { ...pack, injects: pack.injects.toReversed() };
    expect(mselTable(turned).map(([serial]) => serial)).toEqual(['Control Number', '1.01', '1.02', '1.03']);
    expect(mselTable(turned)[2]![mselFields.indexOf('scenarioTime')]).toBe('2031-05-01T09:10:00.000Z');
  });

  it.each([
    { kind: 'at' },
    { kind: 'by_hand' },
    { kind: 'after', inject: '1.01', minutes: 30 },
    { kind: 'unless', expected: 'cus-shares', minutes: 0.5 },
  ] as const)('keeps the condition $kind', (when) => {
    expect(readCondition(conditionWords(when))).toEqual(when);
  });

  it('of others is read by the names that such tables have', () => {
    const theirs = [
      'Control Number',
      'Move',
      'Simulated Time',
      'From Org',
      'To Org',
      'Inject Mode',
      'Title',
      'Description',
      'Assigned To',
      'Status',
    ];
    const mapping = guessMselMapping(theirs);
    expect(mapping).toMatchObject({
      serial: 'Control Number',
      scenarioTime: 'Simulated Time',
      to: 'To Org',
      method: 'Inject Mode',
      notes: null,
    });
    const cells = [
      '2.03',
      'opening',
      '2031-05-01 08:30',
      'press-office',
      'pol, cus',
      'Face to face',
      'Visit',
      'The mayor comes.',
      'trg-control',
      'x',
    ];
    const { injects, faults } = readMsel(rowsOf([theirs, cells]), mapping, pack.manifest);
    expect(faults).toEqual([]);
    expect(injects).toMatchObject([{ serial: '2.03', offset: 30, to: ['POL', 'CUS'], method: 'face_to_face', kind: 'contextual' }]);
  });

  it('fills what has no column', () => {
    expect(read(row({})).injects).toEqual([
      anInject('1.01', { subject: 'News', text: 'The fair opens.', from: '', to: [], type: '', responsible: '' }),
    ]);
  });
});

describe('a row is refused', () => {
  it.each([
    ['serial_wrong', row({ 'Control Number': 'one' })],
    ['no_time', row({ 'Minutes from Start': '' })],
    ['time_unclear', row({ 'Minutes from Start': 'soon' })],
    ['time_unclear', row({ 'Minutes from Start': '', 'Designated Scenario Time': 'noon' })],
    ['kind_unknown', row({ 'Inject Kind': 'surprise' })],
    ['method_unknown', row({ 'Delivery Method': 'pigeon' })],
    ['condition_unclear', row({ 'Release When': 'when they are ready' })],
    ['no_title', row({ Title: ' ' })],
    ['no_text', row({ Description: '' })],
    ['not_an_inject', row({ Title: 'x'.repeat(301) })],
  ])('for %s', (code, wrong) => {
    const { injects, faults } = read(wrong, row({ 'Control Number': '1.02' }, 3));
    expect(faults).toMatchObject([{ line: 2, code }]);
    expect(injects.map(({ serial }) => serial)).toEqual(['1.02']);
    expect(mselFaultSentence(faults[0]!)).toMatch(/^line 2, \w+: [^{}]+$/);
  });

  it('for a number that is there already', () => {
    expect(read(row({}), row({}, 3)).faults).toMatchObject([{ line: 3, code: 'serial_twice', values: { line: 2 } }]);
  });

  it('with every fault that it has', () => {
    expect(read(row({ Title: '', Description: '', 'Control Number': '' })).faults).toHaveLength(3);
  });

  it('and a column called like a part of every object is empty', () => {
    expect(readMsel([row({})], { ...ours, notes: 'constructor' }, pack.manifest).injects[0]!.notes).toBe('');
  });
});
