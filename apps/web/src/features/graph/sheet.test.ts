import { expect, it } from 'vitest';
import { blank, drawnAs, grouping, pinning, toDrawing, ungrouping } from './sheet';

it('a node stands in one group at most, and an empty group is gone', () => {
  const one = grouping(blank, { id: 'g', name: 'Crew', nodeIds: ['a', 'b'] });
  const two = grouping(one, { id: 'h', name: 'Port', nodeIds: ['b', 'c'] });
  expect(two.groups).toEqual([
    { id: 'g', name: 'Crew', nodeIds: ['a'] },
    { id: 'h', name: 'Port', nodeIds: ['b', 'c'] },
  ]);
  expect(grouping(two, { id: 'i', name: 'All', nodeIds: ['a'] }).groups.map((group) => group.id)).toEqual(['h', 'i']);
  expect(ungrouping(two, 'h').groups.map((group) => group.id)).toEqual(['g']);
});

it('a drawing is kept with where everything stands, and opens as it was', () => {
  const drawn = {
    ...pinning(blank, 'a'),
    layout: 'time' as const,
    notes: [{ id: 'n', text: 'Why here?', x: 0, y: 0 }],
  };
  const kept = toDrawing(drawn, [
    { id: 'a', x: 1.4, y: 2 },
    { id: 'n', x: 9.6, y: 8 },
  ]);
  expect(kept.places).toEqual([{ id: 'a', x: 1, y: 2, isPinned: true }]);
  expect(kept.notes).toEqual([{ id: 'n', text: 'Why here?', x: 10, y: 8 }]);
  expect(drawnAs(kept)).toEqual({ ...drawn, notes: kept.notes });
  expect(pinning(drawn, 'a').pinned).toEqual([]);
});
