import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LearningRecord, RemarkCard } from '@workbench/contract';
import { remarkGroups } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import type { CriterionNames } from './ScoreHistory';

function Remark({ cellId, remark }: { cellId: string; remark: RemarkCard }) {
  const { t, day } = useWords();
  const { words, quote, by, at, productId, title, number } = remark;
  return (
    <div data-remark>
      {quote ? (
        <Text size="xs" c="dimmed">
          <q dir="auto">{quote}</q>
        </Text>
      ) : null}
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {words}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{by}</bdi> · {day(at)} ·{' '}
        <Anchor component={Link} to={`/cells/${cellId}/products/${productId}/review`} inherit>
          <bdi>{title ?? t('learning.untitled')}</bdi> · {t('product.versionOf', { number })}
        </Anchor>
      </Text>
    </div>
  );
}

/** What mentors said of the trainee's products, by criterion; what was said of several versions first. */
export function Remarks({ cellId, record, criteria }: { cellId: string; record: LearningRecord; criteria: CriterionNames }) {
  const { t } = useWords();
  const groups = remarkGroups(record.remarks);
  if (groups.length === 0) return <EmptyState title={t('learning.remarks.none')} hint={t('learning.remarks.none.hint')} />;
  return (
    <Stack gap="xs">
      {groups.map(({ criterion, remarks, versions, isRecurring }) => (
        <Paper key={criterion ?? ''} withBorder p="xs" component="section" data-remarks={criterion ?? ''}>
          <Group gap="xs">
            <Title order={3} dir="auto">
              {criterion === null ? t('learning.noCriterion') : criteria.nameOf(criterion)}
            </Title>
            <Text size="xs" c="dimmed">
              {t('learning.ofVersions', { count: versions })}
            </Text>
            {isRecurring ? (
              <Badge size="sm" color="orange" c="#5a3200" variant="light" tt="none">
                {t('learning.recurs')}
              </Badge>
            ) : null}
          </Group>
          <Stack gap={6} mt={4}>
            {remarks.map((remark) => (
              <Remark key={remark.id} cellId={cellId} remark={remark} />
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
