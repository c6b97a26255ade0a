import { expect, it } from 'vitest';
import { rooms } from '../../tools/source-files.mjs';
import { readHouse } from './house';

/** Written by a generator, and as long as the schema is. */
const generated = ['apps/api/src/platform/database.types.ts'];

const lengths = readHouse(rooms, /\.(ts|tsx|mjs|cjs|sql|css)$/)
  .filter(({ path }) => !generated.includes(path))
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));

it('no file is longer than 400 lines', () => {
  expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
});

it('the median file is under 60 lines', () => {
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
});
