import { Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { runsQuery } from '../../features/runs/runs.api';
import { problemWords } from '../../shared/api/problem-words';
import { cellsQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';
import { Loading } from '../Loading';

/** Choose the cell to work in. */
export function CellsPage() {
  const words = useWords();
  const { t, named } = words;
  const cells = useQuery(cellsQuery);
  const { data: runs } = useQuery(runsQuery);
  const isStaff = runs !== undefined && (runs.may.plan || runs.rows.length > 0);
  return (
    <Container size="sm" py="xl" component="main">
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('shell.cells')}</Title>
        <Group gap="xs">
          {isStaff ? (
            <Button component={Link} to="/runs" size="xs" variant="default">
              {t('runs.title')}
            </Button>
          ) : null}
          <Button component={Link} to="/engagements" size="xs" variant="default">
            {t('engagements.title')}
          </Button>
          <Button component={Link} to="/account" size="xs" variant="default">
            {t('account.title')}
          </Button>
          <LanguageChoice />
        </Group>
      </Group>
      {cells.isPending ? <Loading /> : null}
      {cells.isError ? (
        <ProblemNotice words={problemWords(cells.error, words)} retry={t('shell.retry')} onRetry={() => void cells.refetch()} />
      ) : null}
      {cells.data?.rows.length === 0 ? <EmptyState title={t('cells.none')} hint={t('cells.none.hint')} /> : null}
      <Stack>
        {cells.data?.rows.map((cell) => (
          <Paper key={cell.id} withBorder p="md">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={650}>
                  <bdi>{cell.name}</bdi>
                </Text>
                <Text size="sm" c="dimmed">
                  {named('role', cell.role)} · <bdi>{cell.agency}</bdi>
                </Text>
              </div>
              <Button component={Link} to={`/cells/${cell.id}/items`}>
                {t('cells.enter')}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Container>
  );
}
