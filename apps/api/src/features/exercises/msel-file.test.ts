import { describe, expect, it } from 'vitest';
import { mselTable, toCsv, type Inject } from '@workbench/domain';
import { smallPack } from '../../../test/pack-seeds';
import { readMselFile } from './msel-file';

const inject: Inject = {
  serial: '1.01',
  offset: 10,
  move: 'opening',
  kind: 'contextual',
  from: 'press-office',
  to: ['POL'],
  method: 'press',
  type: 'press',
  subject: '=A title that a spreadsheet would count, "quoted"',
  text: 'Two lines:\nالسطر الثاني; and a semicolon.',
  language: 'ar',
  items: ['pol-01'],
  expects: [],
  objectives: [],
  responsible: 'pol-analyst',
  notes: '-',
  when: { kind: 'after', inject: '1.00', minutes: 5 },
};
const pack = { ...smallPack, injects: [inject] };

describe('a file of injects', () => {
  it.each(['comma', 'semicolon'] as const)('with %s is read back as the same', (separator) => {
    expect(readMselFile(toCsv(mselTable(pack), separator), pack.manifest)).toEqual({ injects: [inject], faults: [] });
  });

  it('tells the line of a row that cannot be read', () => {
    const file = 'Control Number,Title,Description,Minutes from Start\n1.01,a,b,1\n1.02,a,b,later\n';
    expect(readMselFile(file, pack.manifest)).toMatchObject({ injects: [{ serial: '1.01' }], faults: [{ line: 3, code: 'time_unclear' }] });
  });

  it.each([
    ['', 'The table is empty.'],
    ['Name,Date\na,b\n', 'No column holds control numbers; there are: Name, Date.'],
    ['Control Number,Title\n"1.01,a\n', 'cannot be read'],
  ])('that is no list of injects is refused: %j', (file, sentence) => {
    expect(() => readMselFile(file, pack.manifest)).toThrow(sentence);
  });
});
