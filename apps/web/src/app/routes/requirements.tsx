import { Button, Group, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { MarkingForm } from '../../features/items/MarkingForm';
import { askedAgencies, CollectionMatrix, type MatrixPlace } from '../../features/requirements/CollectionMatrix';
import { markingsOf } from '../../features/requirements/page-markings';
import { inOrder } from '../../features/requirements/pir-order';
import { PirList } from '../../features/requirements/PirList';
import { RequirementForm, type Written } from '../../features/requirements/RequirementForm';
import { requirementQuery, requirementsQuery } from '../../features/requirements/requirements.api';
import { RequirementSide } from '../../features/requirements/RequirementSide';
import { TaskingDialog } from '../../features/requirements/TaskingDialog';
import classes from '../../features/requirements/requirements.module.css';
import { problemWords } from '../../shared/api/problem-words';
import { cellQuery } from '../../shared/api/session.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** Questions, the collection plan of one, and what is known of the question or element that is chosen. */
export function RequirementsPage() {
  const words = useWords();
  const { t, language } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { requirement: chosenId } = useSearch({ from: '/signed-in/cells/$cellId/requirements' });
  const navigate = useNavigate();
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const list = useQuery(requirementsQuery(cellId));
  const [written, setWritten] = useState<Written>();
  const [place, setPlace] = useState<MatrixPlace>();
  const pirs = inOrder(list.data?.rows ?? []);
  const pir = pirs.find((one) => one.id === chosenId || one.eeis.some((eei) => eei.id === chosenId)) ?? pirs[0];
  const eei = pir?.eeis.find((one) => one.id === chosenId);
  const detail = useQuery({ ...requirementQuery(cellId, pir?.id ?? ''), enabled: pir !== undefined });
  useMarkPage([...markingsOf(pirs), ...(detail.data?.answers ?? []).map((one) => one.marking)]);
  const choose = (id: string) => void navigate({ to: '.', search: { requirement: id }, replace: true });
  const nameOf = (code: string) => {
    const names = cell.agencies.find((agency) => agency.code === code)?.names;
    return names?.[language] ?? names?.['en'] ?? code;
  };
  const agencies = [...askedAgencies(pirs)].toSorted().map((code) => ({ code, name: nameOf(code) }));
  const write = list.data?.may.propose ? (
    <Button size="compact-sm" onClick={() => setWritten({ kind: 'pir' })}>
      {t(list.data.may.lead ? 'requirements.new' : 'requirements.propose')}
    </Button>
  ) : null;
  return (
    <>
      <Group justify="space-between" px="md" py="xs">
        <Title order={1}>{t('shell.requirements')}</Title>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" component={Link} to={`/cells/${cellId}/requirements/plan`}>
            {t('requirements.plan')}
          </Button>
          {write}
        </Group>
      </Group>
      {list.isPending ? <Loading /> : null}
      {list.isError ? (
        <ProblemNotice words={problemWords(list.error, words)} retry={t('shell.retry')} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && !pir ? <EmptyState title={t('requirements.none')} hint={t('requirements.none.hint')} /> : null}
      {pir ? (
        <div className={classes['desk']}>
          <section aria-label={t('requirements.list')}>
            <PirList pirs={pirs} levels={cell.levels} currentId={pir.id} onChoose={choose} />
          </section>
          <section className={classes['plan']} aria-label={t('requirements.plan')}>
            {pir.eeis.length === 0 ? (
              <EmptyState title={t('requirements.noElements')} hint={t('requirements.noElements.hint')} />
            ) : (
              <CollectionMatrix
                pir={pir}
                levels={cell.levels}
                agencies={agencies}
                currentId={eei?.id}
                onElement={choose}
                onPlace={setPlace}
              />
            )}
            {pir.may.addEei ? (
              <Button size="compact-sm" variant="light" mt="sm" onClick={() => setWritten({ kind: 'eei', of: pir })}>
                {t('requirements.addElement')}
              </Button>
            ) : null}
          </section>
          <section aria-label={t('requirements.detail')}>
            {detail.isError ? (
              <ProblemNotice words={problemWords(detail.error, words)} retry={t('shell.retry')} onRetry={() => void detail.refetch()} />
            ) : null}
            {detail.isPending ? <Loading /> : null}
            {detail.data ? (
              <RequirementSide
                cellId={cellId}
                levels={cell.levels}
                detail={detail.data}
                eei={detail.data.pir.eeis.find((one) => one.id === eei?.id)}
                onWrite={setWritten}
              />
            ) : null}
          </section>
        </div>
      ) : null}
      {written ? (
        <RequirementForm
          cell={cell}
          written={written}
          marking={(value, onChange) => <MarkingForm cell={cell} value={value} onChange={onChange} />}
          onDone={(id) => {
            setWritten(undefined);
            if (id) choose(id);
          }}
        />
      ) : null}
      {place ? <TaskingDialog cell={cell} place={place} onClose={() => setPlace(undefined)} /> : null}
    </>
  );
}
