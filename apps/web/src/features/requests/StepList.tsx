import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemRef, RequestStep } from '@workbench/contract';
import { portionText } from '@workbench/domain';
import { PortionMark } from '@workbench/ui';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** Items that an answer names, as far as the reader sees them. */
export function NamedItems({ cellId, items, levels }: { cellId: string; items: readonly ItemRef[]; levels: readonly string[] }) {
  return items.map((item) => (
    <Text key={item.id} size="sm">
      <PortionMark text={portionText(item.marking, levels)} level={item.marking.level} />{' '}
      <Anchor component={Link} to={`/cells/${cellId}/items/${item.id}`} size="sm">
        <bdi>{item.title}</bdi>
      </Anchor>
    </Text>
  ));
}

/** The history of a request, oldest line first. */
export function StepList({ cellId, steps, levels }: { cellId: string; steps: readonly RequestStep[]; levels: readonly string[] }) {
  const { t, named } = useWords();
  const { moment } = useDeedTime();
  return (
    <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
      {steps.map((step) => (
        <li key={step.id}>
          <Text size="xs" c="dimmed">
            <b>{named('requestDeed', step.deed)}</b>{' '}
            {step.assignedTo ? (
              <>
                {t('requests.assignedTo')} <bdi>{step.assignedTo}</bdi>
              </>
            ) : null}{' '}
            · <bdi>{step.by}</bdi> (<bdi>{step.agency}</bdi>) · <bdi>{moment(step.at)}</bdi>
          </Text>
          {step.words ? (
            <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {step.words}
            </Text>
          ) : null}
          <NamedItems cellId={cellId} items={step.items} levels={levels} />
        </li>
      ))}
    </Stack>
  );
}
