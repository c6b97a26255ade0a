import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NoticeCard } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';
import { noticesQuery, useAcknowledge } from './receivers.api';

function useSentence() {
  const { t } = useWords();
  return ({ kind, serial, by }: NoticeCard) => {
    if (kind === 'superseded') return t('notice.superseded', { serial, by: by ?? '' });
    return by === null ? t('notice.recalled', { serial }) : t('notice.recalledFor', { serial, by });
  };
}

/** What became of renditions that the reader has read, on every page until the reader has taken note. */
export function NoticeLines({ cellId }: { cellId: string }) {
  const words = useWords();
  const { t } = words;
  const { moment } = useDeedTime();
  const sentence = useSentence();
  const { data } = useQuery(noticesQuery(cellId));
  const acknowledge = useAcknowledge(cellId);
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t('notice.title')}>
      {data.rows.map((notice) => (
        <Alert key={notice.releaseId} color={notice.kind === 'recalled' ? 'red' : 'yellow'} p="xs" role="status" data-notice={notice.kind}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {sentence(notice)}{' '}
              <Text span size="xs" c="#4d5a66">
                {moment(notice.at)}
              </Text>
            </Text>
            <Group gap="xs">
              {notice.by === null ? null : (
                <Anchor component={Link} to={`/cells/${cellId}/products/${notice.productId}`} size="sm">
                  {t('notice.open')}
                </Anchor>
              )}
              <Button
                size="compact-xs"
                variant="default"
                loading={acknowledge.isPending && acknowledge.variables.params?.releaseId === notice.releaseId}
                onClick={() => acknowledge.mutate({ params: { cellId, releaseId: notice.releaseId }, body: { kind: notice.kind } })}
              >
                {t('notice.acknowledge')}
              </Button>
            </Group>
          </Group>
        </Alert>
      ))}
      {acknowledge.error ? <ProblemNotice words={problemWords(acknowledge.error, words)} /> : null}
    </section>
  );
}
