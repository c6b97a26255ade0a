import { Grid, Group, Paper, Select, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EntityKind, isComparable } from '@workbench/domain';
import { EmptyState, ProblemNotice } from '@workbench/ui';
import { CandidateList, pairKey } from '../../features/candidates/CandidateList';
import { CandidatePair } from '../../features/candidates/CandidatePair';
import { dossierQuery } from '../../shared/api/claims.api';
import { problemWords } from '../../shared/api/problem-words';
import { candidatesQuery } from '../../shared/resolutions/resolutions.api';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

const kinds = EntityKind.options.filter((kind) => isComparable({ kind }));

/** Pairs of entities that may be one: the list at the start, the pair that is looked at beside it. */
export function CandidatesPage() {
  const words = useWords();
  const { t, named } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const search = useSearch({ from: '/signed-in/cells/$cellId/candidates' });
  const navigate = useNavigate();
  const kind = EntityKind.safeParse(search.kind);
  const found = useQuery({ ...candidatesQuery(cellId, kind.success ? { kind: kind.data } : {}), placeholderData: (before) => before });
  const rows = found.data?.rows ?? [];
  const chosen = rows.find((row) => pairKey(row) === search.pair) ?? rows[0];
  const [left, right] = useQueries({
    queries: [chosen?.left.id, chosen?.right.id].map((id) => ({ ...dossierQuery(cellId, id ?? ''), enabled: id !== undefined })),
  });
  const failed = [left, right].find((one) => one?.isError);
  useMarkPage(
    [left, right].flatMap((one) => [...(one?.data?.claims ?? []), ...(one?.data?.resolutions ?? [])].map(({ marking }) => marking)),
  );
  const choose = (pair: string | undefined) => void navigate({ to: '.', search: { ...search, pair } as never, replace: true });
  const next = () => {
    const at = rows.findIndex((row) => row === chosen);
    const after = rows[at + 1] ?? rows[at - 1];
    choose(after && pairKey(after));
  };
  return (
    <div className="page">
      <Title order={1}>{t('candidates.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('candidates.intro')}
      </Text>
      <Group mb="sm">
        <Select
          aria-label={t('claim.kind')}
          placeholder={t('entities.anyKind')}
          data={kinds.map((one) => ({ value: one as string, label: named('entityKind', one) }))}
          value={search.kind ?? null}
          onChange={(one) => void navigate({ to: '.', search: (one ? { kind: one } : {}) as never, replace: true })}
          clearable
        />
        {found.data ? <Text size="sm">{t('candidates.count', { count: found.data.total, compared: found.data.compared })}</Text> : null}
        {found.data && found.data.total > rows.length ? <Text size="sm">{t('candidates.cut', { count: rows.length })}</Text> : null}
      </Group>
      {found.isPending ? <Loading /> : null}
      {found.isError ? (
        <ProblemNotice words={problemWords(found.error, words)} retry={t('shell.retry')} onRetry={() => void found.refetch()} />
      ) : null}
      {found.isSuccess && rows.length === 0 ? <EmptyState title={t('candidates.none')} hint={t('candidates.none.hint')} /> : null}
      {chosen ? (
        <Grid>
          <Grid.Col span={4}>
            <Paper withBorder style={{ maxBlockSize: '70vh', overflow: 'auto' }}>
              <CandidateList rows={rows} chosen={pairKey(chosen)} onChoose={choose} />
            </Paper>
          </Grid.Col>
          <Grid.Col span={8}>
            {failed ? (
              <ProblemNotice words={problemWords(failed.error, words)} retry={t('shell.retry')} onRetry={() => void failed.refetch()} />
            ) : left?.data && right?.data ? (
              <CandidatePair key={pairKey(chosen)} cellId={cellId} candidate={chosen} one={left.data} other={right.data} onDone={next} />
            ) : (
              <Loading />
            )}
          </Grid.Col>
        </Grid>
      ) : null}
    </div>
  );
}
