import { Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { EngagementDeed, EngagementDetail } from '@workbench/contract';
import { Ref } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { engagementTrailQuery } from './engagements.api';
import { refTitle, RefLink } from './LinkLine';

function End({ engagement, refTo }: { engagement: EngagementDetail; refTo: Ref }) {
  const { t, language } = useWords();
  if (refTitle(refTo, engagement, language) === null) return <span>{t('engagements.trail.gone')}</span>;
  return <RefLink engagement={engagement} refTo={refTo} />;
}

/** What a deed was done to: a record, the ends of an arrow, a member. */
function Subject({ engagement, detail }: { engagement: EngagementDetail; detail: EngagementDeed['detail'] }) {
  const { t, named, direction } = useWords();
  const refs = ['record', 'from', 'to'].flatMap((name) => {
    const value = typeof detail[name] === 'string' ? detail[name] : '';
    return Ref.safeParse(name === 'record' ? `record:${value}` : value).data ?? [];
  });
  const member = engagement.members.find(({ personId }) => personId === detail['person']);
  const kind = typeof detail['kind'] === 'string' ? `${named('engKind', detail['kind'])}: ` : '';
  if (refs.length > 0)
    return (
      <>
        {kind}
        {refs.map((ref, place) => (
          <span key={ref}>
            {place > 0 ? (direction === 'rtl' ? ' ← ' : ' → ') : null}
            <End engagement={engagement} refTo={ref} />
          </span>
        ))}
      </>
    );
  if ('person' in detail) return <bdi>{member?.displayName ?? t('engagements.trail.gone')}</bdi>;
  return null;
}

/** What was done in an engagement, the newest first: who did what to what. */
export function TrailPart({ engagement }: { engagement: EngagementDetail }) {
  const words = useWords();
  const { t, named, moment } = words;
  const trail = useQuery(engagementTrailQuery(engagement.id));
  return (
    <Stack gap="xs">
      <Title order={3}>{t('engagements.tab.trail')}</Title>
      {trail.isError ? (
        <ProblemNotice words={problemWords(trail.error, words)} retry={t('shell.retry')} onRetry={() => void trail.refetch()} />
      ) : null}
      {trail.isPending ? <Loader size="sm" aria-label={t('shell.loading')} /> : null}
      {trail.data?.isCut ? <Text size="sm">{t('engagements.trail.cut', { count: trail.data.rows.length })}</Text> : null}
      {trail.data ? (
        <Table striped verticalSpacing={4} fz="sm" aria-label={t('engagements.tab.trail')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trail.at')}</Table.Th>
              <Table.Th>{t('trail.person')}</Table.Th>
              <Table.Th>{t('trail.deed')}</Table.Th>
              <Table.Th>{t('trail.subject')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trail.data.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{moment(row.at)}</Table.Td>
                <Table.Td>
                  <bdi>{row.by === '' ? '—' : row.by}</bdi>
                </Table.Td>
                <Table.Td>{named('deed', row.deed)}</Table.Td>
                <Table.Td>
                  <Subject engagement={engagement} detail={row.detail} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Stack>
  );
}
