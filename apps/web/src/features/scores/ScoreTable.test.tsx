import { cleanup, configure, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { WorkScoresShape } from '@workbench/contract';
import { workScores, type Measures } from '@workbench/domain';
import { showOnDesk } from '../../shared/claims/a-desk';
import { ScoreTable } from './ScoreTable';
import { WaitingCurve } from './WaitingCurve';

configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

const link = (subject: string) => ({ subject, predicate: 'met', object: { entity: 'z' } });
const minute = 60_000;

/** Five links of which four were said, and five facts of which three were shared, after 10, 20 and 90 minutes. */
const measures: Measures = {
  links: { found: ['a', 'b', 'c', 'd'].map(link), key: ['a', 'b', 'c', 'd', 'e'].map(link) },
  outside: 2,
  events: { found: [], key: [] },
  gradings: [],
  delays: {
    sharing: [10, 20, 90]
      .map((time) => ({ time: time * minute, hasHappened: true }))
      .concat([100, 100].map((time) => ({ time: time * minute, hasHappened: false }))),
    analysis: [],
  },
  deceptions: [],
  forecasts: [],
  roots: [],
  rubric: {
    criteria: [{ key: 'sourcing', name: { en: 'Names its sources', fr: 'Cite ses sources', pt: '', ar: '' } }],
    given: [1, 2, 3].map((score) => ({ criterion: 'sourcing', score })),
  },
};
const scores = workScores([measures], 'phia') as WorkScoresShape;

it('each score has its formula, its number and how many were counted, or says too few, or not measured', async () => {
  showOnDesk(
    <ScoreTable
      label="Red"
      columns={[
        { key: 'red', head: 'Red', scores },
        { key: 'blue', head: 'Blue', scores: { ...scores, sharingDelay: null } },
      ]}
    />,
    {},
  );
  const row = async (name: RegExp) => within((await screen.findByRole('rowheader', { name })).closest('tr')!);
  expect((await row(/^Links: recall R = Σ credit/)).getAllByText('0.80')).toHaveLength(2);
  expect((await row(/^Links: recall R/)).getAllByText('n = 5')).toHaveLength(2);
  expect((await row(/^Events: recall/)).getAllByText('too few')).toHaveLength(2);
  const delay = await row(/^Delay of sharing/);
  expect([delay.getByText('1 h 30 min'), delay.getByText('not measured')]).toHaveLength(2);
});

it('what mentors scored stands below, by criterion, and says too few or not measured too', async () => {
  const few = scores.rubric.map((one) => ({ ...one, score: { ...one.score, n: 2, value: 'too_few' as const } }));
  showOnDesk(
    <ScoreTable
      label="Red"
      columns={[
        { key: 'red', head: 'Red', scores },
        { key: 'ana', head: 'Ana', scores: { ...scores, rubric: few } },
        { key: 'blue', head: 'Blue', scores: { ...scores, rubric: [] } },
      ]}
    />,
    {},
  );
  const head = await screen.findByRole('rowheader', { name: 'Mentors’ scores: Names its sources Σ score / n, 0 to 4' });
  const cells = within(head.closest('tr')!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['2.00n = 3', 'too fewn = 2', 'not measured']);
});

it('a curve of waiting stands as a picture, and as a table of its steps', async () => {
  showOnDesk(<WaitingCurve title="Until shared" curve={scores.sharingDelay!} />, {});
  expect(await screen.findByRole('img', { name: 'Until shared' })).toBeTruthy();
  const cells = screen.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map((cell) => cell.textContent),
  );
  expect(cells.slice(1)).toEqual([
    ['10 min', '5', '1', '80 %'],
    ['20 min', '4', '1', '60 %'],
    ['1 h 30 min', '3', '1', '40 %'],
  ]);
  expect(screen.getByText('40 % still wait at the end')).toBeTruthy();
});
