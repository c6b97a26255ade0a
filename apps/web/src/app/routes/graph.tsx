import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { EntityKind } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { Chart, type Chosen } from '../../features/graph/Chart';
import { GraphList, LineSide, NodeSide } from '../../features/graph/GraphSide';
import { graphQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { EntityPicker, type PickedEntity } from '../../shared/claims/EntityPicker';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';

/** The chart of the reported network; roots, filters and hidden nodes stand in the address, so that going back undoes a step. */
export function GraphPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const search = useSearch({ from: '/signed-in/cells/$cellId/graph' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const graph = useQuery({ ...graphQuery(cellId, { root: search.root ?? [], confirmedOnly: search.confirmedOnly, limit: 150 }), placeholderData: (before) => before });
  const [chosen, setChosen] = useState<Chosen>();
  const [wanted, setWanted] = useState<PickedEntity>({ name: '', kind: 'person' as EntityKind });
  const hidden = useMemo(() => new Set(search.hidden ?? []), [search.hidden]);
  const nodes = useMemo(() => (graph.data?.nodes ?? []).filter((node) => !hidden.has(node.id)), [graph.data, hidden]);
  const lines = useMemo(() => (graph.data?.lines ?? []).filter((line) => !hidden.has(line.from) && !hidden.has(line.to)), [graph.data, hidden]);
  const go = (next: typeof search) => void navigate({ to: '.', search: next as never });
  const expand = (id: string) => go({ ...search, root: [...new Set([...(search.root ?? []), id])], hidden: search.hidden?.filter((one) => one !== id) });
  const node = chosen && 'node' in chosen ? nodes.find((one) => one.id === chosen.node) : undefined;
  const line = chosen && 'line' in chosen ? lines.find((one) => one.id === chosen.line) : undefined;
  return (
    <div className="page split" style={{ gridTemplateColumns: 'minmax(0, 1fr) 360px' }}>
      <section className="pane" style={{ display: 'flex', flexDirection: 'column' }} aria-label={t('shell.graph')}>
        <Group p={8} gap="sm" align="end">
          <EntityPicker
            cellId={cellId}
            label={t('graph.add')}
            value={wanted}
            mayBeNew={false}
            onChange={(next) => {
              setWanted(next.id ? { name: '', kind: next.kind } : next);
              if (next.id) expand(next.id);
            }}
          />
          <Checkbox
            size="xs"
            label={t('graph.confirmedOnly')}
            checked={search.confirmedOnly === 'yes'}
            onChange={(event) => go({ ...search, confirmedOnly: event.currentTarget.checked ? 'yes' : undefined })}
          />
          <Button size="compact-sm" variant="default" onClick={() => window.history.back()}>
            {t('graph.undo')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => window.dispatchEvent(new Event('workbench:fit'))}>
            {t('graph.fit')}
          </Button>
          {search.root ?? search.hidden ? (
            <Button size="compact-sm" variant="default" onClick={() => go({})}>
              {t('graph.all')}
            </Button>
          ) : null}
        </Group>
        {graph.isPending ? <Loading /> : null}
        {graph.isError ? <ProblemNotice words={problemWords(graph.error, words)} retry={t('shell.retry')} onRetry={() => void graph.refetch()} /> : null}
        {graph.isSuccess && nodes.length === 0 ? <EmptyState title={t('graph.none')} hint={t('graph.none.hint')} /> : null}
        <div style={{ position: 'relative', flex: 1, minHeight: 300 }}>
          <Chart nodes={nodes} lines={lines} onChoose={setChosen} onExpand={expand} />
          <Paper withBorder p={6} style={{ position: 'absolute', insetBlockEnd: 8, insetInlineStart: 8 }}>
            <Text size="xs">{t('graph.legend')}</Text>
            <Text size="xs" c="dimmed">
              {t('graph.reported')} {graph.data?.isCut ? t('graph.cut', { count: nodes.length }) : ''}
            </Text>
          </Paper>
        </div>
      </section>
      <aside className="pane" style={{ padding: 10, background: '#fff', borderInlineStart: '1px solid #d5dde6' }} aria-label={t('graph.side')}>
        {node ? (
          <NodeSide
            cellId={cellId}
            node={node}
            onExpand={() => expand(node.id)}
            onHide={() => {
              setChosen(undefined);
              go({ ...search, hidden: [...hidden, node.id] });
            }}
          />
        ) : null}
        {line ? <LineSide cellId={cellId} line={line} levels={cell.levels} /> : null}
        {!node && !line ? <GraphList nodes={nodes} lines={lines} onNode={(id) => setChosen({ node: id })} onLine={(id) => setChosen({ line: id })} /> : null}
      </aside>
    </div>
  );
}
