import { Anchor } from '@mantine/core';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { KeepChart } from '../../features/charts/KeepChart';
import type { GraphSearch } from '../../features/graph/graph-search';
import { GraphDesk } from '../../features/graph/GraphDesk';
import { MapView } from '../../features/map/MapView';
import { PictureBar } from '../../features/picture/PictureBar';
import { PictureList } from '../../features/picture/PictureList';
import { PicturePanes } from '../../features/picture/PicturePanes';
import { TimelineView } from '../../features/timeline/TimelineView';
import { graphQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { placesQuery, timelineQuery } from '../../shared/picture/picture.api';
import { filterOf, viewsOf, type PictureSearch, type PictureView } from '../../shared/picture/picture-search';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Most nodes that are drawn at once; beyond that a chart shows nothing. */
const limit = 150;
/** Most entries that the list shows. */
const mostInTime = 1000;

/** The reported picture: graph, map, timeline and list of the same claims, narrowed and selected together; all of it in the address. */
export function GraphPage() {
  const words = useWords();
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const search: GraphSearch & PictureSearch = useSearch({ from: '/signed-in/cells/$cellId/graph' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const shown = viewsOf(search);
  const shows = (...views: PictureView[]) => views.some((view) => shown.includes(view));
  const { root = [], expand = [], part = [], reliability = [], credibility = [], depth, area } = search;
  const { from, to, ...lasting } = filterOf(search);
  // The chart goes by days, the timeline down to the hour.
  const days = { since: from?.slice(0, 10), until: to?.slice(0, 10) };
  const asked = { placeholderData: keepPreviousData };
  const graph = useQuery({
    ...graphQuery(cellId, { root, expand, part, depth, reliability, credibility, ...days, ...lasting, limit }),
    ...asked,
    enabled: shows('graph'),
  });
  const places = useQuery({ ...placesQuery(cellId, { ...lasting, from, to, area }), ...asked, enabled: shows('map', 'list') });
  const timeline = useQuery({ ...timelineQuery(cellId, lasting), ...asked, enabled: shows('timeline') });
  const inTime = useQuery({
    ...timelineQuery(cellId, { ...lasting, from, to, sort: ['event', 'sighting'], limit: mostInTime }),
    ...asked,
    enabled: shows('list'),
  });
  const needed = [
    ...(shows('graph') ? [graph] : []),
    ...(shows('map', 'list') ? [places] : []),
    ...(shows('timeline') ? [timeline] : []),
    ...(shows('list') ? [inTime] : []),
  ];
  useMarkPage(needed.flatMap((query) => query.data?.marking ?? []));
  const failed = needed.find((query) => query.isError);
  const selection = useMemo(() => search.selected ?? [], [search.selected]);
  const go = (change: PictureSearch, replace = false) => void navigate({ to: '.', search: { ...search, ...change } as never, replace });
  // A step back leads to another view, not through everything that was looked at in this one.
  const select = (ids: string[]) => go({ selected: ids.length > 0 ? ids : undefined }, true);
  const { view, selected } = search;
  return (
    <>
      <PictureBar search={search} selection={selection} onChange={go} />
      {failed ? (
        <ProblemNotice words={problemWords(failed.error, words)} retry={words.t('shell.retry')} onRetry={() => void failed.refetch()} />
      ) : null}
      <PicturePanes
        shown={shown}
        views={{
          graph: graph.data ? (
            <GraphDesk
              cell={cell}
              graph={graph.data}
              search={{ ...search, ...days }}
              selection={selection}
              onSelect={select}
              onSearch={({ since, until, ...next }) => {
                const kept = { view, selected, area, from: since === days.since ? from : since, to: until === days.until ? to : until };
                void navigate({ to: '.', search: { ...next, ...kept } as never });
              }}
              actions={(chart) => (
                <>
                  <KeepChart
                    cellId={cellId}
                    claimIds={chart.claimIds}
                    drawing={chart.drawing}
                    onKept={({ id }) => void navigate({ to: '/cells/$cellId/charts/$chartId', params: { cellId, chartId: id } })}
                  />
                  <Anchor size="sm" component={Link} to={`/cells/${cellId}/charts`}>
                    {words.t('charts.title')}
                  </Anchor>
                </>
              )}
            />
          ) : (
            <Loading />
          ),
          map: places.data ? (
            <MapView places={places.data} area={area} selection={selection} onArea={(next) => go({ area: next })} onSelect={select} />
          ) : (
            <Loading />
          ),
          list:
            places.data && inTime.data ? (
              <PictureList
                cellId={cellId}
                points={places.data.points}
                entries={area ? [] : inTime.data.entries}
                selection={selection}
                onSelect={select}
              />
            ) : (
              <Loading />
            ),
          timeline: timeline.data ? (
            <TimelineView
              timeline={timeline.data}
              bounds={{ from, to }}
              selection={selection}
              onBounds={(bounds) => go(bounds, true)}
              onSelect={select}
            />
          ) : (
            <Loading />
          ),
        }}
      />
    </>
  );
}
