import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InjectCard, RunDetail, SyndicateCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { ClockControls } from './ClockControls';
import { DueList } from './DueList';
import { SyndicateClock } from './SyndicateClock';

interface Props {
  run: RunDetail;
  card: SyndicateCard;
  injects: ReadonlyMap<string, InjectCard>;
  askedAt: number;
}

/** One syndicate of the console: clock, what reached it, what waits. */
export function SyndicateColumn({ run, card, injects, askedAt }: Props) {
  const { t } = useWords();
  return (
    <Paper component="section" withBorder p="sm" aria-label={card.name}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          <Anchor component={Link} to={`/cells/${card.cellId}/items`} inherit>
            <bdi>{card.name}</bdi>
          </Anchor>
        </Title>
        <SyndicateClock card={card} askedAt={askedAt} />
        {run.may.control && run.state === 'running' ? <ClockControls run={run} cellIds={[card.cellId]} name={card.name} /> : null}
        <Text size="xs" c="dimmed">
          {t('runs.people', { count: card.people.length })}
          {card.delivered === null ? '' : ` · ${t('runs.delivered', { count: card.delivered })}`}
        </Text>
        {run.may.control ? (
          <Link to="/runs/$runId/fork" params={{ runId: run.id }} search={{ cell: card.cellId }}>
            {t('fork.do', { name: card.name })}
          </Link>
        ) : null}
        <DueList run={run} card={card} injects={injects} />
      </Stack>
    </Paper>
  );
}
