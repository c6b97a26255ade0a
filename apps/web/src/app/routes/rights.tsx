import { Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { CheckList } from '../../features/rights/CheckList';
import { CorrectionList } from '../../features/rights/CorrectionList';
import { RetentionSetting } from '../../features/rights/RetentionSetting';
import { ReviewCard } from '../../features/rights/ReviewCard';
import { TombstoneList } from '../../features/rights/TombstoneList';
import { problemWords } from '../../shared/api/problem-words';
import { rightsDeskQuery } from '../../shared/api/rights.api';
import { cellQuery } from '../../shared/api/session.api';
import { ClaimCardView } from '../../shared/claims/ClaimCardView';
import { useWords } from '../../shared/words/useWords';
import { Loading } from '../Loading';
import { useMarkPage } from '../page-marking';

/** The rights officer's desk: requests, checks, reviews, data without a purpose, tombstones. */
export function RightsPage() {
  const words = useWords();
  const { t } = words;
  const { cellId } = useParams({ from: '/signed-in/cells/$cellId' });
  const { data: cell } = useSuspenseQuery(cellQuery(cellId));
  const desk = useQuery(rightsDeskQuery(cellId));
  const { requests = [], checks = [], sample = [], withoutPurpose = [], tombstones = [] } = desk.data ?? {};
  const claims = [...checks.map((check) => check.claim), ...sample, ...withoutPurpose];
  useMarkPage([...claims, ...requests, ...tombstones].map((one) => one.marking));
  return (
    <div className="page">
      <Title order={1} mb="sm">
        {t('rights.title')}
      </Title>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? (
        <ProblemNotice words={problemWords(desk.error, words)} retry={t('shell.retry')} onRetry={() => void desk.refetch()} />
      ) : null}
      {desk.data ? (
        <Stack gap="md">
          {desk.data.may.decide ? null : <Text size="sm">{t('rights.readOnly')}</Text>}
          <CorrectionList cell={cell} requests={desk.data.requests} mayDecide={desk.data.may.decide} />
          <CheckList cell={cell} checks={desk.data.checks} sample={desk.data.sample} mayDecide={desk.data.may.decide} />
          <section>
            <Title order={2}>{t('rights.reviews', { count: desk.data.reviews.length })}</Title>
            <RetentionSetting cellId={cellId} days={desk.data.retentionDays} maySet={desk.data.may.setRetention} />
            <Stack gap="xs" mt="xs">
              {desk.data.reviews.map((review) => (
                <ReviewCard key={review.entity.id} cellId={cellId} review={review} asOf={cell.asOf} mayDecide={desk.data.may.decide} />
              ))}
            </Stack>
          </section>
          <section>
            <Title order={2}>{t('rights.withoutPurpose', { count: desk.data.withoutPurpose.length })}</Title>
            <Stack gap="xs">
              {desk.data.withoutPurpose.map((claim) => (
                <ClaimCardView key={claim.id} claim={claim} cellId={cellId} levels={cell.levels} />
              ))}
            </Stack>
          </section>
          <TombstoneList cell={cell} tombstones={desk.data.tombstones} />
        </Stack>
      ) : null}
    </div>
  );
}
