import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence';
import { progressOf } from './practical-progress';

const tagged = (at: string): Evidence => ({ deed: 'tag_item', at, title: 'Quay log', place: { kind: 'item', id: at, blockId: null } });
const work = { deed: 'tag_item', count: 2, dataset: 'first-evening' } as const;
const record = (...days: string[]) => ({ exercise: 'first-evening', deeds: days.map(tagged), untold: [] });

describe('practical work', () => {
  it('is not yet begun, begun, and done by what stands in the record', () => {
    expect(progressOf(work, record())).toMatchObject({ state: 'not_yet', counted: 0, needed: 2, doneAt: null });
    expect(progressOf(work, record('2031-07-18'))).toMatchObject({ state: 'begun', counted: 1, doneAt: null });
    expect(progressOf(work, record('2031-07-19', '2031-07-18'))).toMatchObject({ state: 'done', counted: 2, doneAt: '2031-07-19' });
  });

  it('rests on the earliest deeds, as many as are needed', () => {
    const { evidence, doneAt } = progressOf(work, record('2031-07-20', '2031-07-18', '2031-07-19'));
    expect([evidence.map(({ at }) => at), doneAt]).toEqual([['2031-07-18', '2031-07-19'], '2031-07-19']);
  });

  it('counts no other deed', () => {
    expect(progressOf({ ...work, deed: 'grade_item' }, record('2031-07-18')).state).toBe('not_yet');
  });

  it('of another exercise is not counted here; that of none in particular is', () => {
    expect(progressOf({ ...work, dataset: 'three-rivers' }, record('2031-07-18', '2031-07-19'))).toMatchObject({
      state: 'elsewhere',
      evidence: [],
    });
    expect(progressOf({ ...work, dataset: null }, record('2031-07-18', '2031-07-19')).state).toBe('done');
  });

  it('of which the reader is told in part is done when that part suffices, and else open', () => {
    const untold = ['tag_item' as const];
    expect(progressOf(work, { ...record('2031-07-18'), untold }).state).toBe('untold');
    expect(progressOf(work, { ...record('2031-07-18', '2031-07-19'), untold }).state).toBe('done');
  });
});
