import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cellQuery } from '../shared/api/session.api';
import { useRunningClock } from '../shared/markings/running-clock';
import { useWords } from '../shared/words/useWords';

function Running({ asOf, rate, askedAt }: { asOf: string; rate: number; askedAt: number }) {
  const { t, clock } = useWords();
  const at = useRunningClock({ asOf, rate, askedAt });
  return (
    <>
      <Text size="xs" c="gray.3" component="time" dateTime={at} role="timer" aria-label={t('runs.clock')}>
        {clock(at)}
      </Text>
      <span role="status">
        {rate === 0 ? (
          <Badge color="yellow" variant="filled" autoContrast size="sm">
            {t('runs.paused')}
          </Badge>
        ) : null}
      </span>
    </>
  );
}

/** Where the exercise clock stands: running in a cell that is played in a run, else as it was set. */
export function ClockLine({ cellId }: { cellId: string }) {
  const { t, day } = useWords();
  const { data: cell, dataUpdatedAt } = useQuery(cellQuery(cellId));
  if (!cell) return null;
  if (cell.clock) return <Running asOf={cell.asOf} rate={cell.clock.rate} askedAt={dataUpdatedAt} />;
  return (
    <Text size="xs" c="gray.3">
      {t('shell.asOf', { date: day(cell.asOf) })}
    </Text>
  );
}
