import { describe, expect, it } from 'vitest';
import { guessFormat, readRows } from './read-rows';

describe('separated values', () => {
  it.each([',', ';', '\t', '|'])('are read with %j between the cells', (sign) => {
    const { columns, rows } = readRows('csv', [`id${sign}text`, `1${sign}A lorry waited.`].join('\n'));
    expect(columns).toEqual(['id', 'text']);
    expect(rows).toEqual([{ line: 2, cells: { id: '1', text: 'A lorry waited.' } }]);
  });

  it('keep separators, quotes and line breaks within quotes; a line is where its row ends', () => {
    const { rows } = readRows('csv', '\uFEFFid,text\r\n1,"A ""grey"" lorry,\nand a van"\r\n2,Next\r\n');
    expect(rows.map(({ cells }) => cells['text'])).toEqual(['A "grey" lorry,\nand a van', 'Next']);
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('say of a row with too many cells how to mend it, and fill up one with too few', () => {
    const { rows } = readRows('csv', 'id,text\n1,A lorry, a van\n2\n');
    expect(rows[0]!.unreadable).toEqual({ fault: 'too_many_cells', values: { cells: 3, columns: 2 } });
    expect(rows[1]).toEqual({ line: 3, cells: { id: '2', text: '' } });
  });
});

describe('JSON lines', () => {
  it('are read one by one; what is broken is said by line', () => {
    const { columns, rows } = readRows('jsonl', '{"id":1,"text":"A"}\n\n{"id":\n["a"]\n{"text":"B","more":{"x":true}}');
    expect(columns).toEqual(['id', 'text', 'more']);
    expect(rows.map(({ line, unreadable }) => [line, unreadable?.fault])).toEqual([
      [1, undefined],
      [3, 'not_json'],
      [4, 'not_object'],
      [5, undefined],
    ]);
    expect(rows[0]!.cells['id']).toBe('1');
    expect(rows[3]!.cells['more']).toBe('{"x":true}');
  });
});

it('a JSON list of objects is read like lines of them', () => {
  const { columns, rows } = readRows('jsonl', '[{"id":1,"text":"A"},\n 7, {"text":"B"}]');
  expect(columns).toEqual(['id', 'text']);
  expect(rows.map(({ line, cells, unreadable }) => [line, cells['text'], unreadable?.fault])).toEqual([
    [1, 'A', undefined],
    [2, undefined, 'not_object'],
    [3, 'B', undefined],
  ]);
});

describe('plain text', () => {
  it('is parted by hyphens, with fields at the top of an item', () => {
    const { rows } = readRows('text', 'Title: Post\nDate: 2031-04-09\n\nA lorry waited.\nIt left.\n---\n\nA van came.\n');
    expect(rows).toEqual([
      { line: 1, cells: { title: 'Post', date: '2031-04-09', text: 'A lorry waited.\nIt left.' } },
      { line: 8, cells: { text: 'A van came.' } },
    ]);
  });
});

it.each([
  ['a.csv', 'x', 'csv'],
  ['a.TSV', 'x', 'csv'],
  ['a.jsonl', 'x', 'jsonl'],
  ['a.txt', '{"a":1}', 'text'],
  ['a', ' {"a":1}', 'jsonl'],
  ['a', 'Words', 'text'],
  ['a.json', '[{"text":"A"}]', 'jsonl'],
])('%s holding %s is read as %s', (name, content, format) => {
  expect(guessFormat(name, content)).toBe(format);
});

it.each(['csv', 'jsonl', 'text'] as const)('a file without a row is refused (%s)', (format) => {
  expect(() => readRows(format, '\n \n')).toThrow(expect.objectContaining({ code: 'import_unreadable' }));
});
