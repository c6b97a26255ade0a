import type { Place } from './layouts';

/** What of the chart stands on the screen: how large a unit of it is in pixels, and its corners in units of the chart. */
export interface View {
  zoom: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Zoom below which words cannot be read, nor dashes told from lines. */
const readable = 0.5;
/** Most nodes, and most lines at them, that are drawn in detail. */
const mostNodes = 300;
const mostLines = 1500;
/** How far outside the screen a node may stand whose name or lines reach into it, in units of the chart. */
const margin = 60;

/** Nodes of a large chart that are drawn with their names: those on the screen, once one is near enough that they are few. */
export function nodesInDetail(view: View, nodes: Iterable<{ id: string } & Place>): Set<string> {
  const near = new Set<string>();
  if (view.zoom < readable) return near;
  for (const { id, x, y } of nodes) {
    if (x < view.x1 - margin || x > view.x2 + margin || y < view.y1 - margin || y > view.y2 + margin) continue;
    near.add(id);
    if (near.size > mostNodes) return new Set();
  }
  return near;
}

/**
 * Lines of a large chart that are drawn with their words, arrows and dashes: all that end at a node in detail; when those are too
 * many, the ones with both ends there, as far as they go.
 */
export function linesInDetail(near: ReadonlySet<string>, lines: Iterable<{ id: string; from: string; to: string }>): Set<string> {
  const [whole, half]: [string[], string[]] = [[], []];
  for (const { id, from, to } of lines) {
    const ends = Number(near.has(from)) + Number(near.has(to));
    if (ends > 0) (ends === 2 ? whole : half).push(id);
  }
  return new Set(whole.length + half.length <= mostLines ? [...whole, ...half] : whole.slice(0, mostLines));
}
