import { describe, expect, it } from 'vitest';
import { scoreEvents, type ScoredEvent } from './event-score';

const event = (kind: string, at: string, participants: string[], place?: string): ScoredEvent => ({ kind, at, participants, place });

const key = [
  event('met', '2031-05-01', ['a', 'b'], 'market'),
  event('met', '2031-05-03', ['a', 'c'], 'port'),
  event('paid', '2031-05', ['b', 'd']),
  event('crossing', '2031-05-09', ['lorry'], 'bridge'),
  event('crossing', '2031-05-10', ['lorry'], 'bridge'),
];

describe('events', () => {
  it('are compared by who, when, where and what', () => {
    const found = [
      event('met', '2031-05-01', ['a', 'b'], 'market'),
      event('talked', '2031-05-03', ['a', 'c']),
      event('paid', '2031-05-20', ['b', 'd', 'e']),
      event('crossing', '2031-05-11', ['lorry'], 'bridge'),
    ];
    // 1 + 0.5 (another kind) + 1 (two of three, within May) + 0 (another day) = 2.5, of 4 told and 5 true.
    const { precision, recall } = scoreEvents(found, key);
    expect([precision.value, recall.value]).toEqual([2.5 / 4, 2.5 / 5]);
  });

  it.each([
    ['at another place', event('met', '2031-05-01', ['a', 'b'], 'port'), 0],
    ['with one of three others', event('met', '2031-05-01', ['a', 'x', 'y'], 'market'), 0],
    ['with half of them', event('met', '2031-05-01', ['a'], 'market'), 1],
    ['in that year', event('met', '2031', ['a', 'b'], 'market'), 1],
  ])('%s', (_, found, worth) => {
    expect(scoreEvents([found], key).recall.value).toBeCloseTo(worth / 5, 12);
  });

  it('each count once', () => {
    const may = event('crossing', '2031-05', ['lorry'], 'bridge');
    expect(scoreEvents([may], key).recall.value).toBeCloseTo(1 / 5, 12);
    expect(scoreEvents([may, may, may], key).precision.value).toBeCloseTo(2 / 3, 12);
  });

  it('are all found, or none', () => {
    expect(scoreEvents(key, key).f.value).toBe(1);
    expect(scoreEvents([], key)).toMatchObject({ precision: { value: 'too_few' }, recall: { value: 0 } });
  });
});
