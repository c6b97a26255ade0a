import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TypedText } from './TypedText';

/** Says that there is nothing, why, and what to do next. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" p="xl">
      <IconInbox size={32} stroke={1.3} aria-hidden />
      <Text fw={600}>{title}</Text>
      {hint ? (
        <Text c="dimmed" size="sm" ta="center" maw={420}>
          {hint}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}

/** Says what was refused or went wrong, beside what can be done about it. */
export function ProblemNotice({ words, retry, onRetry }: { words: string; retry?: string; onRetry?: () => void }) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
      <Group justify="space-between" align="center" wrap="nowrap">
        <Text size="sm">{words}</Text>
        {retry && onRetry ? (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {retry}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

interface Side {
  title: string;
  text: string;
  choose: string;
  onChoose: () => void;
}

/** Two versions of the same words side by side; one is chosen. */
export function ConflictPanel({ title, mine, theirs }: { title: string; mine: Side; theirs: Side }) {
  return (
    <Alert color="orange" variant="light" title={title} role="alert">
      <SimpleGrid cols={2}>
        {[mine, theirs].map((side) => (
          <Paper key={side.title} withBorder p="xs">
            <Title order={4} size="sm">
              {side.title}
            </Title>
            <TypedText text={side.text} />
            <Button mt="xs" size="compact-sm" variant="default" onClick={side.onChoose}>
              {side.choose}
            </Button>
          </Paper>
        ))}
      </SimpleGrid>
    </Alert>
  );
}
