import { Alert, Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Dossier, EntityName } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { PortionOf } from '../../shared/markings/marks';
import { problemWords } from '../../shared/api/problem-words';
import { entityWords } from '../../shared/claims/entity-words';
import { useWithdraw } from '../../shared/resolutions/resolutions.api';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** Who is who: standing and withdrawn verdicts with their reasons, and those that stand against each other. */
export function ResolutionList({ cellId, dossier, levels }: { cellId: string; dossier: Dossier; levels: readonly string[] }) {
  const words = useWords();
  const { t, named } = words;
  const { moment } = useDeedTime();
  const withdraw = useWithdraw(cellId);
  if (dossier.resolutions.length === 0) return null;
  const side = (one: EntityName) => (
    <Anchor component={Link} to={`/cells/${cellId}/entities/${one.id}`} inherit>
      <bdi>{entityWords(one, words)}</bdi>
    </Anchor>
  );
  return (
    <section>
      <Title order={2}>{t('dossier.resolutions')}</Title>
      {dossier.conflictIds.length > 0 ? (
        <Alert color="orange" mt={6} p="xs">
          {t('dossier.conflict')}
        </Alert>
      ) : null}
      {withdraw.isError ? <ProblemNotice words={problemWords(withdraw.error, words)} /> : null}
      {dossier.resolutions.map((one) => (
        <Paper
          key={one.id}
          withBorder
          p="xs"
          mt={6}
          {...(dossier.conflictIds.includes(one.id) ? { style: { borderColor: '#d9480f' } } : {})}
        >
          <Group justify="space-between" wrap="nowrap" align="start">
            <Text size="sm" td={one.withdrawnAt ? 'line-through' : 'none'}>
              {side(one.left)} – <b>{named('verdict', one.verdict)}</b> – {side(one.right)}
            </Text>
            {one.may.withdraw ? (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                loading={withdraw.isPending && withdraw.variables === one.id}
                onClick={() => withdraw.mutate(one.id)}
              >
                {t('dossier.withdraw')}
              </Button>
            ) : null}
          </Group>
          <Text size="xs" c="dimmed">
            <PortionOf marking={one.marking} levels={levels} /> <bdi>{one.reason}</bdi> (<bdi>{one.createdBy}</bdi>,{' '}
            <bdi>{moment(one.createdAt)}</bdi>)
          </Text>
          {one.withdrawnAt ? <Text size="xs">{t('dossier.withdrawn', { date: moment(one.withdrawnAt) })}</Text> : null}
        </Paper>
      ))}
    </section>
  );
}
