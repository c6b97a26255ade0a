import type { ChartDetail } from '@workbench/contract';

/** What of a chart is drawn. */
export type DrawnPart = Pick<ChartDetail, 'nodes' | 'lines' | 'drawing'>;

function both<T>(one: readonly T[], other: readonly T[], keyOf: (it: T) => string): T[] {
  const known = new Set(one.map(keyOf));
  return [...one, ...other.filter((it) => !known.has(keyOf(it)))];
}

/** Distance in chart units between the right end of one chart and the left end of what the other adds. */
const apart = 200;

/** Two charts on one sheet: the first as it stands, what only the second has beside it. A node keeps the group that the first gives it. */
export function joinCharts(one: DrawnPart, other: DrawnPart): DrawnPart {
  const right = Math.max(0, ...one.drawing.places.map((place) => place.x));
  const left = Math.min(0, ...other.drawing.places.map((place) => place.x));
  const aside = <T extends { x: number }>(it: T): T => ({ ...it, x: it.x + right - left + apart });
  const grouped = new Set(one.drawing.groups.flatMap((group) => group.nodeIds));
  const groups = other.drawing.groups.map((group) => ({ ...group, nodeIds: group.nodeIds.filter((id) => !grouped.has(id)) }));
  return {
    nodes: both(one.nodes, other.nodes, (node) => node.id),
    lines: both(one.lines, other.lines, (line) => line.id).map((line) => ({
      ...line,
      claimIds: [...new Set([...line.claimIds, ...(other.lines.find((same) => same.id === line.id)?.claimIds ?? [])])],
    })),
    drawing: {
      ...one.drawing,
      places: both(one.drawing.places, other.drawing.places.map(aside), (place) => place.id),
      groups: both(
        one.drawing.groups,
        groups.filter((group) => group.nodeIds.length > 0),
        (group) => group.id,
      ),
      notes: both(one.drawing.notes, other.drawing.notes.map(aside), (note) => note.id),
    },
  };
}
