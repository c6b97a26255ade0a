import { describe, expect, it } from 'vitest';
import { idleWork, minute, smallKey } from './arbitrary-work';
import type { CellWork, Scope, WorkAppraisal } from './cell-work';
import { groundwork, measuresOf } from './measures';
import { workScores } from './work-scores';

const name = (en: string) => ({ en, fr: '', pt: '', ar: '' });
const appraisal = (
  authors: string[],
  agency: string,
  scores: Record<string, number>,
  more: Partial<WorkAppraisal> = {},
): WorkAppraisal => ({
  productId: 'product',
  version: 1,
  authors,
  agency,
  at: minute(60),
  scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
  ...more,
});

/** Ana of the police wrote one product, she and Bel of customs another for customs; each version was scored by one or two mentors. */
const work: CellWork = {
  ...idleWork(),
  criteria: ['sourcing', 'clarity', 'visuals'].map((key) => ({ key, name: name(key) })),
  appraisals: [
    appraisal(['ana'], 'POL', { sourcing: 1, clarity: 2 }),
    appraisal(['ana'], 'POL', { sourcing: 3 }),
    appraisal(['ana'], 'POL', { sourcing: 4, clarity: 4 }, { version: 2 }),
    appraisal(['ana', 'bel'], 'CUS', { sourcing: 0, clarity: 3 }),
  ],
};
const scoresOf = (of: CellWork, scope: Scope = {}) => workScores([measuresOf(groundwork(of, smallKey), scope)], 'phia').rubric;
const numbers = (of: CellWork, scope?: Scope) => scoresOf(of, scope).map(({ key, score }) => [key, score.n, score.value]);

describe('mentors’ scores', () => {
  it.each<[string, Scope, unknown]>([
    // Sourcing (1 + 3 + 4 + 0) / 4, clarity (2 + 4 + 3) / 3; visuals was never scored.
    [
      'of the syndicate are those of all products',
      {},
      [
        ['sourcing', 4, 2],
        ['clarity', 3, 3],
      ],
    ],
    [
      'of a person those of all that the person is an author of',
      { personId: 'ana', agency: 'POL' },
      [
        ['sourcing', 4, 2],
        ['clarity', 3, 3],
      ],
    ],
    [
      'of an author of one product those of that product alone',
      { personId: 'bel', agency: 'CUS' },
      [
        ['sourcing', 1, 'too_few'],
        ['clarity', 1, 'too_few'],
      ],
    ],
    // Sourcing (1 + 3 + 4) / 3.
    [
      'of an agency those of what was written for it',
      { agency: 'POL' },
      [
        ['sourcing', 3, 8 / 3],
        ['clarity', 2, 'too_few'],
      ],
    ],
  ])('%s', (_, scope, expected) => {
    expect(numbers(work, scope)).toEqual(expected);
  });

  it('of a version that was submitted after the end do not count, nor of a product without an author who plays', () => {
    const [first, ...others] = work.appraisals;
    const late = { ...work, appraisals: [{ ...first!, at: minute(60 * 24 * 21) }, ...others] };
    expect(numbers(late)[0]).toEqual(['sourcing', 3, (3 + 4 + 0) / 3]);
    expect(numbers({ ...work, appraisals: [{ ...first!, authors: [] }, ...others] })[0]).toEqual(['sourcing', 3, (3 + 4 + 0) / 3]);
  });

  it('of several syndicates are counted together by the key of the criterion, under its first name', () => {
    const other = { ...work, criteria: [{ key: 'clarity', name: name('Clear words') }] };
    const parts = [work, other].map((one) => measuresOf(groundwork(one, smallKey)));
    const { rubric } = workScores(parts, 'phia');
    expect(rubric.map(({ key, name: { en }, score }) => [key, en, score.n, score.value])).toEqual([
      ['sourcing', 'sourcing', 8, 2],
      ['clarity', 'clarity', 6, 3],
    ]);
    expect(scoresOf(idleWork())).toEqual([]);
  });
});
