import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CellDesk } from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';
import { useCommands } from './useCommands';
import { useDesk } from './useDesk';

interface Props {
  cell: CellDesk;
  /** Ids of the ticked rows, in the order of the list. */
  ids: readonly string[];
  /** How many rows there are to tick. */
  shown: number;
  onAll: () => void;
  onNone: () => void;
  /** What stands beside the box that ticks all while nothing is ticked. */
  besides: ReactNode;
}

/** What can be done with all ticked items at once. */
export function SelectionBar({ cell, ids, shown, onAll, onNone, besides }: Props) {
  const { t } = useWords();
  const { ask } = useDesk();
  const { read, shoebox, discard } = useCommands();
  const isSome = ids.length > 0;
  const maySort = mayDo(cell.me.role, 'triage_items');
  return (
    <Group gap={4} px={12} py={4} role="group" aria-label={t('triage.selection')} style={{ borderBlockEnd: '1px solid #d5dde6' }}>
      <Checkbox
        size="xs"
        aria-label={t('triage.selectAll')}
        checked={isSome && ids.length === shown}
        indeterminate={isSome && ids.length < shown}
        disabled={shown === 0}
        onChange={() => (ids.length === shown ? onNone() : onAll())}
      />
      <Text size="xs" c="dimmed" role="status" mih={22} lh="22px">
        {isSome ? t('triage.selected', { count: ids.length }) : t('triage.selectHint')}
      </Text>
      {isSome ? (
        <>
          <Button size="compact-xs" variant="light" onClick={() => read(ids)}>
            {t('triage.read')}
          </Button>
          <Button size="compact-xs" variant="light" onClick={() => shoebox(ids)}>
            {t('triage.shoebox')}
          </Button>
          <Button size="compact-xs" variant="light" onClick={() => discard(ids)}>
            {t('triage.discard')}
          </Button>
          {maySort ? (
            <>
              <Button size="compact-xs" variant="light" onClick={() => ask({ what: 'tag', itemIds: ids })}>
                {t('triage.tag')}
              </Button>
              <Button size="compact-xs" variant="light" onClick={() => ask({ what: 'assign', itemIds: ids })}>
                {t('triage.assign')}
              </Button>
            </>
          ) : null}
        </>
      ) : (
        besides
      )}
    </Group>
  );
}
