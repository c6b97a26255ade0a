import { expect, it } from 'vitest';
import { holdRows } from './hold-rows';

const rows = (ids: string) => Array.from(ids, (id) => ({ id }));

it.each<[string, string, string, string, string]>([
  ['what was touched stays in its place', 'abcd', 'acd', 'b', 'abcd'],
  ['what was touched stays first', 'abc', 'bc', 'a', 'abc'],
  ['several stay in their order', 'abcd', 'd', 'ab', 'abd'],
  ['what went by itself goes', 'abc', 'ac', '', 'ac'],
  ['what is new comes where the server says', 'abc', 'xac', 'b', 'xabc'],
  ['what comes after a row that went stands after the one before it', 'abcd', 'ad', 'c', 'acd'],
])('%s', (_, before, now, touched, shown) => {
  const held = holdRows(rows(before), rows(now), (id) => touched.includes(id));
  expect(held.map((row) => row.id).join('')).toBe(shown);
});
