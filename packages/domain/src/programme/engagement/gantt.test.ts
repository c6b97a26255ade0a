import { describe, expect, it } from 'vitest';
import { ganttOf } from './gantt';
import { wouldCircle } from './links';
import type { ContentOf } from './record';

type Content = ContentOf<'recommendation'>;
const recommendation = (id: string, startsOn: string | null, dueOn: string | null, over: Partial<Content> = {}) => ({
  id,
  content: {
    kind: 'recommendation',
    sort: 'institutional',
    title: id,
    words: '',
    owner: '',
    ownerId: null,
    startsOn,
    dueOn,
    indicator: '',
    progress: 0,
    state: 'open',
    reason: '',
    ...over,
  } satisfies Content as Content,
});
const waits = (from: string, to: string) => ({ from: `record:${from}`, to: `record:${to}` });
const today = '2031-02-01';

describe('recommendations in time', () => {
  it('stand where their own days put them', () => {
    const { bars } = ganttOf([recommendation('a', '2031-03-01', '2031-03-31')], [], today);
    expect(bars).toMatchObject([{ startsOn: '2031-03-01', endsOn: '2031-03-31', isLate: false, slips: false }]);
  });

  it('begin after what they wait for, and slip when that ends too late', () => {
    const records = [recommendation('a', '2031-03-01', '2031-03-10'), recommendation('b', '2031-03-05', '2031-03-08')];
    const { bars } = ganttOf(records, [waits('b', 'a')], today);
    expect(bars[1]).toMatchObject({ id: 'b', startsOn: '2031-03-11', endsOn: '2031-03-14', slips: true, waitsFor: ['a'] });
  });

  it('wait along a row of others', () => {
    const records = ['c', 'b', 'a'].map((id) => recommendation(id, '2031-03-01', '2031-03-02'));
    const { bars } = ganttOf(records, [waits('c', 'b'), waits('b', 'a')], today);
    expect(bars.map(({ id, startsOn }) => [id, startsOn])).toEqual([
      ['a', '2031-03-01'],
      ['b', '2031-03-03'],
      ['c', '2031-03-05'],
    ]);
  });

  it('do not wait for what was dropped', () => {
    const dropped = recommendation('a', '2031-03-01', '2031-03-10', { state: 'dropped', reason: 'No longer asked for' });
    const { bars } = ganttOf([dropped, recommendation('b', '2031-03-01', '2031-03-02')], [waits('b', 'a')], today);
    expect(bars.find(({ id }) => id === 'b')!.startsOn).toBe('2031-03-01');
  });

  it('are late once their day has passed, unless they are done', () => {
    const records = [recommendation('a', '2031-01-01', '2031-01-31'), recommendation('b', '2031-01-01', '2031-01-31', { state: 'done' })];
    expect(ganttOf(records, [], today).bars.map(({ isLate }) => isLate)).toEqual([true, false]);
    expect(ganttOf(records, [], '2031-01-31').bars[0]!.isLate).toBe(false);
  });

  it('without both days are named apart', () => {
    const { bars, undated } = ganttOf([recommendation('a', null, '2031-01-31'), recommendation('b', '2031-01-01', null)], [], today);
    expect([bars, undated]).toEqual([[], ['a', 'b']]);
  });

  it('are placed also where links close a circle', () => {
    const records = ['a', 'b'].map((id) => recommendation(id, '2031-03-01', '2031-03-02'));
    expect(ganttOf(records, [waits('a', 'b'), waits('b', 'a')], today).bars).toHaveLength(2);
  });
});

describe('a circle', () => {
  it.each([
    [[], 'a', 'a', true],
    [[waits('a', 'b')], 'b', 'a', true],
    [[waits('a', 'b'), waits('b', 'c')], 'c', 'a', true],
    [[waits('a', 'b'), waits('a', 'c')], 'b', 'c', false],
  ] as const)('over %j is closed by %s → %s: %s', (links, from, to, closes) => {
    expect(wouldCircle(links, waits(from, to))).toBe(closes);
  });
});
