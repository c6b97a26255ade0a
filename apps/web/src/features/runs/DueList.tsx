import { Badge, Group, Stack, Text } from '@mantine/core';
import type { InjectCard, InjectStand, RunDetail, SyndicateCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { InjectButtons } from './InjectButtons';
import { injectColours } from './inject-colours';

/** How many injects that are not due yet are shown. */
const ahead = 4;

/** What waits in a syndicate: held, due, and the next to come by the clock; those released by hand come last. */
function waitingOf(card: SyndicateCard): InjectStand[] {
  const waiting = card.injects.filter(({ state }) => ['planned', 'due', 'held'].includes(state));
  const timed = waiting.filter(({ dueAt }) => dueAt !== null).toSorted((one, other) => (one.dueAt! < other.dueAt! ? -1 : 1));
  const late = timed.filter(({ state }) => state !== 'planned');
  return [...late, ...timed.filter(({ state }) => state === 'planned').slice(0, ahead), ...waiting.filter(({ dueAt }) => dueAt === null)];
}

interface Props {
  run: RunDetail;
  card: SyndicateCard;
  injects: ReadonlyMap<string, InjectCard>;
}

/** The injects that a syndicate has before it, with what can be done to each. */
export function DueList({ run, card, injects }: Props) {
  const { t, named, clock } = useWords();
  const rows = waitingOf(card);
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('runs.due.none')}
      </Text>
    );
  return (
    <Stack component="ul" gap={6} className="plain-list" aria-label={t('runs.due', { name: card.name })}>
      {rows.map((stand) => {
        const inject = injects.get(stand.key);
        if (!inject) return null;
        return (
          <li key={stand.key}>
            <Group gap={6} wrap="nowrap">
              <Badge size="sm" color={injectColours[stand.state]} autoContrast>
                {named('injectState', stand.state)}
              </Badge>
              <Text size="xs" c="dimmed" className="run-time">
                {stand.dueAt ? clock(stand.dueAt) : t('runs.byHand')}
              </Text>
            </Group>
            <Text size="sm" dir="auto">
              <bdi>{stand.key}</bdi> {inject.subject}
            </Text>
            {run.may.control && run.state !== 'ended' ? (
              <InjectButtons runId={run.id} inject={inject} stand={stand} syndicate={card} />
            ) : null}
          </li>
        );
      })}
    </Stack>
  );
}
