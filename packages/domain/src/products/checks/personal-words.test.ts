import { expect, it } from 'vitest';
import { personalWordsIn } from './personal-words';

it.each([
  ['He wrote from a.sow@mail.example twice.', ['a.sow@mail.example']],
  ['Her phone +223 70 12 34 56 was off.', ['+223 70 12 34 56']],
  ['Paid to account 004512349876.', ['004512349876']],
  ['Passport AB1234567 was shown.', ['AB1234567']],
  ['In 2031 some 1200 people crossed at kilometre 45.', []],
  ['Between 2031-04-01 and 2031-04-10.', []],
  ['EXERCISE item RP-0012', []],
])('in "%s" finds %j', (text, words) => {
  expect(personalWordsIn(text)).toEqual(words);
});
