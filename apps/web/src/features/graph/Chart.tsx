import { Text } from '@mantine/core';
import type { Core, EventObject } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { ChartDrawing, ChartLayout } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { toElements, type Shown } from './chart-elements';
import { largeAbove, makeCore } from './make-core';
import { nameHubs, sizeHubNames } from './name-hubs';
import { arrange, fitAll } from './place-nodes';
import { inFullDetail } from './show-detail';
import { hasStood, showElements, type Remembered } from './show-elements';

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
  const [part, setPart] = useState<{ done: number; total: number }>();
  const [drawn, setDrawn] = useState(0);
  const isWhole = part === undefined;
  const arranged = () => {
    const { layout: now, pinned: fixed, selection: starts, nodes: all, lines: drawn } = latest.current;
    if (chart.current) arrange(chart.current, { layout: now, pinned: fixed, starts, nodes: all, lines: drawn });
  };
  useEffect(() => {
    for (const { id, x, y } of places ?? []) remembered.set(id, { x, y });
  }, [places, remembered]);
  useEffect(() => {
    if (!frame.current) return;
    const { core, end } = makeCore(frame.current, isLarge);
    const isMore = ({ originalEvent }: EventObject) =>
      originalEvent instanceof MouseEvent && (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
    core.on('tap', 'node[kind]', (event) => latest.current.onChoose({ node: event.target.id() as string }, isMore(event)));
    core.on('tap', 'edge', (event) => latest.current.onChoose({ line: event.target.id() as string }, false));
    core.on('dbltap', 'node[kind]', (event) => latest.current.onExpand(event.target.id() as string));
    core.on('cxttap', 'node[kind]', (event) => latest.current.onMenu(event.target.id() as string, { ...event.renderedPosition }));
    core.on('tap', (event) => event.target === core && latest.current.onChoose(undefined, false));
    chart.current = core;
    return () => {
      end();
      if (hasStood(core)) for (const node of core.nodes().toArray()) remembered.set(node.id(), { ...node.position() });
      core.destroy();
    };
  }, [isLarge, remembered]);
  useImperativeHandle(handle, () => ({
    fit: () => chart.current && fitAll(chart.current),
    arrange: arranged,
    places: () => {
      const standing = (chart.current?.nodes('[^isGroup]').toArray() ?? []).map((node) => ({ id: node.id(), ...node.position() }));
      const ids = new Set(standing.map(({ id }) => id));
      // While a large chart is put up, what is known of the rest.
      const coming = isWhole ? [] : nodes.flatMap(({ id }) => (ids.has(id) ? [] : [{ id, at: remembered.get(id) }]));
      return [...standing, ...coming.flatMap(({ id, at }) => (at ? [{ id: id as string, ...at }] : []))];
    },
    picture: () => {
      const core = chart.current;
      if (!core) return '';
      // A picture is looked at in its own size, wherever the screen stands.
      sizeHubNames(core, 1);
      const draw = () => core.png({ full: true, scale: 2, bg: '#ffffff', maxWidth: 6000, maxHeight: 6000 });
      const picture = isLarge ? inFullDetail(core, draw) : draw();
      sizeHubNames(core);
      return picture;
    },
  }));
  const arrangedBy = useRef<ChartLayout>(places ? layout : 'force');
  useEffect(() => {
    const core = chart.current;
    if (!core) return;
    let isOver = false;
    const elements = toElements({ nodes, lines, groups, notes, colours }, words);
    const progress = { isOver: () => isOver, onPart: (done: number, total: number) => setPart({ done, total }) };
    void showElements(core, elements, lines, remembered, progress).then((hasNew) => {
      if (isOver || hasNew === undefined) return;
      setPart(undefined);
      setDrawn(nodes.length);
      nameHubs(core);
      if (arrangedBy.current !== layout || (hasNew && layout !== 'force')) arranged();
      arrangedBy.current = layout;
    });
    return () => {
      isOver = true;
    };
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
  }, [pinned, nodes, isLarge, isWhole]);
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
  }, [chosen, selection, way, nodes, lines, isLarge, isWhole]);
  return (
    <>
      <div
        style={{ position: 'absolute', inset: 0 }}
        data-testid="chart"
        data-nodes={nodes.length}
        data-lines={lines.length}
        data-drawn={drawn}
        aria-hidden
      >
        {/* The library measures its frame again when anything is told of it. */}
        <div ref={frame} style={{ position: 'absolute', inset: 0 }} />
      </div>
      {part ? (
        <Text role="status" size="xs" p={6} style={{ position: 'absolute', insetBlockStart: 8, insetInlineStart: 8 }}>
          {words.t('graph.drawing.part', part)}
        </Text>
      ) : null}
    </>
  );
}
