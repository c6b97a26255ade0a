import { Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MapView } from '../../features/map/MapView';
import { Chronology } from '../../features/timeline/Chronology';
import { TimelineView } from '../../features/timeline/TimelineView';
import { placesQuery, timelineQuery } from '../../shared/picture/picture.api';
import { useWords } from '../../shared/words/useWords';
import { useMarkPage } from '../page-marking';

/** Where and when one subject was: a small map with its way, and its timeline; on paper a chronology. */
export function WhereAndWhen({ cellId, entityId, identityIds }: { cellId: string; entityId: string; identityIds: readonly string[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [bounds, setBounds] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const root = [entityId];
  const timeline = useQuery(timelineQuery(cellId, { root }));
  const places = useQuery({ ...placesQuery(cellId, { root, ...bounds }), placeholderData: keepPreviousData });
  useMarkPage([places.data?.marking, timeline.data?.marking].flatMap((marking) => marking ?? []));
  const isPlaced = (places.data?.points.length ?? 0) > 0 || bounds.from !== undefined;
  if (!timeline.data?.span && !isPlaced) return null;
  const lead = (ids: string[]) => {
    const other = ids.find((id) => !identityIds.includes(id));
    if (other) void navigate({ to: '/cells/$cellId/entities/$entityId', params: { cellId, entityId: other } });
  };
  return (
    <section aria-label={t('dossier.onMap')}>
      <Title order={2}>{t('dossier.onMap')}</Title>
      <div className="where-and-when no-print">
        {places.data && isPlaced ? (
          <MapView places={places.data} area={undefined} selection={identityIds} onArea={undefined} onSelect={lead} />
        ) : null}
        {timeline.data?.span ? (
          <TimelineView timeline={timeline.data} bounds={bounds} selection={identityIds} onBounds={setBounds} onSelect={lead} />
        ) : null}
      </div>
      {timeline.data ? <Chronology entries={timeline.data.entries} /> : null}
    </section>
  );
}
