import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SavedFilter } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { newsQuery, savedFiltersQuery, useLookAtFilter } from './triage.api';

/** Saved filters that alert, each with how many items are new in it; to open one is to have looked at it. */
export function AlertChips({ cellId, onUse }: { cellId: string; onUse: (filter: SavedFilter['filter']) => void }) {
  const { t } = useWords();
  const saved = useQuery(savedFiltersQuery(cellId));
  const alerting = saved.data?.rows.filter((row) => row.alerts) ?? [];
  const news = useQuery({ ...newsQuery(cellId), enabled: alerting.length > 0 });
  const look = useLookAtFilter(cellId);
  if (alerting.length === 0) return null;
  const countOf = (id: string) => news.data?.rows.find((row) => row.id === id)?.count;
  return (
    <Group gap={4} px={8} pt={6} role="group" aria-label={t('triage.alerts')}>
      {alerting.map(({ id, name, filter }) => {
        const count = countOf(id);
        return (
          <Button
            key={id}
            size="compact-xs"
            variant={count ? 'light' : 'default'}
            leftSection={<IconBell size={12} />}
            maw={220}
            onClick={() => {
              onUse(filter);
              look.mutate(id);
            }}
          >
            <Text span inherit truncate dir="auto" lh={1.7}>
              {name}
            </Text>
            {count === undefined ? null : (
              <>
                <b style={{ marginInlineStart: 5, fontWeight: 600 }} aria-hidden>
                  {count}
                </b>
                <VisuallyHidden>{t('triage.alert.new', { count })}</VisuallyHidden>
              </>
            )}
          </Button>
        );
      })}
    </Group>
  );
}
