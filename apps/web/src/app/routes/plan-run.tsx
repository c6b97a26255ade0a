import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf, planRun } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { datasetQuery } from '../../features/datasets/datasets.api';
import { PlanForm } from '../../features/runs/PlanForm';
import { PlannedLinks } from '../../features/runs/PlannedLinks';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { StaffFrame } from '../StaffFrame';

/** Plan a run of a dataset; then the links to hand over. */
export function PlanRunPage() {
  const words = useWords();
  const { datasetId } = useParams({ from: '/signed-in/runs/plan/$datasetId' });
  const dataset = useQuery(datasetQuery(datasetId));
  const [planned, setPlanned] = useState<AnswerOf<typeof planRun>>();
  return (
    <StaffFrame>
      <Stack gap="md">
        <Title order={1}>{words.t('runs.plan')}</Title>
        {dataset.isPending ? <Loading /> : null}
        {dataset.isError ? <ProblemNotice words={problemWords(dataset.error, words)} /> : null}
        {dataset.data && !planned ? <PlanForm dataset={dataset.data} onPlanned={setPlanned} /> : null}
        {planned ? <PlannedLinks planned={planned} /> : null}
      </Stack>
    </StaffFrame>
  );
}
