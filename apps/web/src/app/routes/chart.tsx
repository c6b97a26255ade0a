import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { GraphLine, GraphNode } from '@workbench/contract';
import { EntityKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { ChartHead } from '../../features/charts/ChartHead';
import { chartQuery } from '../../features/charts/charts.api';
import { joinCharts, type DrawnPart } from '../../features/charts/join-charts';
import { KeepChart } from '../../features/charts/KeepChart';
import type { GraphSearch } from '../../features/graph/graph-search';
import { GraphDesk } from '../../features/graph/GraphDesk';
import { PutIntoProduct } from '../../features/products/PutIntoProduct';
import { graphQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Most nodes that an expansion brings at once. */
const limit = 150;

/** What was expanded on a chart besides what it shows, as a question about the network; undefined when nothing was. */
function askedBesides(search: GraphSearch) {
  const { expand = [], part = [], predicate, confirmedOnly, reliability, credibility, since, until } = search;
  const root = [...new Set([...(search.root ?? []), ...expand, ...part.map((one) => one.slice(0, 36))])];
  if (root.length === 0) return undefined;
  const kind = (search.kind ?? []).flatMap((one) => EntityKind.safeParse(one).data ?? []);
  return { root, expand, part, depth: 0, kind, predicate, confirmedOnly, reliability, credibility, since, until, limit };
}

function withMore<T extends { id: string }>(one: readonly T[], more: readonly T[]): T[] {
  const newer = new Map(more.map((it) => [it.id, it]));
  return [...one.map((it) => newer.get(it.id) ?? it), ...more.filter((it) => !one.some((known) => known.id === it.id))];
}

/** A chart that was kept: drawn as it was, gone on with as any other, alone or joined with a second. */
export function ChartPage() {
  const words = useWords();
  const { cellId, chartId } = useParams({ from: '/signed-in/cells/$cellId/charts/$chartId' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const { number: pinned } = useSearch({ from: '/signed-in/cells/$cellId/charts/$chartId' });
  const [number, setNumber] = useState(pinned);
  const [joinedId, setJoined] = useState<string>();
  const [search, setSearch] = useState<GraphSearch>({});
  const chart = useQuery(chartQuery(cellId, chartId, number));
  const joined = useQuery({ ...chartQuery(cellId, joinedId ?? ''), enabled: joinedId !== undefined });
  const asked = askedBesides(search);
  const besides = useQuery({ ...graphQuery(cellId, asked ?? {}), enabled: asked !== undefined, placeholderData: (before) => before });
  const other = joinedId === undefined ? undefined : joined.data;
  const sheet: DrawnPart | undefined = useMemo(
    () => chart.data && (other ? joinCharts(chart.data, other) : chart.data),
    [chart.data, other],
  );
  const more = asked ? besides.data : undefined;
  const graph = useMemo(
    () =>
      sheet && {
        nodes: withMore<GraphNode>(sheet.nodes, more?.nodes ?? []),
        lines: withMore<GraphLine>(sheet.lines, more?.lines ?? []),
        isCut: more?.isCut ?? false,
        marking: null,
      },
    [sheet, more],
  );
  useMarkPage([chart.data?.marking, other?.marking, more?.marking].flatMap((marking) => marking ?? []));
  const failed = [chart, joined, besides].find((query) => query.isError);
  if (chart.isPending) return <Loading />;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', blockSize: '100%', minHeight: 0 }}>
      {failed ? (
        <ProblemNotice words={problemWords(failed.error, words)} retry={words.t('shell.retry')} onRetry={() => void failed.refetch()} />
      ) : null}
      {chart.data && graph && sheet ? (
        <>
          <ChartHead cellId={cellId} chart={chart.data} joinedId={joinedId} onNumber={setNumber} onJoin={setJoined} />
          <GraphDesk
            key={`${chartId} ${chart.data.number} ${other?.id ?? ''}`}
            cell={cell}
            graph={graph}
            search={search}
            onSearch={setSearch}
            start={sheet.drawing}
            actions={(drawn) => (
              <>
                <KeepChart
                  cellId={cellId}
                  chart={chart.data}
                  claimIds={drawn.claimIds}
                  drawing={drawn.drawing}
                  onKept={(kept) => {
                    setNumber(undefined);
                    setJoined(undefined);
                    setSearch({});
                    void navigate({ to: '/cells/$cellId/charts/$chartId', params: { cellId, chartId: kept.id } });
                  }}
                />
                <PutIntoProduct cellId={cellId} what={{ chartId, chartNumber: chart.data.number }} />
              </>
            )}
          />
        </>
      ) : null}
    </div>
  );
}
