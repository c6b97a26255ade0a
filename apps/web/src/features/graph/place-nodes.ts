import type { Collection, Core, NodeSingular, Position } from 'cytoscape';
import type { ChartLayout, GraphLine, GraphNode } from '@workbench/contract';
import { forces } from './forces';
import { layOutApart, manyNodes } from './lay-out-apart';
import { placesIn, type Place } from './layouts';
import { inParts } from './quietly';

/** How the chart is arranged: what stays where it is, and what stands at the top or in the middle. */
export interface Arrangement {
  layout: ChartLayout;
  pinned: ReadonlySet<string>;
  starts: readonly string[];
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
}

/** Largest zoom that fitting chooses: a chart of three nodes need not fill the screen. */
const nearest = 1.15;

/** Nodes above which the room that a chart takes is told by their places: to ask how far each name and line reaches takes long. */
const manyAbove = 400;
/** How far a node reaches from its place, in chart units. */
const reach = 40;

/** The room that a chart of many nodes takes. */
function roomOf(chart: Core): { x1: number; y1: number; x2: number; y2: number } {
  const room = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of chart.nodes().toArray()) {
    const { x, y } = node.position();
    room.x1 = Math.min(room.x1, x - reach);
    room.y1 = Math.min(room.y1, y - reach);
    room.x2 = Math.max(room.x2, x + reach);
    room.y2 = Math.max(room.y2, y + reach);
  }
  return room;
}

/** Shows the whole chart in the space that there is. */
export function fitAll(chart: Core): void {
  chart.resize();
  // The library takes a room as well as elements.
  chart.fit(chart.nodes().length > manyAbove ? (roomOf(chart) as unknown as Collection) : undefined, 40);
  if (chart.zoom() > nearest) {
    chart.zoom(nearest);
    chart.center();
  }
  chart.emit('settle');
}

/** Nodes that stand for entities, groups and notes apart. */
export function entities(chart: Core): NodeSingular[] {
  return chart
    .nodes()
    .toArray()
    .filter((node) => node.data('kind') !== undefined);
}

function fixedAt(chart: Core, isFixed: (id: string) => boolean): { nodeId: string; position: Position }[] {
  return entities(chart).flatMap((node) => (isFixed(node.id()) ? [{ nodeId: node.id(), position: { ...node.position() } }] : []));
}

/** Begins an arrangement, which ends those begun before; says whether it was ended in turn. */
function begin(chart: Core): () => boolean {
  const own = {};
  chart.scratch('arrangement', own);
  return () => chart.destroyed() || chart.scratch('arrangement') !== own;
}

/** Arranges the chart by forces around what stays where it is; when nothing did before, shows the whole of it. */
export function byForces(chart: Core, isFixed: (id: string) => boolean, isFresh: boolean): void {
  const fixed = fixedAt(chart, isFixed);
  const isOver = begin(chart);
  const seen = () => isFresh && !isOver() && fitAll(chart);
  if (chart.nodes().length > manyNodes) {
    // What there is can be looked at until the places are known.
    seen();
    void layOutApart(chart, fixed, isOver).then(seen);
    return;
  }
  chart
    .elements('[^isNote]')
    .layout(forces(chart.elements().length, fixed, isFresh))
    .run();
  seen();
}

/** Arranges the chart anew around the nodes that are pinned. */
export function arrange(chart: Core, { layout, pinned, starts, nodes, lines }: Arrangement): void {
  if (layout === 'force') {
    byForces(chart, (id) => pinned.has(id), pinned.size === 0);
    fitAll(chart);
  } else {
    const isOver = begin(chart);
    const places = [...placesIn(layout, nodes, lines, starts)].filter(([id]) => !pinned.has(id));
    const move = (part: readonly (readonly [string, Place])[]) => {
      for (const [id, place] of part) chart.getElementById(id).position(place);
    };
    void inParts(chart, 'position', places, move, { isOver }).then((isDone) => isDone && fitAll(chart));
  }
}
