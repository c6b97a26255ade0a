import { expect, it } from 'vitest';
import { idleWork, markedFor, minute, perfectWork, smallKey } from './arbitrary-work';
import type { CellWork, WorkItem } from './cell-work';
import { groundwork, measuresOf } from './measures';
import { workScores } from './work-scores';

const opened = { from: minute(30), marking: markedFor('POL', ['CUS', 'POL']) };

/** A run that was forked at minute 30, when `p1` had been opened to customs and everything else had come and been kept. */
function forked(work: CellWork): CellWork {
  const carry = (item: WorkItem): WorkItem => ({
    ...item,
    isCarried: true,
    markings: item.key === 'p1' ? [opened] : [{ ...item.markings[0]!, from: minute(30) }],
  });
  return { ...work, items: work.items.map(carry) };
}
const scoresOf = (work: CellWork) => workScores([measuresOf(groundwork(work, smallKey))], 'phia');

it('what was shared before the fork is neither credited nor waited for', () => {
  const { sharing, pooling, sharingDelay, analysisDelay } = scoresOf(forked(idleWork()));
  // One of five rules was settled, one of five facts could be seen whole, one of ten items was held by two.
  expect(sharing!.shared).toMatchObject({ n: 4 });
  expect(sharingDelay).toMatchObject({ n: 4 });
  expect(analysisDelay).toMatchObject({ n: 1 });
  expect(pooling).toMatchObject({ n: 9, value: 0 });
});

it('what was over-shared before the fork is not held against those who play on', () => {
  const work = forked(idleWork());
  const told = work.items.map((item) =>
    item.key === 'c1' ? { ...item, markings: [{ from: minute(30), marking: markedFor('CUS', 'all') }] } : item,
  );
  expect(scoresOf({ ...work, items: told }).sharing!.overShared).toMatchObject({ n: 4 });
});

it('delays count from the fork', () => {
  const work = forked(idleWork());
  const shared = work.items.map((item) =>
    item.key === 'p2'
      ? { ...item, markings: [...item.markings, { ...opened, from: minute(42), by: { personId: 'ana', agency: 'POL' } }] }
      : item,
  );
  const [fact] = measuresOf(groundwork({ ...work, items: shared }, smallKey)).delays.sharing!;
  expect(fact).toEqual({ time: 12 * 60_000, hasHappened: true });
});

it('nothing is carried over into a run that was not forked', () => {
  expect(scoresOf(perfectWork()).sharing!.shared).toMatchObject({ n: 5, value: 1 });
});
