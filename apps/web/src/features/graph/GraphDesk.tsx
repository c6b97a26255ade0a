import { Divider, Paper, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { AnswerOf, CellDesk, readGraph } from '@workbench/contract';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { Chart, type ChartHandle, type Chosen } from './Chart';
import { expanded, hiding, type GraphSearch } from './graph-search';
import { GraphBar } from './GraphBar';
import { GraphList } from './GraphList';
import { LineSide, NodeSide } from './GraphSide';
import { useSteps } from './useSteps';

interface Props {
  cell: CellDesk;
  graph: AnswerOf<typeof readGraph>;
  search: GraphSearch;
  onSearch: (next: GraphSearch) => void;
  /** Entities that are selected in every view of the picture. */
  selection: readonly string[];
  onSelect: (ids: string[]) => void;
}

function toggled(pinned: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(pinned.has(id) ? [...pinned].filter((one) => one !== id) : [...pinned, id]);
}

/** Whether the keyboard is busy with a control, so that Enter is meant for that. */
function isOnControl(): boolean {
  return document.activeElement?.closest('a, button, input, select, textarea, [role="button"]') != null;
}

/** The chart with its bar, what is chosen, and the same as a list. */
export function GraphDesk({ cell, graph, search, onSearch, selection, onSelect }: Props) {
  const { t } = useWords();
  const [line, setLine] = useState<string>();
  const chosen: Chosen = line ? { line } : selection[0] ? { node: selection[0] } : undefined;
  const setChosen = (next: Chosen) => {
    setLine(next && 'line' in next ? next.line : undefined);
    if (next === undefined || 'node' in next) onSelect(next ? [next.node] : []);
  };
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  const chart = useRef<ChartHandle>(null);
  const { go, undo, canUndo } = useSteps(search, onSearch);
  const hidden = useMemo(() => new Set(search.hidden ?? []), [search.hidden]);
  const nodes = useMemo(() => graph.nodes.filter((node) => !hidden.has(node.id)), [graph, hidden]);
  const lines = useMemo(() => graph.lines.filter((line) => !hidden.has(line.from) && !hidden.has(line.to)), [graph, hidden]);
  const node = chosen && 'node' in chosen ? nodes.find((one) => one.id === chosen.node) : undefined;
  const shownLine = line === undefined ? undefined : lines.find((one) => one.id === line);
  const expand = (id: string) => go(expanded(search, id, graph.nodes.find((one) => one.id === id)?.identityIds));
  const hide = (id: string) => {
    setChosen(undefined);
    go(hiding(search, id));
  };
  const pin = (id: string) => setPinned(toggled(pinned, id));
  useHotkeys([
    ['Enter', () => node && !isOnControl() && expand(node.id), { preventDefault: false }],
    ['H', () => node && hide(node.id)],
    ['P', () => node && pin(node.id)],
    ['F', () => chart.current?.fit()],
    ['U', undo],
  ]);
  return (
    <div className="page split" style={{ gridTemplateColumns: 'minmax(0, 1fr) 360px' }}>
      <section className="pane" style={{ display: 'flex', flexDirection: 'column' }} aria-label={t('shell.graph')}>
        <GraphBar
          cellId={cell.id}
          search={search}
          canUndo={canUndo}
          onGo={go}
          onAdd={expand}
          onUndo={undo}
          onFit={() => chart.current?.fit()}
          onArrange={() => chart.current?.arrange()}
        />
        {nodes.length === 0 ? <EmptyState title={t('graph.none')} hint={t('graph.none.hint')} /> : null}
        <div style={{ position: 'relative', flex: 1, minHeight: 300 }}>
          <Chart nodes={nodes} lines={lines} chosen={chosen} pinned={pinned} handle={chart} onChoose={setChosen} onExpand={expand} />
          <Paper withBorder p={6} style={{ position: 'absolute', insetBlockEnd: 8, insetInlineStart: 8, maxWidth: 460 }}>
            <Text size="xs">{t('graph.legend')}</Text>
            <Text size="xs">{t('graph.keys')}</Text>
            <Text size="xs" c="dimmed">
              {t('graph.reported')} {graph.isCut ? t('graph.cut', { count: graph.nodes.length }) : ''}
            </Text>
          </Paper>
        </div>
      </section>
      <aside
        className="pane"
        style={{ padding: 10, background: '#fff', borderInlineStart: '1px solid #d5dde6' }}
        aria-label={t('graph.side')}
      >
        <Stack gap="sm">
          {node ? (
            <NodeSide
              cellId={cell.id}
              node={node}
              isPinned={pinned.has(node.id)}
              onExpand={() => expand(node.id)}
              onHide={() => hide(node.id)}
              onPin={() => pin(node.id)}
            />
          ) : null}
          {shownLine ? <LineSide cell={cell} line={shownLine} /> : null}
          {node || shownLine ? <Divider /> : null}
          <GraphList nodes={nodes} lines={lines} onChoose={setChosen} onExpand={expand} />
        </Stack>
      </aside>
    </div>
  );
}
