import { Anchor } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EntityKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { KeepChart } from '../../features/charts/KeepChart';
import type { GraphSearch } from '../../features/graph/graph-search';
import { GraphDesk } from '../../features/graph/GraphDesk';
import { graphQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Most nodes that are drawn at once; beyond that a chart shows nothing. */
const limit = 150;

/** The chart of the reported network; roots, filters and hidden nodes stand in the address. */
export function GraphPage() {
  const words = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const search: GraphSearch = useSearch({ from: '/signed-in/cells/$cellId/graph' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const {
    root = [],
    expand = [],
    part = [],
    predicate = [],
    reliability = [],
    credibility = [],
    depth,
    confirmedOnly,
    since,
    until,
  } = search;
  const kind = (search.kind ?? []).flatMap((one) => EntityKind.safeParse(one).data ?? []);
  const graph = useQuery({
    ...graphQuery(cellId, { root, expand, part, predicate, kind, reliability, credibility, depth, confirmedOnly, since, until, limit }),
    placeholderData: (before) => before,
  });
  useMarkPage(graph.data?.marking ?? undefined);
  if (graph.isPending) return <Loading />;
  return (
    <>
      {graph.isError ? (
        <ProblemNotice words={problemWords(graph.error, words)} retry={words.t('shell.retry')} onRetry={() => void graph.refetch()} />
      ) : null}
      {graph.data ? (
        <GraphDesk
          cell={cell}
          graph={graph.data}
          search={search}
          onSearch={(next) => void navigate({ to: '.', search: next as never })}
          actions={(drawn) => (
            <>
              <KeepChart
                cellId={cellId}
                claimIds={drawn.claimIds}
                drawing={drawn.drawing}
                onKept={({ id }) => void navigate({ to: '/cells/$cellId/charts/$chartId', params: { cellId, chartId: id } })}
              />
              <Anchor size="sm" component={Link} to={`/cells/${cellId}/charts`}>
                {words.t('charts.title')}
              </Anchor>
            </>
          )}
        />
      ) : null}
    </>
  );
}
