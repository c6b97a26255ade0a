import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { bannerText, joinAll, type Marking } from '@workbench/domain';
import { EmptyState, MarkingBanner, ProblemNotice } from '@workbench/ui';
import { markingsOf } from '../../features/requirements/page-markings';
import { inOrder } from '../../features/requirements/pir-order';
import { PrintedPlan } from '../../features/requirements/PrintedPlan';
import { requirementsQuery } from '../../features/requirements/requirements.api';
import classes from '../../features/requirements/requirements.module.css';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** The whole collection plan as it is printed: the marking stands at head and foot of each sheet. */
export function CollectionPlanPage() {
  const words = useWords();
  const { t, moment } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const list = useQuery(requirementsQuery(cellId));
  const pirs = inOrder(list.data?.rows ?? []);
  const markings = markingsOf(pirs);
  const marking = markings.length > 0 ? joinAll(markings as [Marking, ...Marking[]]) : undefined;
  useMarkPage(marking);
  const banner = marking ? (
    <div className={classes['sheet']}>
      <Text size="xs" ta="center">
        {cell.banner}
      </Text>
      <MarkingBanner text={bannerText(marking, cell.levels)} level={marking.level} />
    </div>
  ) : null;
  return (
    <div className="page">
      <Group justify="space-between" mb="sm">
        <Title order={1}>{t('requirements.plan')}</Title>
        <Group gap="xs" className="no-print">
          <Button size="compact-sm" variant="default" component={Link} to={`/cells/${cellId}/requirements`}>
            {t('requirements.back')}
          </Button>
          <Button size="compact-sm" onClick={() => window.print()}>
            {t('requirements.print')}
          </Button>
        </Group>
      </Group>
      {list.isPending ? <Loading /> : null}
      {list.isError ? (
        <ProblemNotice words={problemWords(list.error, words)} retry={t('shell.retry')} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && pirs.length === 0 ? <EmptyState title={t('requirements.none')} hint={t('requirements.none.hint')} /> : null}
      {list.data && pirs.length > 0 ? (
        // A browser repeats the head and foot of a table on each printed sheet, and of nothing else.
        <table className={classes['printed']} role="presentation">
          <thead>
            <tr>
              <td>{banner}</td>
            </tr>
          </thead>
          <tfoot>
            <tr>
              <td>{banner}</td>
            </tr>
          </tfoot>
          <tbody>
            <tr>
              <td>
                <Text size="sm" c="dimmed" mb="sm">
                  <bdi>{cell.name}</bdi>. {t('requirements.asOf', { date: moment(list.data.asOf) })}
                </Text>
                {pirs.map((pir) => (
                  <PrintedPlan key={pir.id} pir={pir} levels={cell.levels} />
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
