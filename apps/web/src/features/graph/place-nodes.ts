import type { Core, ElementDefinition, NodeSingular, Position } from 'cytoscape';
import type { ChartLayout, GraphLine, GraphNode } from '@workbench/contract';
import { forces } from './forces';
import { layOutApart, manyNodes } from './lay-out-apart';
import { placesIn } from './layouts';

/** Distance in chart units at which a new node is first put beside its neighbour. */
const beside = 110;

/** Where nodes stood that are no longer drawn, so that they come back to the same place. */
export type Remembered = Map<string, Position>;

/** How the chart is arranged: what stays where it is, and what stands at the top or in the middle. */
export interface Arrangement {
  layout: ChartLayout;
  pinned: ReadonlySet<string>;
  starts: readonly string[];
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
}

function neighbourOf(lines: readonly GraphLine[], id: string, there: ReadonlySet<string>): string | undefined {
  for (const line of lines) {
    const other = line.from === id ? line.to : line.to === id ? line.from : undefined;
    if (other !== undefined && there.has(other)) return other;
  }
  return undefined;
}

/** Largest zoom that fitting chooses: a chart of three nodes need not fill the screen. */
const nearest = 1.15;

/** Shows the whole chart in the space that there is. */
export function fitAll(chart: Core): void {
  chart.resize();
  chart.fit(undefined, 40);
  if (chart.zoom() <= nearest) return;
  chart.zoom(nearest);
  chart.center();
}

/** Nodes that stand for entities, groups and notes apart. */
function entities(chart: Core): NodeSingular[] {
  return chart
    .nodes()
    .toArray()
    .filter((node) => node.data('kind') !== undefined);
}

function fixedAt(chart: Core, isFixed: (id: string) => boolean): { nodeId: string; position: Position }[] {
  return entities(chart).flatMap((node) => (isFixed(node.id()) ? [{ nodeId: node.id(), position: { ...node.position() } }] : []));
}

function byForces(chart: Core, fixed: { nodeId: string; position: Position }[], isFresh: boolean): void {
  const seen = () => !chart.destroyed() && isFresh && fitAll(chart);
  if (chart.nodes().length > manyNodes) {
    void layOutApart(chart, fixed).then(seen);
    return;
  }
  chart
    .elements('[^isNote]')
    .layout(forces(chart.elements().length, fixed, isFresh))
    .run();
  seen();
}

/** Moves what is no longer in its group out of it, before the group goes and takes it along. */
function regroup(chart: Core, wanted: readonly ElementDefinition[]): void {
  const groupOf = new Map(wanted.map((element) => [element.data.id, (element.data.parent as string | undefined) ?? null]));
  for (const node of entities(chart)) {
    const group = groupOf.get(node.id()) ?? null;
    if ((node.parent().first().id() ?? null) !== group) node.move({ parent: group });
  }
}

/**
 * Makes the chart show exactly the wanted elements. What stands there stays where it is; what comes back returns to its place;
 * what is new is put beside a neighbour. Says whether anything has no place of its own yet.
 */
export function showElements(
  chart: Core,
  wanted: readonly ElementDefinition[],
  lines: readonly GraphLine[],
  remembered: Remembered,
): boolean {
  const keep = new Set(wanted.map((element) => element.data.id));
  const isFirst = entities(chart).length === 0;
  const settled = new Set(chart.nodes().map((node) => node.id()));
  chart.batch(() => {
    for (const node of entities(chart)) if (!keep.has(node.id())) remembered.set(node.id(), { ...node.position() });
    for (const element of wanted) if (element.data['isGroup'] && !settled.has(element.data.id!)) chart.add(element);
    regroup(chart, wanted);
    chart
      .elements()
      .filter((element) => !keep.has(element.id()))
      .remove();
    const missing: ElementDefinition[] = [];
    for (const element of wanted) {
      const { parent: _, ...data } = element.data;
      const there = chart.getElementById(element.data.id!);
      if (there.empty()) {
        // What has a place is put there at once; to move it afterwards would cost as much again.
        const known = remembered.get(element.data.id!);
        missing.push(known && element.group === 'nodes' ? { ...element, position: { ...known } } : element);
      } else {
        there.data(data);
        if (data['colour'] === undefined) there.removeData('colour');
      }
    }
    chart.add(missing);
  });
  const fresh = entities(chart).filter((node) => !settled.has(node.id()));
  if (fresh.length === 0) return false;
  for (const [place, node] of fresh.entries()) {
    if (remembered.has(node.id())) {
      settled.add(node.id());
      continue;
    }
    const neighbour = neighbourOf(lines, node.id(), settled);
    const around = neighbour ? chart.getElementById(neighbour).position() : undefined;
    const angle = (place / fresh.length) * 2 * Math.PI;
    if (around) node.position({ x: around.x + beside * Math.cos(angle), y: around.y + beside * Math.sin(angle) });
  }
  const hasNew = fresh.some((node) => !settled.has(node.id()));
  if (hasNew)
    byForces(
      chart,
      fixedAt(chart, (id) => settled.has(id)),
      isFirst,
    );
  else if (isFirst) fitAll(chart);
  return hasNew;
}

/** Arranges the chart anew around the nodes that are pinned. */
export function arrange(chart: Core, { layout, pinned, starts, nodes, lines }: Arrangement): void {
  if (layout === 'force') {
    byForces(
      chart,
      fixedAt(chart, (id) => pinned.has(id)),
      pinned.size === 0,
    );
  } else {
    const places = placesIn(layout, nodes, lines, starts);
    chart.batch(() => {
      for (const [id, place] of places) if (!pinned.has(id)) chart.getElementById(id).position(place);
    });
  }
  fitAll(chart);
}
