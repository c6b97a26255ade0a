import { Fieldset, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf, forkRun, RunDetail } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { datasetQuery } from '../../features/datasets/datasets.api';
import { ForkContents } from '../../features/runs/ForkContents';
import { ForkPoint } from '../../features/runs/ForkPoint';
import { PlanForm } from '../../features/runs/PlanForm';
import { PlannedLinks } from '../../features/runs/PlannedLinks';
import { forkStandQuery } from '../../features/runs/runs.api';
import { problemWords } from '../../shared/api/problem-words';
import { runOnceQuery } from '../../shared/api/scores.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { RunLinks } from '../RunLinks';
import { StaffFrame } from '../StaffFrame';

interface Props {
  run: RunDetail;
  onPlanned: (planned: AnswerOf<typeof forkRun>) => void;
}

/** Chooses from where, shows what comes along, and plans the run. */
function Fork({ run, onPlanned }: Props) {
  const words = useWords();
  const search = useSearch({ from: '/signed-in/runs/$runId/fork' });
  const navigate = useNavigate({ from: '/runs/$runId/fork' });
  const cellId = run.cards.find((card) => card.cellId === search.cell)?.cellId ?? run.cards[0]?.cellId ?? '';
  const stand = useQuery(forkStandQuery(cellId, search.at));
  const dataset = useQuery(datasetQuery(run.dataset.id));
  const failed = stand.error ?? dataset.error;
  const { data } = stand;
  return (
    <>
      <ForkPoint
        cards={run.cards}
        cellId={cellId}
        stand={data}
        onChange={(point) => void navigate({ search: { cell: point.cellId, at: point.at }, replace: true })}
      />
      {failed ? <ProblemNotice words={problemWords(failed, words)} /> : null}
      {stand.isPending || dataset.isPending ? <Loading /> : null}
      {data && dataset.data ? (
        <>
          <ForkContents stand={data} />
          {/* While another moment is asked for, what stands here is that of the one before. */}
          <Fieldset variant="unstyled" disabled={stand.isPlaceholderData}>
            <PlanForm dataset={dataset.data} from={{ runId: run.id, cellId, at: data.at }} onPlanned={onPlanned} />
          </Fieldset>
        </>
      ) : null}
    </>
  );
}

/** Plan another run from where a syndicate of a run stood; then the links to hand over. */
export function ForkRunPage() {
  const words = useWords();
  const { t } = words;
  const { runId } = useParams({ from: '/signed-in/runs/$runId/fork' });
  const run = useQuery(runOnceQuery(runId));
  const [planned, setPlanned] = useState<AnswerOf<typeof forkRun>>();
  return (
    <StaffFrame>
      <Stack gap="md">
        <RunLinks runId={runId} />
        <Title order={1}>
          {t('fork.title')}
          {run.data ? (
            <>
              {': '}
              <bdi>{run.data.name}</bdi>
            </>
          ) : null}
        </Title>
        <Text size="sm">{t('fork.hint')}</Text>
        {run.isPending ? <Loading /> : null}
        {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
        {run.data && !planned ? <Fork run={run.data} onPlanned={setPlanned} /> : null}
        {planned ? <PlannedLinks planned={planned} /> : null}
      </Stack>
    </StaffFrame>
  );
}
