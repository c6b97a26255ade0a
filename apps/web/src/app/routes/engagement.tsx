import { Button, Container, Group, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ProblemNotice } from '@workbench/ui';
import { EngagementPart } from '../../features/engagements/EngagementPart';
import { engagementQuery } from '../../features/engagements/engagements.api';
import { anchorOf, EngagementTab, tabsFor } from '../../features/engagements/places';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { LanguageChoice } from '../LanguageChoice';
import { Loading } from '../Loading';
import { useArrival } from '../useArrival';

/** An engagement with its parts. */
export function EngagementPage() {
  const words = useWords();
  const { t, named, day } = words;
  const { engagementId } = useParams({ from: '/signed-in/engagements/$engagementId' });
  const { tab = 'consultation', at } = useSearch({ from: '/signed-in/engagements/$engagementId' });
  const navigate = useNavigate();
  const engagement = useQuery(engagementQuery(engagementId));
  const { data } = engagement;
  useArrival(at === undefined ? undefined : anchorOf(at));
  const go = (next: string | null) =>
    void navigate({ to: '/engagements/$engagementId', params: { engagementId }, search: { tab: EngagementTab.parse(next) } });
  return (
    <Container size="xl" py="md" component="main">
      {engagement.isPending ? <Loading /> : null}
      {engagement.isError ? (
        <ProblemNotice words={problemWords(engagement.error, words)} retry={t('shell.retry')} onRetry={() => void engagement.refetch()} />
      ) : null}
      {data ? (
        <>
          <Group justify="space-between" mb="sm">
            <div>
              <Title order={1}>
                <bdi>{data.name}</bdi>
              </Title>
              <Text size="sm" c="dimmed">
                <bdi>{data.beneficiary}</bdi> · {t('engagements.fromTo', { from: day(data.startsOn), to: day(data.endsOn) })} ·{' '}
                {named('engDuty', data.duty)}
              </Text>
            </div>
            <Group gap="xs">
              <Button component={Link} to="/engagements" size="xs" variant="default">
                {t('engagements.title')}
              </Button>
              <LanguageChoice />
            </Group>
          </Group>
          <Tabs value={tab} onChange={go} keepMounted={false}>
            <Tabs.List>
              {tabsFor(data.duty).map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {named('engagements.tab', one)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab}>
              <EngagementPart engagement={data} tab={tab} />
            </Tabs.Panel>
          </Tabs>
        </>
      ) : null}
    </Container>
  );
}
