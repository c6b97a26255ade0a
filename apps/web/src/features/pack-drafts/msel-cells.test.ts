import { describe, expect, it } from 'vitest';
import type { Inject } from '@workbench/domain';
import { cellText, columnsOf, scenarioTime, sortInjects, withCell } from './msel-cells';

const inject = (serial: string, offset: number, subject: string): Inject => ({
  serial,
  offset,
  move: 'opening',
  kind: 'contextual',
  from: 'head',
  to: ['POL', 'CUS'],
  method: 'email',
  type: 'report',
  subject,
  text: 'Words.',
  language: 'en',
  items: [],
  expects: [],
  objectives: ['share'],
  responsible: 'instructor',
  notes: '',
  when: { kind: 'at' },
});
const one = inject('1.01', 30, 'B');

describe('a cell of the list of injects', () => {
  it('is written on as it stands, lists with semicolons', () => {
    expect([cellText(one, 'to'), cellText(one, 'offset'), cellText(one, 'subject')]).toEqual(['POL; CUS', '30', 'B']);
    expect(withCell(one, 'to', 'FIU; POL,INT;')).toMatchObject({ to: ['FIU', 'POL', 'INT'] });
    expect(withCell(one, 'offset', ' 45 ')).toMatchObject({ offset: 45 });
    expect(withCell(one, 'subject', ' C ')).toMatchObject({ subject: 'C', serial: '1.01' });
  });

  it('that should hold a number and does not, fits no inject', () => {
    expect(withCell(one, 'offset', '')).toMatchObject({ offset: null });
    expect(withCell(one, 'offset', 'soon')).toMatchObject({ offset: Number.NaN });
  });

  it('of an own column is written, changed and emptied, and leaves the others', () => {
    const first = withCell(one, 'own:Room', ' Hall B ') as unknown as Inject;
    const both = withCell(first, 'own:Badge', 'blue') as unknown as Inject;
    expect(both.own).toEqual([
      { name: 'Room', value: 'Hall B' },
      { name: 'Badge', value: 'blue' },
    ]);
    expect([cellText(both, 'own:Badge'), cellText(one, 'own:Badge')]).toEqual(['blue', '']);
    const changed = withCell(both, 'own:Room', 'Yard') as unknown as Inject;
    expect(changed.own?.map(({ value }) => value)).toEqual(['Yard', 'blue']);
    expect(withCell(first, 'own:Room', ' ')).toEqual(one);
    expect(columnsOf([one, both], ['Badge', 'Bus']).slice(-4)).toEqual(['own:Room', 'own:Badge', 'own:Bus', 'status']);
  });

  it('tells the moment at which the inject is planned', () => {
    expect(scenarioTime(one, '2031-05-01T08:00:00Z')).toBe('2031-05-01T08:30:00.000Z');
  });
});

describe('the list of injects', () => {
  const rows = [
    { inject: one, faults: 0 },
    { inject: inject('1.02', 10, 'C'), faults: 2 },
    { inject: inject('1.03', 20, 'B'), faults: 0 },
  ];
  it.each([
    [undefined, ['1.02', '1.03', '1.01']],
    [{ column: 'serial', isDescending: true }, ['1.03', '1.02', '1.01']],
    [{ column: 'subject', isDescending: false }, ['1.03', '1.01', '1.02']],
    [{ column: 'status', isDescending: true }, ['1.02', '1.01', '1.03']],
  ] as const)('sorted by %j', (sort, serials) => {
    expect(sortInjects(rows, sort).map(({ inject: { serial } }) => serial)).toEqual(serials);
  });
});
