import { expect, it } from 'vitest';
import { accept, refuse } from './outcome';

it('an outcome is either a value or the code of a refusal', () => {
  expect(accept(3)).toEqual({ ok: true, value: 3 });
  expect(refuse('not_owner')).toEqual({ ok: false, code: 'not_owner' });
});
