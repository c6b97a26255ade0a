/** A node and where it stands; null where it was never placed. */
interface Node {
  id: string;
  x: number | null;
  y: number | null;
}
/** A line between two nodes. */
interface Line {
  from: string;
  to: string;
}
/** What there is to place: nodes, lines between them, boxes around some of them, notes. */
interface Drawing<N extends Node, L extends Line, T extends { x: number; y: number }> {
  nodes: readonly N[];
  lines: readonly L[];
  groups: readonly { id: string; name: string; nodeIds: readonly string[] }[];
  notes: readonly T[];
}

/** A node of an exhibit where it is drawn. */
export type PlacedNode<N extends Node> = Omit<N, 'x' | 'y'> & { x: number; y: number };

/** A line with its two ends, and how far it is moved aside so that lines between the same two do not lie on each other. */
export type PlacedLine<N extends Node, L extends Line> = L & { start: PlacedNode<N>; end: PlacedNode<N>; aside: number };

/** An exhibit as it is drawn, in the units of the chart. */
export interface PlacedExhibit<N extends Node, L extends Line, T> {
  nodes: PlacedNode<N>[];
  lines: PlacedLine<N, L>[];
  groups: { id: string; name: string; x: number; y: number; width: number; height: number }[];
  notes: readonly T[];
  box: { left: number; top: number; width: number; height: number };
  /** How much larger words and marks are drawn than on the chart, so that they can be read when all of it is fitted to a page. */
  scale: number;
}

/** Width of a page in units of the chart at which words have their own size. */
const page = 900;
const apart = 130;
const perRow = 6;

function placed<N extends Node>(nodes: readonly N[]): PlacedNode<N>[] {
  const there = nodes.flatMap(({ x, y, ...node }) => (x === null || y === null ? [] : [{ ...node, x, y }]));
  const left = Math.min(...there.map((node) => node.x), Number.MAX_SAFE_INTEGER);
  const below = Math.max(...there.map((node) => node.y), Number.MIN_SAFE_INTEGER);
  const [x0, y0] = there.length === 0 ? [0, 0] : [left, below + apart];
  const others = nodes
    .filter((node) => node.x === null || node.y === null)
    // Every second one stands lower, so that lines along a row do not run through it.
    .map((node, at) => ({ ...node, x: x0 + (at % perRow) * apart, y: y0 + Math.floor(at / perRow) * apart + (at % 2) * (apart / 2) }));
  return [...there, ...others];
}

function betweenTwo<N extends Node, L extends Line>(lines: readonly L[], nodes: readonly PlacedNode<N>[]): PlacedLine<N, L>[] {
  const at = new Map<string, PlacedNode<N>>(nodes.map((node) => [node.id, node]));
  const pairOf = ({ from, to }: Line) => (from < to ? `${from} ${to}` : `${to} ${from}`);
  const pairs = new Map<string, L[]>();
  for (const line of lines) pairs.set(pairOf(line), [...(pairs.get(pairOf(line)) ?? []), line]);
  return lines.flatMap((line) => {
    const [start, end] = [at.get(line.from), at.get(line.to)];
    const pair = pairs.get(pairOf(line))!;
    const place = pair.indexOf(line) - (pair.length - 1) / 2;
    // Aside is counted from the same side for both directions.
    return start && end ? [{ ...line, start, end, aside: line.from < line.to ? place : -place }] : [];
  });
}

/** Where everything of an exhibit stands: as it was drawn, what was never placed in rows below. */
export function placeExhibit<N extends Node, L extends Line, T extends { x: number; y: number }>({
  nodes: all,
  lines,
  groups,
  notes,
}: Drawing<N, L, T>): PlacedExhibit<N, L, T> {
  const nodes = placed(all);
  const places = [...nodes, ...notes];
  const spread = (of: 'x' | 'y') => Math.max(0, ...places.map((one) => one[of])) - Math.min(...places.map((one) => one[of]), 0);
  const scale = Math.min(3, Math.max(1, spread('x') / page, spread('y') / page));
  const edge = 80 * scale;
  const boxes = groups.map(({ id, name, nodeIds }) => {
    const inside = nodes.filter((node) => nodeIds.includes(node.id));
    const [x, y] = [Math.min(...inside.map((one) => one.x)) - 34 * scale, Math.min(...inside.map((one) => one.y)) - 34 * scale];
    const [right, bottom] = [Math.max(...inside.map((one) => one.x)) + 34 * scale, Math.max(...inside.map((one) => one.y)) + 46 * scale];
    return { id, name, x, y, width: right - x, height: bottom - y };
  });
  const [left, top] = [Math.min(...places.map((one) => one.x)) - edge, Math.min(...places.map((one) => one.y)) - edge * 0.7];
  const [right, bottom] = [Math.max(...places.map((one) => one.x)) + edge, Math.max(...places.map((one) => one.y)) + edge * 0.7];
  const box = places.length === 0 ? { left: 0, top: 0, width: 1, height: 1 } : { left, top, width: right - left, height: bottom - top };
  return { nodes, lines: betweenTwo(lines, nodes), groups: boxes, notes, box, scale };
}
