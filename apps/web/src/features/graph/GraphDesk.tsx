import { Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { v7 } from 'uuid';
import type { AnswerOf, CellDesk, ChartDrawing, readGraph } from '@workbench/contract';
import { gradingScales } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { entityWords } from '../../shared/claims/entity-words';
import { useWords } from '../../shared/words/useWords';
import { Chart, type ChartHandle } from './Chart';
import { coloursBy } from './colours';
import { DaysFilter } from './DaysFilter';
import { DrawingSide } from './DrawingSide';
import { ExportMenu } from './ExportMenu';
import { ExpandList } from './ExpandList';
import { expanded, hiding, partlyExpanded, type GraphSearch } from './graph-search';
import { GraphBar } from './GraphBar';
import { GraphList } from './GraphList';
import { LineSide, NodeSide } from './GraphSide';
import { Matrix } from './Matrix';
import { MeasuresTable } from './MeasuresTable';
import { NodeMenu } from './NodeMenu';
import { blank, drawnAs, grouping, pinning, toDrawing, type Drawn } from './sheet';
import { useChosen } from './useChosen';
import { useMeasures } from './useMeasures';
import { useSteps } from './useSteps';
import { useWays } from './useWays';
import { Ways } from './Ways';

/** A chart as it stands: the claims that it shows, and how it is drawn. */
export interface DrawnChart {
  claimIds: string[];
  drawing: () => ChartDrawing;
}

interface Props {
  cell: CellDesk;
  graph: AnswerOf<typeof readGraph>;
  search: GraphSearch;
  onSearch: (next: GraphSearch) => void;
  /** Entities that are chosen on the page, when the page holds them. */
  selection?: readonly string[];
  onSelect?: (ids: string[]) => void;
  /** How the chart was drawn when it was kept. */
  start?: ChartDrawing | undefined;
  /** What else can be done with the chart as it stands. */
  actions?: (chart: DrawnChart) => ReactNode;
}

type View = 'chart' | 'matrix' | 'measures';

/** Whether the keyboard is busy with a control, so that Enter is meant for that. */
function isOnControl(): boolean {
  return document.activeElement?.closest('a, button, input, select, textarea, [role="button"]') != null;
}

/** The chart with its bar, what is chosen, and the same as a list; or as a matrix, or measured. */
export function GraphDesk({ cell, graph, search, onSearch, selection: given, onSelect, start, actions }: Props) {
  const words = useWords();
  const { t } = words;
  const [view, setView] = useState<View>('chart');
  const [drawn, setDrawn] = useState<Drawn>(() => (start ? drawnAs(start) : blank));
  const [menu, setMenu] = useState<{ node: string; at: { x: number; y: number } }>();
  const chart = useRef<ChartHandle>(null);
  const steps = useSteps({ search, drawn }, (next) => {
    setDrawn(next.drawn);
    if (next.search !== search) onSearch(next.search);
  });
  const go = (next: GraphSearch) => steps.go({ search: next, drawn });
  const draw = (next: Drawn) => steps.go({ search, drawn: next });
  const hidden = useMemo(() => new Set(search.hidden ?? []), [search.hidden]);
  const nodes = useMemo(() => graph.nodes.filter((node) => !hidden.has(node.id)), [graph, hidden]);
  const lines = useMemo(() => graph.lines.filter((line) => !hidden.has(line.from) && !hidden.has(line.to)), [graph, hidden]);
  const { selection, node, line, chosen, choose, select } = useChosen(nodes, lines, given, onSelect);
  const ways = useWays(cell.id, search, selection);
  const network = useMemo(
    () => ({
      nodes: nodes.map((one) => one.id),
      lines: lines.filter((one) => one.status !== 'denied').map(({ from, to }) => ({ from, to })),
    }),
    [nodes, lines],
  );
  const measures = useMeasures(network, view === 'measures' || drawn.colour !== 'kind');
  const colours = useMemo(() => coloursBy(drawn.colour, measures), [drawn.colour, measures]);
  const pinned = useMemo(() => new Set(drawn.pinned), [drawn.pinned]);
  const identitiesOf = (id: string) => graph.nodes.find((one) => one.id === id)?.identityIds;
  const expand = (id: string) => go(expanded(search, id, identitiesOf(id)));
  const hide = (id: string) => {
    select(selection.filter((one) => one !== id));
    go(hiding(search, id));
  };
  const placeOf = (id: string | undefined) => chart.current?.places().find((place) => place.id === id) ?? { x: 0, y: 0 };
  const around = (id: string) => (
    <ExpandList
      cellId={cell.id}
      search={search}
      entityId={id}
      shown={lines.flatMap((one) => (one.from === id ? one.to : one.to === id ? one.from : []))}
      onExpand={() => {
        setMenu(undefined);
        expand(id);
      }}
      onPart={(sort, key) => {
        setMenu(undefined);
        go(partlyExpanded(search, id, sort, key));
      }}
    />
  );
  useHotkeys([
    ['Enter', () => node && !isOnControl() && expand(node.id), { preventDefault: false }],
    ['E', () => node && setMenu({ node: node.id, at: { x: 200, y: 120 } })],
    ['H', () => node && hide(node.id)],
    ['P', () => node && draw(pinning(drawn, node.id))],
    ['F', () => chart.current?.fit()],
    ['U', steps.undo],
    ['R', steps.redo],
  ]);
  const menuNode = nodes.find((one) => one.id === menu?.node);
  const picture = (
    <div style={{ position: 'relative', flex: 1, minHeight: 300, display: view === 'chart' ? 'block' : 'none' }}>
      <Chart
        nodes={nodes}
        lines={lines}
        groups={drawn.groups}
        notes={drawn.notes}
        colours={colours}
        layout={drawn.layout}
        chosen={chosen}
        selection={selection}
        pinned={pinned}
        way={ways.way}
        places={start?.places}
        handle={chart}
        onChoose={choose}
        onExpand={expand}
        onMenu={(id, at) => {
          choose({ node: id }, false);
          setMenu({ node: id, at });
        }}
      />
      {menu && menuNode ? (
        <NodeMenu at={menu.at} title={entityWords(menuNode, words)} onClose={() => setMenu(undefined)}>
          {around(menuNode.id)}
        </NodeMenu>
      ) : null}
      <Paper withBorder p={6} style={{ position: 'absolute', insetBlockEnd: 8, insetInlineStart: 8, maxWidth: 460 }}>
        <Text size="xs">{t('graph.legend')}</Text>
        <Text size="xs">{t('graph.keys')}</Text>
        <Text size="xs" c="dimmed">
          {t('graph.reported')} {graph.isCut ? t('graph.cut', { count: graph.nodes.length }) : ''}
        </Text>
      </Paper>
    </div>
  );
  return (
    <div className="page split" style={{ gridTemplateColumns: 'minmax(0, 1fr) 360px' }}>
      <section className="pane" style={{ display: 'flex', flexDirection: 'column' }} aria-label={t('shell.graph')}>
        <GraphBar
          cellId={cell.id}
          search={search}
          drawn={drawn}
          gradings={gradingScales[cell.gradingScheme]}
          steps={steps}
          onGo={go}
          onDraw={draw}
          onAdd={expand}
          onFit={() => chart.current?.fit()}
          onArrange={() => chart.current?.arrange()}
        >
          <SegmentedControl
            size="xs"
            aria-label={t('graph.view')}
            value={view}
            onChange={(next) => setView(next as View)}
            data={[
              { value: 'chart', label: t('graph.view.chart') },
              { value: 'matrix', label: t('graph.matrix') },
              { value: 'measures', label: t('graph.measures') },
            ]}
          />
          <ExportMenu
            cellId={cell.id}
            nodes={nodes}
            lines={lines}
            drawn={drawn}
            places={() => chart.current?.places() ?? []}
            picture={() => chart.current?.picture() ?? ''}
          />
          {actions?.({
            claimIds: lines.flatMap((one) => one.claimIds),
            drawing: () => toDrawing(drawn, chart.current?.places() ?? []),
          })}
        </GraphBar>
        <DaysFilter search={search} lines={graph.lines} onGo={go} />
        {nodes.length === 0 && view === 'chart' ? <EmptyState title={t('graph.none')} hint={t('graph.none.hint')} /> : null}
        {picture}
        {view === 'matrix' ? <Matrix nodes={nodes} lines={lines} selection={selection} onSelect={select} /> : null}
        {view === 'measures' ? (
          <MeasuresTable
            nodes={nodes}
            measures={measures}
            counted={t(search.confirmedOnly === 'yes' ? 'graph.measures.confirmed' : 'graph.measures.suspected')}
            onChoose={(id) => choose({ node: id }, false)}
          />
        ) : null}
      </section>
      <aside
        className="pane"
        style={{ display: 'flex', flexDirection: 'column', background: '#fff', borderInlineStart: '1px solid #d5dde6' }}
        aria-label={t('graph.side')}
      >
        {node || line || ways.isAsked ? (
          <Stack
            gap="sm"
            p={10}
            style={{ overflow: 'auto', flex: '0 1 auto', maxHeight: '62%', borderBlockEnd: '1px solid #d5dde6' }}
            tabIndex={0}
          >
            {node ? (
              <NodeSide
                cellId={cell.id}
                node={node}
                isPinned={pinned.has(node.id)}
                onHide={() => hide(node.id)}
                onPin={() => draw(pinning(drawn, node.id))}
              >
                {around(node.id)}
              </NodeSide>
            ) : null}
            {line ? <LineSide cell={cell} line={line} /> : null}
            {ways.isAsked ? (
              <Ways
                ways={ways.ways}
                maxHops={ways.maxHops}
                shown={ways.shown}
                onHops={ways.setHops}
                onShow={ways.show}
                onDraw={(ids) => go({ ...search, root: [...new Set([...(search.root ?? []), ...ids])], hidden: undefined })}
              />
            ) : null}
          </Stack>
        ) : null}
        <Stack gap="sm" p={10} style={{ overflow: 'auto', flex: 1, minHeight: 120 }}>
          <DrawingSide
            drawn={drawn}
            selection={selection}
            onDraw={draw}
            onGroup={(name) => draw(grouping(drawn, { id: v7(), name, nodeIds: selection }))}
            onNote={(text) => {
              const { x, y } = placeOf(node?.id);
              draw({ ...drawn, notes: [...drawn.notes, { id: v7(), text, x: x + 60, y: y - 70 }] });
            }}
          />
          <GraphList nodes={nodes} lines={lines} selection={selection} onChoose={choose} onExpand={expand} />
        </Stack>
      </aside>
    </div>
  );
}
