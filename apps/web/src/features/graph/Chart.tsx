import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { ChartDrawing, ChartLayout } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { toElements, type Shown } from './chart-elements';
import { chartStyle } from './chart-style';
import { nameHubs, sizeHubNames } from './name-hubs';
import { arrange, fitAll, showElements, type Remembered } from './place-nodes';

cytoscape.use(fcose);
// Lines between nodes that touch cannot be drawn; the next arrangement parts them.
cytoscape.warnings(false);

/** What is chosen on the chart. */
export type Chosen = { node: string } | { line: string } | undefined;

/** What can be asked of the chart besides showing something else. */
export interface ChartHandle {
  fit: () => void;
  arrange: () => void;
  /** Where everything stands now. */
  places: () => { id: string; x: number; y: number }[];
  /** The picture in the size of the whole chart, as a data address. */
  picture: () => string;
}

interface Props extends Shown {
  layout: ChartLayout;
  chosen: Chosen;
  selection: readonly string[];
  pinned: ReadonlySet<string>;
  /** Nodes and lines of a way that is shown; the rest steps back. */
  way: ReadonlySet<string> | undefined;
  /** Where nodes stood when the chart was kept. */
  places?: ChartDrawing['places'] | undefined;
  handle: Ref<ChartHandle>;
  onChoose: (chosen: Chosen, isMore: boolean) => void;
  onExpand: (entityId: string) => void;
  onMenu: (entityId: string, at: { x: number; y: number }) => void;
}

/** Nodes above which a chart is drawn plainly: straight lines without words, and a still picture while it is moved. */
const largeAbove = 400;

/** The chart: persons round, organisations boxed, solid lines confirmed, dashed suspected. Double click expands. */
export function Chart(props: Props) {
  const { nodes, lines, groups, notes, colours, layout, chosen, selection, pinned, way, places, handle } = props;
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<Core | undefined>(undefined);
  const [remembered] = useState<Remembered>(() => new Map());
  const latest = useRef(props);
  latest.current = props;
  const isLarge = nodes.length > largeAbove;
  const arranged = () => {
    const { layout: now, pinned: fixed, selection: starts, nodes: all, lines: drawn } = latest.current;
    if (chart.current) arrange(chart.current, { layout: now, pinned: fixed, starts, nodes: all, lines: drawn });
  };
  useEffect(() => {
    for (const { id, x, y } of places ?? []) remembered.set(id, { x, y });
  }, [places, remembered]);
  useEffect(() => {
    const core = cytoscape({
      container: frame.current,
      style: chartStyle(isLarge),
      minZoom: isLarge ? 0.02 : 0.15,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
      ...(isLarge ? { textureOnViewport: true, hideLabelsOnViewport: true, pixelRatio: 1 } : {}),
    });
    const isMore = ({ originalEvent }: cytoscape.EventObject) =>
      originalEvent instanceof MouseEvent && (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
    core.on('tap', 'node[kind]', (event) => latest.current.onChoose({ node: event.target.id() as string }, isMore(event)));
    core.on('tap', 'edge', (event) => latest.current.onChoose({ line: event.target.id() as string }, false));
    core.on('dbltap', 'node[kind]', (event) => latest.current.onExpand(event.target.id() as string));
    core.on('cxttap', 'node[kind]', (event) => latest.current.onMenu(event.target.id() as string, { ...event.renderedPosition }));
    core.on('tap', (event) => event.target === core && latest.current.onChoose(undefined, false));
    chart.current = core;
    core.on('zoom', () => sizeHubNames(core));
    let isMoved = false;
    core.on('scrollzoom pinchzoom dragpan', () => {
      isMoved = true;
    });
    const watch = new ResizeObserver(() => {
      // Another view of the same chart is shown, and this one has no size.
      if (core.container()?.clientWidth === 0) return;
      if (isMoved) core.resize();
      else fitAll(core);
    });
    if (frame.current) watch.observe(frame.current);
    return () => {
      watch.disconnect();
      for (const node of core.nodes().toArray()) remembered.set(node.id(), { ...node.position() });
      core.destroy();
    };
  }, [isLarge, remembered]);
  useImperativeHandle(handle, () => ({
    fit: () => chart.current && fitAll(chart.current),
    arrange: arranged,
    places: () => (chart.current?.nodes('[^isGroup]').toArray() ?? []).map((node) => ({ id: node.id(), ...node.position() })),
    picture: () => {
      const core = chart.current;
      if (!core) return '';
      // A picture is looked at in its own size, wherever the screen stands.
      sizeHubNames(core, 1);
      const picture = core.png({ full: true, scale: 2, bg: '#ffffff', maxWidth: 6000, maxHeight: 6000 });
      sizeHubNames(core);
      return picture;
    },
  }));
  const arrangedBy = useRef<ChartLayout>(places ? layout : 'force');
  useEffect(() => {
    if (!chart.current) return;
    const hasNew = showElements(chart.current, toElements({ nodes, lines, groups, notes, colours }, words), lines, remembered);
    nameHubs(chart.current);
    if (arrangedBy.current !== layout || (hasNew && layout !== 'force')) arranged();
    arrangedBy.current = layout;
  }, [nodes, lines, groups, notes, colours, words, layout, isLarge, remembered]);
  useEffect(() => {
    const core = chart.current;
    core?.batch(() => {
      core
        .nodes('.pinned')
        .filter((node) => !pinned.has(node.id()))
        .unlock()
        .removeClass('pinned');
      for (const id of pinned) core.getElementById(id).lock().addClass('pinned');
    });
  }, [pinned, nodes, isLarge]);
  useEffect(() => {
    const core = chart.current;
    const marked = [...selection, ...(chosen && 'line' in chosen ? [chosen.line] : [])];
    core?.batch(() => {
      core.elements('.chosen, .on-way, .faded').removeClass('chosen on-way faded');
      for (const id of marked) core.getElementById(id).addClass('chosen');
      if (!way) return;
      for (const id of way) core.getElementById(id).addClass('on-way');
      core
        .elements('[^isGroup][^isNote]')
        .filter((element) => !way.has(element.id()))
        .addClass('faded');
    });
  }, [chosen, selection, way, nodes, lines, isLarge]);
  return (
    <div
      ref={frame}
      style={{ position: 'absolute', inset: 0 }}
      data-testid="chart"
      data-nodes={nodes.length}
      data-lines={lines.length}
      aria-hidden
    />
  );
}
