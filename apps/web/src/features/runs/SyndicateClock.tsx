import { Badge, Group, Text } from '@mantine/core';
import type { SyndicateCard } from '@workbench/contract';
import { useRunningClock } from '../../shared/markings/running-clock';
import { durationWords } from '../../shared/words/score-words';
import { useWords } from '../../shared/words/useWords';

interface Props {
  card: Pick<SyndicateCard, 'name' | 'clock' | 'lagSeconds'>;
  /** When the run was asked for, by this browser's clock. */
  askedAt: number;
}

/** Clock of a syndicate: where it stands, how fast it goes, and whether deliveries lag behind it. */
export function SyndicateClock({ card: { name, clock: stand, lagSeconds }, askedAt }: Props) {
  const words = useWords();
  const { t, clock } = words;
  const at = useRunningClock({ asOf: stand.at, rate: stand.rate, askedAt });
  return (
    <Group gap="xs">
      <Text component="time" dateTime={at} className="run-time" fw={650} role="timer" aria-label={t('runs.clockOf', { name })}>
        {clock(at)}
      </Text>
      <Badge color={stand.rate === 0 ? 'yellow' : 'green'} autoContrast>
        {stand.rate === 0 ? t('runs.paused') : t('runs.rate', { rate: stand.rate })}
      </Badge>
      {lagSeconds > 0 ? (
        <Badge color="red.9">{t('runs.lag', { time: durationWords(Math.ceil(lagSeconds / 60) * 60_000, words) })}</Badge>
      ) : null}
    </Group>
  );
}
