import { Grid, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { MselEditor } from '../../features/pack-drafts/MselEditor';
import { packDraftQuery, packFaultsQuery } from '../../features/pack-drafts/pack-drafts.api';
import { PackStateBadge } from '../../features/pack-drafts/PackDraftTable';
import { PackNav } from '../../features/pack-drafts/PackNav';
import { PackOverview } from '../../features/pack-drafts/PackOverview';
import { PartTable } from '../../features/pack-drafts/PartTable';
import { problemWords } from '../../shared/api/problem-words';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { StaffFrame } from '../StaffFrame';

/** A pack that is being written: its parts, the list of injects, and how far it is. */
export function PackDraftPage() {
  const words = useWords();
  const { t, language } = words;
  const { packDraftId } = useParams({ from: '/signed-in/runs/packs/$packDraftId' });
  const { part: view = 'overview', at } = useSearch({ from: '/signed-in/runs/packs/$packDraftId' });
  const navigate = useNavigate();
  const draft = useQuery(packDraftQuery(packDraftId));
  const [isAsked, setAsked] = useState(false);
  const check = useQuery({ ...packFaultsQuery(packDraftId), enabled: isAsked });
  const { data } = draft;
  const faults = check.data?.faults ?? [];
  const open = (recordId: string | undefined) =>
    void navigate({
      to: '/runs/packs/$packDraftId',
      params: { packDraftId },
      search: { part: view, ...(recordId === undefined ? {} : { at: recordId }) },
    });
  const handleCheck = () => (isAsked ? void check.refetch() : setAsked(true));
  return (
    <StaffFrame>
      {draft.isPending ? <Loading /> : null}
      {draft.isError ? (
        <ProblemNotice words={problemWords(draft.error, words)} retry={t('shell.retry')} onRetry={() => void draft.refetch()} />
      ) : null}
      {check.isError ? (
        <ProblemNotice words={problemWords(check.error, words)} retry={t('shell.retry')} onRetry={() => void check.refetch()} />
      ) : null}
      {data ? (
        <>
          <Group gap="xs" mb="sm">
            <Title order={1} dir="auto">
              {inLanguage(data.name, language)}
            </Title>
            <Text>
              <bdi>{data.packVersion}</bdi>
            </Text>
            <PackStateBadge state={data.state} />
          </Group>
          <Grid>
            <Grid.Col span={{ base: 12, md: 3, xl: 2 }}>
              <PackNav draft={data} view={view} faults={faults} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 9, xl: 10 }}>
              {view === 'overview' ? (
                <PackOverview draft={data} check={{ found: check.data, isChecking: check.isFetching, onCheck: handleCheck }} />
              ) : view === 'msel' ? (
                <MselEditor draft={data} faults={faults} isChecked={check.data !== undefined} at={at} onOpen={open} />
              ) : (
                <PartTable key={view} draft={data} part={view} faults={faults} at={at} onOpen={open} />
              )}
            </Grid.Col>
          </Grid>
        </>
      ) : null}
    </StaffFrame>
  );
}
