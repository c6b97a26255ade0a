import { Button, Container, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { engagementsQuery } from '../../features/engagements/engagements.api';
import { OpenEngagement } from '../../features/engagements/OpenEngagement';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';
import { Loading } from '../Loading';

/** Engagements that one is a member of, and a way to open one. */
export function EngagementsPage() {
  const words = useWords();
  const { t, named, day } = words;
  const navigate = useNavigate();
  const engagements = useQuery(engagementsQuery);
  const [isOpen, setOpen] = useState(false);
  return (
    <Container size="md" py="xl" component="main">
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('engagements.title')}</Title>
        <Group gap="xs">
          <Button component={Link} to="/cells" size="xs" variant="default">
            {t('shell.cells')}
          </Button>
          {engagements.data?.may.open ? (
            <Button size="xs" onClick={() => setOpen(true)}>
              {t('engagements.open')}
            </Button>
          ) : null}
          <LanguageChoice />
        </Group>
      </Group>
      {engagements.isPending ? <Loading /> : null}
      {engagements.isError ? (
        <ProblemNotice words={problemWords(engagements.error, words)} retry={t('shell.retry')} onRetry={() => void engagements.refetch()} />
      ) : null}
      {engagements.data?.rows.length === 0 ? <EmptyState title={t('engagements.empty')} hint={t('engagements.empty.hint')} /> : null}
      <Stack>
        {engagements.data?.rows.map((row) => (
          <Paper key={row.id} withBorder p="md">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={650}>
                  <bdi>{row.name}</bdi>
                </Text>
                <Text size="sm" c="dimmed">
                  <bdi>{row.beneficiary}</bdi> · {t('engagements.fromTo', { from: day(row.startsOn), to: day(row.endsOn) })} ·{' '}
                  {named('engDuty', row.duty)}
                </Text>
              </div>
              <Button component={Link} to={`/engagements/${row.id}`}>
                {t('engagements.enter')}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('engagements.open')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <OpenEngagement onOpened={(engagementId) => void navigate({ to: '/engagements/$engagementId', params: { engagementId } })} />
      </Modal>
    </Container>
  );
}
