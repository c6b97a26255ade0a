import { expect, it } from 'vitest';
import type { AnswerOf, readGraph, TimelineEntry } from '@workbench/contract';
import { graphInTime } from './graph-in-time';

const line = (id: string, from: string, to: string) => ({ id, from, to, claimIds: [id] });
const graph = {
  nodes: ['a', 'b', 'c', 'event', 'far'].map((id) => ({ id })),
  lines: [line('met', 'a', 'b'), line('uses', 'b', 'c'), line('part', 'c', 'event')],
  isCut: false,
  marking: null,
} as unknown as AnswerOf<typeof readGraph>;
const entry = (id: string, sort: string, entity?: string) =>
  ({ id, sort, entity: entity ? { id: entity } : null }) as unknown as TimelineEntry;

it('keeps lines by what was dated, lines to events of the time, and what is asked to stay', () => {
  const now = graphInTime(graph, [entry('met', 'sighting', 'a'), entry('d', 'event', 'event'), entry('uses', 'item')], new Set(['far']));
  expect(now.lines.map(({ id }) => id)).toEqual(['met', 'part']);
  expect(now.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'event', 'far']);
  expect(graphInTime(graph, [], new Set()).nodes).toEqual([]);
});
