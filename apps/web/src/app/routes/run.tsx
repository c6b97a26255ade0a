import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { ActionTable } from '../../features/runs/ActionTable';
import { MessageForm } from '../../features/runs/MessageForm';
import { MselTable } from '../../features/runs/MselTable';
import { NotesPanel } from '../../features/runs/NotesPanel';
import { ObjectiveList } from '../../features/runs/ObjectiveList';
import { RunHead } from '../../features/runs/RunHead';
import { runQuery, runScriptQuery } from '../../features/runs/runs.api';
import { SyndicateColumn } from '../../features/runs/SyndicateColumn';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { RunLinks } from '../RunLinks';
import { StaffFrame } from '../StaffFrame';
import { useArrival } from '../useArrival';

/** Console of a run: the syndicates side by side, and below the list of injects, what is expected, messages and notes. */
export function RunPage() {
  const words = useWords();
  const { t } = words;
  const { runId } = useParams({ from: '/signed-in/runs/$runId' });
  const { part = 'msel', at } = useSearch({ from: '/signed-in/runs/$runId' });
  useArrival(at === undefined ? undefined : `at-${at}`);
  const run = useQuery(runQuery(runId));
  const script = useQuery(runScriptQuery(runId));
  const failed = run.error ?? script.error;
  if (failed && !run.data)
    return (
      <StaffFrame>
        <ProblemNotice words={problemWords(failed, words)} retry={t('shell.retry')} onRetry={() => void run.refetch()} />
      </StaffFrame>
    );
  if (!run.data || !script.data)
    return (
      <StaffFrame>
        <Loading />
      </StaffFrame>
    );
  const injects = new Map(script.data.injects.map((inject) => [inject.key, inject]));
  return (
    <StaffFrame>
      <Stack gap="md">
        {run.data.may.control ? <RunLinks runId={runId} /> : null}
        <RunHead run={run.data} />
        {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
        <div className="syndicates">
          {run.data.cards.map((card) => (
            <SyndicateColumn key={card.cellId} run={run.data} card={card} injects={injects} askedAt={run.dataUpdatedAt} />
          ))}
        </div>
        <Tabs defaultValue={part} keepMounted={false}>
          <Tabs.List aria-label={t('runs.parts')}>
            <Tabs.Tab value="msel">{t('runs.msel')}</Tabs.Tab>
            <Tabs.Tab value="actions">{t('runs.actions')}</Tabs.Tab>
            <Tabs.Tab value="objectives">{t('runs.objectives')}</Tabs.Tab>
            {run.data.may.control ? <Tabs.Tab value="message">{t('runs.message')}</Tabs.Tab> : null}
            <Tabs.Tab value="notes">{t('runs.notes')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="msel" pt="sm">
            <MselTable run={run.data} script={script.data} />
          </Tabs.Panel>
          <Tabs.Panel value="actions" pt="sm">
            <ActionTable run={run.data} script={script.data} />
          </Tabs.Panel>
          <Tabs.Panel value="objectives" pt="sm">
            <ObjectiveList script={script.data} />
          </Tabs.Panel>
          <Tabs.Panel value="message" pt="sm">
            <MessageForm run={run.data} script={script.data} />
          </Tabs.Panel>
          <Tabs.Panel value="notes" pt="sm">
            <NotesPanel run={run.data} script={script.data} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </StaffFrame>
  );
}
