import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CellDesk } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { countOf, filterOf, tabOf, tabs, type QueueFilter } from './queue-tabs';
import { queueCountsQuery } from './triage.api';

/** The queues as buttons, each with how many items it holds of those that the reader sees. */
export function QueueTabs({ cell, filter, onChange }: { cell: CellDesk; filter: QueueFilter; onChange: (next: QueueFilter) => void }) {
  const { t } = useWords();
  const counts = useQuery(queueCountsQuery(cell.id));
  const current = tabOf(filter);
  // Whoever is given no work has no queue of that kind.
  const shown = tabs.filter((tab) => tab !== 'mine' || mayDo(cell.me.role, 'triage_items'));
  return (
    <Group gap={4} role="group" aria-label={t('triage.queues')}>
      {shown.map((tab) => (
        <Button
          key={tab}
          size="compact-xs"
          variant={tab === current ? 'filled' : 'default'}
          aria-pressed={tab === current}
          onClick={() => onChange(filterOf[tab])}
        >
          {t(`triage.queue.${tab}`)}
          {counts.data ? <b style={{ marginInlineStart: 5, fontWeight: 600 }}>{countOf(tab, counts.data)}</b> : null}
        </Button>
      ))}
    </Group>
  );
}
