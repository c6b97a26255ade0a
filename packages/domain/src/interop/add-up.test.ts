import { expect, it } from 'vitest';
import { addUp } from './add-up';

it('parts of an import add up: numbers, lists, and what is nested', () => {
  const one = { format: 'stix', items: { added: 1, updated: 0 }, refused: [{ line: 2 }] };
  const two = { format: 'stix', items: { added: 2, updated: 3 }, refused: [{ line: 9 }] };
  expect(addUp(one, two)).toEqual({ format: 'stix', items: { added: 3, updated: 3 }, refused: [{ line: 2 }, { line: 9 }] });
});
