import { expect, it } from 'vitest';
import { startFrom, toBody } from './useEntryDraft';

const typed = { ...startFrom(undefined), words: ' Late. ' };
const acted = { action: 'Agree', owner: 'Head', dueOn: '2031-06-01' };

it.each([
  ['an entry without words', { ...typed, words: ' ' }, 'area', undefined],
  ['an area', typed, 'area', { objective: null, words: 'Late.', corrective: null }],
  ['a finding without an action', typed, 'finding', { objective: null, words: 'Late.', corrective: null }],
  ['a finding with half of an action', { ...typed, action: 'Agree' }, 'finding', undefined],
  ['a finding with all of it', { ...typed, ...acted }, 'finding', { objective: null, words: 'Late.', corrective: acted }],
  ['a strength that was begun as a finding', { ...typed, ...acted }, 'strength', { objective: null, words: 'Late.', corrective: null }],
] as const)('%s', (_, entry, kind, body) => {
  expect(toBody(entry, kind)).toEqual(body);
});
