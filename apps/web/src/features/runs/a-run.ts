import type { InjectStand, RunDetail } from '@workbench/contract';

const runId = '01c60000-0000-7000-8000-00000000000a';

/** A run of two syndicates with one inject, for tests. */
export function aRun(state: InjectStand['state'] = 'planned', changes: Partial<RunDetail> = {}): RunDetail {
  const card = (name: string, end: string) => ({
    cellId: `01c60000-0000-7000-8000-0000000000${end}`,
    name,
    clock: { at: '2031-07-17T15:00:00.000Z', rate: 10, segments: 2 },
    injects: [{ key: '1.01', state, dueAt: '2031-07-17T15:05:00.000Z', at: null, reason: null }],
    done: [],
    lagSeconds: 0,
    delivered: 3,
    people: [],
  });
  return {
    id: runId,
    name: 'Evening course',
    dataset: { id: runId, name: { en: 'First Evening' }, version: '1.0.0' },
    state: 'running',
    version: 2,
    syndicates: 2,
    duty: 'controller',
    createdAt: '2026-11-30T09:00:00.000Z',
    startedAt: '2026-11-30T09:10:00.000Z',
    endedAt: null,
    suggestedRate: 8,
    forkedFrom: null,
    startsAt: '2031-07-17T15:00:00.000Z',
    endsAt: '2031-07-17T21:00:00.000Z',
    cards: [card('Red', 'e1'), card('Blue', 'e2')],
    may: { control: true, note: true },
    ...changes,
  };
}
