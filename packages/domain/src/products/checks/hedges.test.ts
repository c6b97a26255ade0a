import { expect, it } from 'vitest';
import { hedgesIn } from './hedges';

it.each([
  ['The group may cross in May 2031, perhaps twice.', ['may', 'perhaps']],
  ['They arrived on 3 May and are likely to return.', []],
  ['Le groupe pourrait passer; il semble prêt.', ['pourrait', 'semble']],
  ['O grupo talvez regresse.', ['talvez']],
  ['ربما يعود الفريق.', ['ربما']],
  ['A payment is very likely within a month.', []],
  ['The seems-to-be clause of the Maybelline file', ['seems']],
])('in "%s" hedges are %j', (text, words) => {
  expect(hedgesIn(text).toSorted()).toEqual([...words].toSorted());
});
