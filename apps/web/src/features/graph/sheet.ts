import type { ChartColour, ChartDrawing, ChartLayout } from '@workbench/contract';
import type { GraphSearch } from './graph-search';

/** What is shown and how it is drawn: one step of the desk, that can be undone. */
export interface Sheet {
  search: GraphSearch;
  layout: ChartLayout;
  colour: ChartColour;
  pinned: readonly string[];
  groups: ChartDrawing['groups'];
  notes: ChartDrawing['notes'];
}

/** What of a sheet is the drawing's. */
export type Drawn = Omit<Sheet, 'search'>;

/** A sheet on which nothing was drawn yet. */
export const blank: Drawn = { layout: 'force', colour: 'kind', pinned: [], groups: [], notes: [] };

/** The drawing as it was kept. */
export function drawnAs({ layout, colour, places, groups, notes }: ChartDrawing): Drawn {
  return { layout, colour, groups, notes, pinned: places.filter((place) => place.isPinned).map((place) => place.id) };
}

/** The drawing as it is kept: with where everything stands, and notes where they were moved to. */
export function toDrawing(drawn: Drawn, places: readonly { id: string; x: number; y: number }[]): ChartDrawing {
  const at = new Map(places.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
  const noted = new Set(drawn.notes.map((note) => note.id));
  return {
    layout: drawn.layout,
    colour: drawn.colour,
    places: [...at].filter(([id]) => !noted.has(id)).map(([id, place]) => ({ id, ...place, isPinned: drawn.pinned.includes(id) })),
    groups: drawn.groups,
    notes: drawn.notes.map((note) => ({ ...note, ...at.get(note.id) })),
  };
}

/** With an entity pinned, or no longer. */
export function pinning(drawn: Drawn, id: string): Drawn {
  const isPinned = drawn.pinned.includes(id);
  return { ...drawn, pinned: isPinned ? drawn.pinned.filter((one) => one !== id) : [...drawn.pinned, id] };
}

/** With a box around some nodes, which leave the boxes they stood in. */
export function grouping(drawn: Drawn, group: ChartDrawing['groups'][number]): Drawn {
  const left = drawn.groups.map((one) => ({ ...one, nodeIds: one.nodeIds.filter((id) => !group.nodeIds.includes(id)) }));
  return { ...drawn, groups: [...left.filter((one) => one.nodeIds.length > 0), group] };
}

/** Without a box; what stood in it stays. */
export function ungrouping(drawn: Drawn, groupId: string): Drawn {
  return { ...drawn, groups: drawn.groups.filter((one) => one.id !== groupId) };
}
