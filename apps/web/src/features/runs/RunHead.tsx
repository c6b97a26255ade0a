import { Badge, Button, Group, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { RunDetail } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ClockControls } from './ClockControls';
import { ForkedFrom } from './ForkedFrom';
import { useMoveRun } from './runs.api';

/** Name and state of a run; starts it, ends it, and moves all its clocks at once. */
export function RunHead({ run }: { run: RunDetail }) {
  const words = useWords();
  const { t, named } = words;
  const move = useMoveRun(run);
  const [rate, setRate] = useState<number>(run.suggestedRate);
  const [isEnding, setEnding] = useState(false);
  return (
    <header>
      <Group mb="xs">
        <Title order={1} size="h2">
          <bdi>{run.name}</bdi>
        </Title>
        <Badge size="lg" role="status">
          {named('runState', run.state)}
        </Badge>
        {run.may.control && run.state === 'planned' ? (
          <>
            <NumberInput
              aria-label={t('runs.speed')}
              size="xs"
              w={90}
              min={0.25}
              max={60}
              step={1}
              decimalScale={2}
              value={rate}
              onChange={(next) => setRate(Number(next))}
            />
            <Button
              size="compact-md"
              loading={move.isPending}
              disabled={rate < 0.25 || rate > 60}
              onClick={() => move.mutate({ start: rate })}
            >
              {t('runs.start')}
            </Button>
          </>
        ) : null}
        {run.may.control && run.state === 'running' ? (
          <Button
            size="compact-md"
            color="red"
            variant={isEnding ? 'filled' : 'subtle'}
            onBlur={() => setEnding(false)}
            onClick={() => (isEnding ? move.mutate('end') : setEnding(true))}
          >
            {t(isEnding ? 'runs.end.sure' : 'runs.end')}
          </Button>
        ) : null}
      </Group>
      {run.forkedFrom ? <ForkedFrom source={run.forkedFrom} /> : null}
      {move.isError ? <ProblemNotice words={problemWords(move.error, words)} /> : null}
      {run.may.control && run.state === 'running' && run.cards.length > 1 ? (
        <ClockControls run={run} cellIds={run.cards.map(({ cellId }) => cellId)} name={t('runs.all')} />
      ) : null}
    </header>
  );
}
