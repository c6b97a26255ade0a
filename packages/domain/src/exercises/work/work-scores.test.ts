import { describe, expect, it } from 'vitest';
import { idleWork, minute, perfectWork, smallKey } from './arbitrary-work';
import type { CellWork, Scope } from './cell-work';
import { groundwork, measuresOf } from './measures';
import { workScores } from './work-scores';

const scoresOf = (work: CellWork, scope: Scope = {}) => workScores([measuresOf(groundwork(work, smallKey), scope)], 'phia');

/** The number of each score, by its name. */
function numbersOf({
  links,
  events,
  whoIsWho,
  reliability,
  credibility,
  pooling,
  sharing,
  forecasts,
  independence,
  deceptions,
}: ReturnType<typeof scoresOf>) {
  return {
    links: [links.precision.value, links.recall.value, links.f.value, links.recallAcross.value],
    events: [events.precision.value, events.recall.value],
    whoIsWho: [whoIsWho?.precision.value, whoIsWho?.recall.value],
    gradings: [reliability.kappa.value, credibility.kappa.value],
    pooling: pooling?.value,
    sharing: [sharing?.shared.value, sharing?.overShared.value],
    brier: forecasts.brier.value,
    independence: independence.value,
    believed: deceptions.believed.value,
  };
}

describe('a cell that does everything right', () => {
  const scores = scoresOf(perfectWork());
  it('has 1 wherever 1 is best and 0 where 0 is', () => {
    expect(numbersOf(scores)).toEqual({
      links: [1, 1, 1, 1],
      events: [1, 1],
      whoIsWho: [1, 1],
      gradings: [1, 1],
      // Of the ten items that show facts the police shared their five, and customs kept its own.
      pooling: 5 / 10,
      sharing: [1, 0],
      brier: 0,
      independence: 1,
      believed: 0,
    });
  });

  it('shared after ten minutes, and said it twenty minutes later', () => {
    const { sharingDelay, analysisDelay } = scores;
    expect(sharingDelay).toMatchObject({ n: 5, median: 10 * 60_000, waitingAtEnd: 0 });
    expect(analysisDelay).toMatchObject({ n: 5, median: 20 * 60_000, waitingAtEnd: 0 });
  });

  it('credits who did it, person and agency', () => {
    expect(scoresOf(perfectWork(), { personId: 'bel', agency: 'CUS' }).links.recall.value).toBe(1);
    expect(scoresOf(perfectWork(), { personId: 'ana', agency: 'POL' }).links.recall.value).toBe(0);
    expect(scoresOf(perfectWork(), { agency: 'POL' }).pooling).toMatchObject({ n: 5, value: 1 });
    expect(scoresOf(perfectWork(), { agency: 'CUS' }).pooling).toMatchObject({ n: 5, value: 0 });
  });

  it('is worth the same twice, over twice as much', () => {
    const one = measuresOf(groundwork(perfectWork(), smallKey));
    const both = workScores([one, one], 'phia');
    expect(numbersOf(both)).toEqual(numbersOf(scores));
    expect([both.links.recall.n, both.whoIsWho?.f.n, both.sharing?.shared.n]).toEqual([10, 16, 10]);
  });
});

describe('a cell that does nothing', () => {
  it('has 0, or too few', () => {
    expect(numbersOf(scoresOf(idleWork()))).toEqual({
      links: ['too_few', 0, 0, 0],
      events: ['too_few', 0],
      // Eight names that nobody put together: each alone, so that precision is 1; of the six two bear two.
      whoIsWho: [1, (4 * 1 + 4 * 0.5) / 8],
      gradings: ['too_few', 'too_few'],
      pooling: 0,
      sharing: [0, 0],
      brier: 'too_few',
      independence: 'too_few',
      believed: 'too_few',
    });
  });

  it('never shared, and so never could have said it', () => {
    const { sharingDelay, analysisDelay } = scoresOf(idleWork());
    expect(sharingDelay).toMatchObject({ n: 5, median: 'not_reached', waitingAtEnd: 1 });
    expect(analysisDelay).toMatchObject({ n: 0, median: 'too_few' });
  });
});

describe('one mistake costs its part', () => {
  const perfect = perfectWork();
  it.each<[string, Partial<CellWork>, (scores: ReturnType<typeof scoresOf>) => unknown, unknown]>([
    [
      'a link by the wrong predicate is half',
      { claims: perfect.claims.map((one) => (one.id === 'met-ostra' ? { ...one, predicate: 'family_of' } : one)) },
      ({ links }) => [links.precision.value, links.recall.value],
      [4.5 / 5, 4.5 / 5],
    ],
    [
      'a link that was taken back is none',
      { claims: perfect.claims.map((one) => (one.id === 'met-ostra' ? { ...one, retractedAt: minute(50) } : one)) },
      ({ links }) => links.recall.value,
      4 / 5,
    ],
    [
      'two taken for one cost precision',
      {
        resolutions: [
          { id: 'r', leftId: 'baroa', rightId: 'ostra', verdict: 'same', itemIds: [], personId: 'bel', agency: 'CUS', at: minute(30) },
        ],
      },
      ({ whoIsWho }) => whoIsWho?.precision.value,
      (6 + 2 * 0.5) / 8,
    ],
    [
      'what was opened to whom it must not come is over-shared',
      {
        items: perfect.items.map((item) =>
          item.key === 'c1'
            ? { ...item, markings: [{ ...item.markings[0]!, marking: { ...item.markings[0]!.marking, releasableTo: 'all' as const } }] }
            : item,
        ),
      },
      ({ sharing }) => sharing?.overShared.value,
      1 / 5,
    ],
    [
      'a judgement that says no of what came true is as wrong as can be',
      { answered: perfect.answered.map((one) => (one.question === 'question-1' ? { ...one, saysNot: true } : one)) },
      ({ forecasts }) => forecasts.brier.value,
      1 / 5,
    ],
    [
      'a forecast after the outcome is none',
      { blocks: perfect.blocks.map((one) => ({ ...one, at: minute(60 * 24 * 10) })) },
      ({ forecasts }) => forecasts.brier.n,
      0,
    ],
  ])('%s', (_, change, of, value) => {
    expect(of(scoresOf({ ...perfect, ...change }))).toEqual(value);
  });
});
