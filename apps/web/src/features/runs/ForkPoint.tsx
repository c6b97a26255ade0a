import { Group, NativeSelect } from '@mantine/core';
import type { ForkStand, RunDetail } from '@workbench/contract';
import { SettledInput } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { atSecond, fromSecond } from './fork-moment';

interface Props {
  cards: RunDetail['cards'];
  cellId: string;
  /** Absent while it is asked for. */
  stand: ForkStand | undefined;
  onChange: (point: { cellId: string; at?: string | undefined }) => void;
}

/** From which syndicate a run is forked, and at which moment of its clock. */
export function ForkPoint({ cards, cellId, stand, onChange }: Props) {
  const { t } = useWords();
  return (
    <Group align="end">
      <NativeSelect
        label={t('runs.syndicate')}
        value={cellId}
        data={cards.map((card) => ({ value: card.cellId, label: card.name }))}
        onChange={(event) => onChange({ cellId: event.currentTarget.value })}
      />
      <SettledInput
        label={t('fork.at')}
        type="datetime-local"
        step={1}
        disabled={!stand}
        min={stand && atSecond(stand.from)}
        max={stand && atSecond(stand.until)}
        value={stand ? atSecond(stand.at) : ''}
        onSettle={(typed) => {
          const at = fromSecond(typed);
          if (at !== undefined) onChange({ cellId, at });
        }}
      />
    </Group>
  );
}
