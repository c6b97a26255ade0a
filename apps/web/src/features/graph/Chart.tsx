import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { useEffect, useRef } from 'react';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { chartStyle } from './chart-style';

cytoscape.use(fcose);

/** What is chosen on the chart. */
export type Chosen = { node: string } | { line: string } | undefined;

interface Props {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  onChoose: (chosen: Chosen) => void;
  onExpand: (entityId: string) => void;
}

function neighboursOf(lines: readonly GraphLine[], id: string): string[] {
  return lines.flatMap((line) => (line.from === id ? [line.to] : line.to === id ? [line.from] : []));
}

/** Places new nodes beside a neighbour that is there, so that what the reader knows stays where it is. */
function update(chart: Core, wanted: ElementDefinition[], lines: readonly GraphLine[]): void {
  const keep = new Set(wanted.map((element) => element.data.id));
  const isFirst = chart.nodes().empty();
  const before = new Set(chart.nodes().map((node) => node.id()));
  chart.batch(() => {
    chart.elements().filter((element) => !keep.has(element.id())).remove();
    for (const element of wanted) {
      const id = element.data.id!;
      const there = chart.getElementById(id);
      if (there.nonempty()) there.data(element.data);
      else chart.add(element);
    }
  });
  const fresh = chart.nodes().filter((node) => !before.has(node.id()));
  if (fresh.empty()) return;
  fresh.forEach((node, place) => {
    const anchor = neighboursOf(lines, node.id()).find((id) => before.has(id));
    if (!anchor) return;
    const { x, y } = chart.getElementById(anchor).position();
    const angle = (place / Math.max(fresh.length, 1)) * 2 * Math.PI;
    node.position({ x: x + 110 * Math.cos(angle), y: y + 110 * Math.sin(angle) });
  });
  const fixed = chart.nodes().toArray().flatMap((node) => (before.has(node.id()) ? [{ nodeId: node.id(), position: { ...node.position() } }] : []));
  chart
    .layout({ name: 'fcose', quality: 'proof', animate: false, randomize: isFirst, fixedNodeConstraint: fixed, nodeSeparation: 90, idealEdgeLength: 110, padding: 30, fit: isFirst } as never)
    .run();
}

/** The chart: persons round, organisations boxed, solid lines confirmed, dashed suspected. Double click expands. */
export function Chart({ nodes, lines, onChoose, onExpand }: Props) {
  const { named } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Core | undefined>(undefined);
  const handlers = useRef({ onChoose, onExpand });
  handlers.current = { onChoose, onExpand };
  useEffect(() => {
    const core = cytoscape({ container: place.current, style: chartStyle, minZoom: 0.15, maxZoom: 3, wheelSensitivity: 0.25 });
    core.on('tap', 'node', (event) => handlers.current.onChoose({ node: event.target.id() as string }));
    core.on('tap', 'edge', (event) => handlers.current.onChoose({ line: event.target.id() as string }));
    core.on('dbltap', 'node', (event) => handlers.current.onExpand(event.target.id() as string));
    core.on('tap', (event) => event.target === core && handlers.current.onChoose(undefined));
    chart.current = core;
    const handleFit = () => core.fit(undefined, 30);
    window.addEventListener('workbench:fit', handleFit);
    return () => {
      window.removeEventListener('workbench:fit', handleFit);
      core.destroy();
    };
  }, []);
  useEffect(() => {
    if (!chart.current) return;
    const wanted: ElementDefinition[] = [
      ...nodes.map((node) => ({ group: 'nodes' as const, data: { id: node.id, label: node.name, kind: node.kind } })),
      ...lines.map((line) => ({
        group: 'edges' as const,
        data: { id: line.id, source: line.from, target: line.to, label: named('predicate', line.predicate), status: line.status, isDirected: line.isDirected ? 'yes' : 'no' },
      })),
    ];
    update(chart.current, wanted, lines);
  }, [nodes, lines, named]);
  return <div ref={place} style={{ position: 'absolute', inset: 0 }} data-testid="chart" data-nodes={nodes.length} data-lines={lines.length} aria-hidden />;
}
