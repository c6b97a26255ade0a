import { Paper, Text } from '@mantine/core';
import type { Decision } from '@workbench/contract';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** Decisions so far, newest last. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  const { t, named } = useWords();
  const { moment } = useDeedTime();
  return (
    <>
      {decisions.map((decision) => (
        <Paper key={decision.id} withBorder p="xs">
          <Text size="sm" fw={600}>
            {named('productState', decision.outcome)} · {t('product.versionOf', { number: decision.number })}
          </Text>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {decision.words}
          </Text>
          <Text size="xs" c="dimmed">
            <bdi>{decision.decidedBy}</bdi>, {moment(decision.decidedAt)}
          </Text>
        </Paper>
      ))}
    </>
  );
}
