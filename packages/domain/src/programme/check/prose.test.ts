import { expect, it } from 'vitest';
import { headingsOf, sectionsOfPage, sentencesOf, wordsOf } from './prose';

it('a number, a grade and a word with an apostrophe are one word each', () => {
  expect(wordsOf("The source's grade is B2, on 17.5 of two-thirds.")).toEqual([
    'The',
    "source's",
    'grade',
    'is',
    'B2',
    'on',
    '17.5',
    'of',
    'two-thirds',
  ]);
});

it('sentences end at full stops and lines; headings, marks of lists and addresses of links are none', () => {
  const page =
    '## Why\n\nRead it. Is it true? “Yes.” Go on\n\n1. **Ask** first\n- [ ] The [grade](x/y.md) stands\n\n> Try it: open Triage.';
  expect(sentencesOf(page)).toEqual([
    'Read it.',
    'Is it true?',
    '“Yes.”',
    'Go on',
    'Ask first',
    'The grade stands',
    'Try it: open Triage.',
  ]);
});

it('headings and sections are those of the second level', () => {
  const page = '# Title\n\n## One\n\ntext\n\n### Part\n\n## Two\nlast\n';
  expect(headingsOf(page)).toEqual(['One', 'Two']);
  expect(sectionsOfPage(page)).toEqual([
    { heading: 'One', lines: ['text', '### Part'] },
    { heading: 'Two', lines: ['last'] },
  ]);
});
