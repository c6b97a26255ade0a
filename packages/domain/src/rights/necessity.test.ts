import { expect, it } from 'vitest';
import { decideCheck, NecessityVerdict } from './necessity';

it.each(NecessityVerdict.options)('an open check can end as %s', (verdict) => {
  expect(decideCheck(null, verdict)).toEqual({ ok: true, value: verdict });
});

it.each(NecessityVerdict.options)('after a question it can end as %s', (verdict) => {
  expect(decideCheck('ask', verdict)).toEqual({ ok: true, value: verdict });
});

it.each(['necessary', 'not_necessary'] as const)('what was found %s stays so', (standing) => {
  for (const verdict of NecessityVerdict.options) expect(decideCheck(standing, verdict)).toEqual({ ok: false, code: 'already_decided' });
});
