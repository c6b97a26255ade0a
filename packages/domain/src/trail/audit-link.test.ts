import { expect, it } from 'vitest';
import { linkText } from './audit-link';

it('a row is written as the database writes a JSON array', () => {
  const row = {
    cellId: 'c',
    position: 7,
    epoch: '1.500000',
    personId: null,
    agency: 'POL',
    deed: 'read "it"\n',
    subjectKind: 'item',
    subjectId: 'i',
    labelId: 3,
    detail: '{"a": 1.10}',
  };
  expect(linkText(row)).toBe('["c", 7, 1.500000, null, "POL", "read \\"it\\"\\n", "item", "i", 3, {"a": 1.10}]');
});
