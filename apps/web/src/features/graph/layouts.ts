import type { ChartLayout, GraphLine } from '@workbench/contract';

/** A place on the chart, in its units; y grows downwards. */
export interface Place {
  x: number;
  y: number;
}

/** A node as far as its place hangs on it. */
export interface Placed {
  id: string;
  kind: string;
}

type Line = Pick<GraphLine, 'from' | 'to' | 'predicate' | 'begins'>;

/** Distance between neighbours in a row, between rows, and the least room of a node on a ring, in chart units. */
const step = 120;
const row = 130;

/** Predicates that put somebody or something to a place. */
const toPlaces = new Set(['located_at', 'location', 'seen_at', 'travelled_to']);

function neighboursOf(nodes: readonly Placed[], lines: readonly Line[]): Map<string, string[]> {
  const near = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const { from, to } of lines) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  return near;
}

/** Ids, the best connected first. */
function byDegree(near: ReadonlyMap<string, readonly string[]>): string[] {
  return [...near].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** Nodes by their distance from the first of each connected part; the parts that start nowhere start with their best connected. */
function tiers(nodes: readonly Placed[], lines: readonly Line[], starts: readonly string[]): string[][] {
  const near = neighboursOf(nodes, lines);
  const tierOf = new Map<string, number>();
  for (const start of [...starts.filter((id) => near.has(id)), ...byDegree(near)]) {
    if (tierOf.has(start)) continue;
    tierOf.set(start, 0);
    for (let frontier = [start], depth = 1; frontier.length > 0; depth += 1) {
      frontier = frontier.flatMap((id) => near.get(id) ?? []).filter((id) => !tierOf.has(id) && Boolean(tierOf.set(id, depth)));
    }
  }
  const found: string[][] = [];
  for (const [id, depth] of tierOf) (found[depth] ??= []).push(id);
  return found;
}

function inRows(rows: readonly (readonly string[])[]): Map<string, Place> {
  return new Map(
    rows.flatMap((ids, depth) => ids.map((id, place) => [id, { x: (place - (ids.length - 1) / 2) * step, y: depth * row }] as const)),
  );
}

/** Rings around the middle, each wide enough for all that stands on it. */
function inRings(rings: readonly (readonly string[])[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let radius = 0;
  for (const [place, ids] of rings.entries()) {
    radius = place === 0 && ids.length === 1 ? 0 : Math.max(radius + row, (ids.length * step) / (2 * Math.PI));
    for (const [turn, id] of ids.entries()) {
      const angle = (turn / ids.length) * 2 * Math.PI - Math.PI / 2;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return places;
}

/** Rings of nodes with about as many lines: the best connected in the middle. */
function ringsByDegree(nodes: readonly Placed[], lines: readonly Line[]): string[][] {
  const ranked = byDegree(neighboursOf(nodes, lines));
  const rings: string[][] = [];
  for (let size = 1; ranked.length > 0; size = size === 1 ? 6 : Math.ceil(size * 1.7)) rings.push(ranked.splice(0, size));
  return rings;
}

/** Columns by the month in which a node is first linked; what has no time stands before all others. */
function byTime(nodes: readonly Placed[], lines: readonly Line[]): Map<string, Place> {
  const first = new Map<string, string>();
  for (const { from, to, begins } of lines) {
    if (begins === null) continue;
    for (const id of [from, to]) if (begins < (first.get(id) ?? '9999')) first.set(id, begins);
  }
  const columns = new Map<string, string[]>();
  for (const { id } of nodes.toSorted((a, b) => ((first.get(a.id) ?? '') < (first.get(b.id) ?? '') ? -1 : 1))) {
    const month = first.get(id)?.slice(0, 7) ?? '';
    columns.set(month, [...(columns.get(month) ?? []), id]);
  }
  const months = [...columns.keys()].toSorted();
  return new Map(
    months.flatMap((month, column) =>
      columns
        .get(month)!
        .map((id, place) => [id, { x: column * step * 1.6, y: Math.ceil(place / 2) * (place % 2 === 0 ? 1 : -1) * 70 }] as const),
    ),
  );
}

/** Each place on a wide ring with what was said to be there around it; in the middle, what no place is known of. */
function byPlace(nodes: readonly Placed[], lines: readonly Line[]): Map<string, Place> {
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
  const placeOf = new Map<string, string>();
  for (const { from, to, predicate } of lines) {
    if (toPlaces.has(predicate) && kindOf.get(to) === 'place' && kindOf.get(from) !== 'place' && !placeOf.has(from)) placeOf.set(from, to);
  }
  const placeIds = nodes.filter((node) => node.kind === 'place').map((node) => node.id);
  const around = new Map<string, string[]>(placeIds.map((id) => [id, []]));
  const nowhere: string[] = [];
  for (const { id, kind } of nodes) {
    if (kind === 'place') continue;
    const there = around.get(placeOf.get(id) ?? '');
    if (there) there.push(id);
    else nowhere.push(id);
  }
  const reach = (count: number) => Math.max(90, (count * 70) / (2 * Math.PI));
  const inner = Math.max(200, Math.sqrt(nowhere.length) * 75);
  const rim = [...around.values()].reduce((sum, ids) => sum + 2 * reach(ids.length) + 60, 0);
  const radius = Math.max(inner + 200, rim / (2 * Math.PI));
  const places = new Map<string, Place>();
  let passed = 0;
  for (const [id, ids] of around) {
    const own = reach(ids.length);
    const angle = ((passed + own) / rim) * 2 * Math.PI;
    passed += 2 * own + 60;
    const middle = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    places.set(id, middle);
    for (const [turn, one] of ids.entries()) {
      const at = (turn / ids.length) * 2 * Math.PI;
      places.set(one, { x: middle.x + own * Math.cos(at), y: middle.y + own * Math.sin(at) });
    }
  }
  const wide = Math.ceil(Math.sqrt(nowhere.length));
  for (const [place, id] of nowhere.entries())
    places.set(id, { x: ((place % wide) - (wide - 1) / 2) * 75, y: (Math.floor(place / wide) - (wide - 1) / 2) * 75 });
  return places;
}

/**
 * Where each node stands in a layout that follows a rule: the same nodes and lines always at the same places. `starts` are at the
 * top or in the middle where the layout has one. The force layout follows none and is not made here.
 */
export function placesIn(
  layout: Exclude<ChartLayout, 'force'>,
  nodes: readonly Placed[],
  lines: readonly Line[],
  starts: readonly string[],
): Map<string, Place> {
  switch (layout) {
    case 'hierarchical':
      return inRows(tiers(nodes, lines, starts));
    case 'radial':
      return inRings(tiers(nodes, lines, starts));
    case 'concentric':
      return inRings(ringsByDegree(nodes, lines));
    case 'time':
      return byTime(nodes, lines);
    case 'place':
      return byPlace(nodes, lines);
  }
}
