import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunDetail } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useChangeClocks } from './runs.api';

const rates = [0.25, 0.5, 1, 2, 4, 8, 10, 15, 20, 30, 60];

interface Props {
  run: RunDetail;
  /** Which syndicates; what they are called together. */
  cellIds: string[];
  name: string;
}

/** Pause, resume, another rate, a jump forward, on to the next inject: for one syndicate, or for several at the same moment. */
export function ClockControls({ run, cellIds, name }: Props) {
  const words = useWords();
  const { t } = words;
  const clocks = run.cards.filter(({ cellId }) => cellIds.includes(cellId)).map(({ clock }) => clock);
  const first = clocks[0]!;
  const isPaused = clocks.every(({ rate }) => rate === 0);
  const [chosen, setChosen] = useState<number>();
  const [jump, setJump] = useState('');
  const rate = chosen ?? (first.rate || run.suggestedRate);
  const change = useChangeClocks(run.id);
  const go = (wish: Parameters<typeof change.mutate>[0]['change']) => change.mutate({ cellIds, change: wish });
  const options = [...new Set([...rates, rate])].toSorted((one, other) => one - other);
  return (
    <div role="group" aria-label={t('runs.clockOf', { name })}>
      <Group gap="xs" align="end">
        {isPaused ? (
          <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} />} onClick={() => go({ kind: 'rate', rate })}>
            {t('runs.resume')}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerPause size={14} />}
            onClick={() => go({ kind: 'rate', rate: 0 })}
          >
            {t('runs.pause')}
          </Button>
        )}
        <NativeSelect
          size="xs"
          aria-label={t('runs.speedOf', { name })}
          value={rate}
          data={options.map((one) => ({ value: String(one), label: t('runs.rate', { rate: one }) }))}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setChosen(next);
            if (!isPaused) go({ kind: 'rate', rate: next });
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerTrackNext size={14} />}
          onClick={() => go({ kind: 'next_inject' })}
        >
          {t('runs.nextInject')}
        </Button>
        <TextInput
          size="xs"
          type="datetime-local"
          step={1}
          aria-label={t('runs.jumpTo', { name })}
          min={first.at.slice(0, 19)}
          max={run.endsAt.slice(0, 19)}
          value={jump}
          onChange={(event) => setJump(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          variant="default"
          disabled={jump === ''}
          onClick={() => {
            go({ kind: 'jump', to: new Date(`${jump}Z`).toISOString() });
            setJump('');
          }}
        >
          {t('runs.jump')}
        </Button>
      </Group>
      {change.isError ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
    </div>
  );
}
