import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import { chartStyle } from './chart-style';
import { nameHubs, sizeHubNames } from './name-hubs';
import { arrange, fitAll, showElements, type Remembered } from './place-nodes';

cytoscape.use(fcose);
// Lines between nodes that touch cannot be drawn; the next arrangement parts them.
cytoscape.warnings(false);

/** A name in the direction of its own script, whatever the page's (U+2068 first strong isolate, U+2069 its end). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What is chosen on the chart. */
export type Chosen = { node: string } | { line: string } | undefined;

/** What can be asked of the chart besides showing something else. */
export interface ChartHandle {
  fit: () => void;
  arrange: () => void;
}

interface Props {
  nodes: readonly GraphNode[];
  lines: readonly GraphLine[];
  chosen: Chosen;
  pinned: ReadonlySet<string>;
  handle: Ref<ChartHandle>;
  onChoose: (chosen: Chosen) => void;
  onExpand: (entityId: string) => void;
}

/** The chart: persons round, organisations boxed, solid lines confirmed, dashed suspected. Double click expands. */
export function Chart({ nodes, lines, chosen, pinned, handle, onChoose, onExpand }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Core | undefined>(undefined);
  const remembered = useRef<Remembered>(new Map());
  const handlers = useRef({ onChoose, onExpand });
  handlers.current = { onChoose, onExpand };
  useEffect(() => {
    const core = cytoscape({ container: place.current, style: chartStyle, minZoom: 0.15, maxZoom: 3, selectionType: 'single' });
    core.on('tap', 'node', (event) => handlers.current.onChoose({ node: event.target.id() as string }));
    core.on('tap', 'edge', (event) => handlers.current.onChoose({ line: event.target.id() as string }));
    core.on('dbltap', 'node', (event) => handlers.current.onExpand(event.target.id() as string));
    core.on('tap', (event) => event.target === core && handlers.current.onChoose(undefined));
    chart.current = core;
    core.on('zoom', () => sizeHubNames(core));
    let isMoved = false;
    core.on('scrollzoom pinchzoom dragpan', () => {
      isMoved = true;
    });
    const watch = new ResizeObserver(() => (isMoved ? core.resize() : fitAll(core)));
    if (place.current) watch.observe(place.current);
    return () => {
      watch.disconnect();
      core.destroy();
    };
  }, []);
  useImperativeHandle(
    handle,
    () => ({ fit: () => chart.current && fitAll(chart.current), arrange: () => chart.current && arrange(chart.current, pinned) }),
    [pinned],
  );
  useEffect(() => {
    if (!chart.current) return;
    const wanted: ElementDefinition[] = [
      ...nodes.map((node) => ({
        group: 'nodes' as const,
        data: {
          id: node.id,
          label: isolated(entityWords(node, words)),
          kind: node.kind,
          isMerged: node.identityIds.length > 1 ? 'yes' : 'no',
        },
      })),
      ...lines.map((line) => ({
        group: 'edges' as const,
        data: {
          id: line.id,
          source: line.from,
          target: line.to,
          label: words.named('predicate', line.predicate),
          status: line.status,
          isDirected: line.isDirected ? 'yes' : 'no',
        },
      })),
    ];
    showElements(chart.current, wanted, lines, remembered.current);
    nameHubs(chart.current);
  }, [nodes, lines, words]);
  useEffect(() => {
    chart.current?.nodes().forEach((node) => {
      if (pinned.has(node.id())) node.lock().addClass('pinned');
      else node.unlock().removeClass('pinned');
    });
  }, [pinned, nodes]);
  useEffect(() => {
    chart.current?.elements().unselect();
    const id = chosen && ('node' in chosen ? chosen.node : chosen.line);
    if (id) chart.current?.getElementById(id).select();
  }, [chosen, nodes, lines]);
  return (
    <div
      ref={place}
      style={{ position: 'absolute', inset: 0 }}
      data-testid="chart"
      data-nodes={nodes.length}
      data-lines={lines.length}
      aria-hidden
    />
  );
}
