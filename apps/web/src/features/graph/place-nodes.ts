import type { Core, ElementDefinition, Position } from 'cytoscape';
import type { GraphLine } from '@workbench/contract';

/** Distance in chart units at which a new node is first put beside its neighbour. */
const beside = 110;

/** Where nodes stood that are no longer drawn, so that they come back to the same place. */
export type Remembered = Map<string, Position>;

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

function layout(chart: Core, fixed: { nodeId: string; position: Position }[], isFresh: boolean): void {
  const spacing = { nodeRepulsion: 26_000, idealEdgeLength: 140, nodeSeparation: 120, gravity: 0.4 };
  chart
    .layout({
      name: 'fcose',
      quality: 'proof',
      animate: false,
      randomize: isFresh,
      fixedNodeConstraint: fixed,
      fit: false,
      ...spacing,
    } as never)
    .run();
  if (isFresh) fitAll(chart);
}

function fixedAt(chart: Core, isFixed: (id: string) => boolean): { nodeId: string; position: Position }[] {
  return chart
    .nodes()
    .toArray()
    .flatMap((node) => (isFixed(node.id()) ? [{ nodeId: node.id(), position: { ...node.position() } }] : []));
}

/**
 * Makes the chart show exactly the wanted elements. What stands there stays where it is; what comes back returns to its place;
 * what is new is put beside a neighbour.
 */
export function showElements(chart: Core, wanted: readonly ElementDefinition[], lines: readonly GraphLine[], remembered: Remembered): void {
  const keep = new Set(wanted.map((element) => element.data.id));
  const isFirst = chart.nodes().empty();
  const settled = new Set(chart.nodes().map((node) => node.id()));
  chart.batch(() => {
    for (const node of chart.nodes().toArray()) if (!keep.has(node.id())) remembered.set(node.id(), { ...node.position() });
    chart
      .elements()
      .filter((element) => !keep.has(element.id()))
      .remove();
    for (const element of wanted) {
      const there = chart.getElementById(element.data.id!);
      if (there.nonempty()) there.data(element.data);
      else chart.add(element);
    }
  });
  const fresh = chart
    .nodes()
    .toArray()
    .filter((node) => !settled.has(node.id()));
  if (fresh.length === 0) return;
  for (const [place, node] of fresh.entries()) {
    const known = remembered.get(node.id());
    if (known) {
      node.position(known);
      settled.add(node.id());
      continue;
    }
    const neighbour = neighbourOf(lines, node.id(), settled);
    const around = neighbour ? chart.getElementById(neighbour).position() : undefined;
    const angle = (place / fresh.length) * 2 * Math.PI;
    if (around) node.position({ x: around.x + beside * Math.cos(angle), y: around.y + beside * Math.sin(angle) });
  }
  if (fresh.some((node) => !settled.has(node.id())))
    layout(
      chart,
      fixedAt(chart, (id) => settled.has(id)),
      isFirst,
    );
}

/** Arranges the chart anew around the nodes that are pinned. */
export function arrange(chart: Core, pinned: ReadonlySet<string>): void {
  layout(
    chart,
    fixedAt(chart, (id) => pinned.has(id)),
    pinned.size === 0,
  );
  fitAll(chart);
}
