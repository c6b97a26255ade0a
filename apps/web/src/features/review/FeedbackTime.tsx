import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FeedbackTimes } from '@workbench/contract';
import { fewestForMedian, type MedianTime } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { feedbackTimesQuery } from './review.api';

function Median({ time }: { time: MedianTime }) {
  const { t, language } = useWords();
  if (time.seconds === null) return <Text size="sm">{t('review.times.few', { count: time.count, fewest: fewestForMedian })}</Text>;
  const format = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 1 });
  const hours = time.seconds / 3600;
  const told =
    hours < 1
      ? t('review.times.minutes', { number: format.format(time.seconds / 60) })
      : t('review.times.hours', { number: format.format(hours) });
  return <Text size="sm">{t('review.times.median', { time: told, count: time.count })}</Text>;
}

const measures: readonly (keyof FeedbackTimes)[] = ['firstComment', 'decision'];

/** How long submitted versions waited for the first comment and the decision: median on both clocks, and how many it rests on. */
export function FeedbackTime({ cellId }: { cellId: string }) {
  const words = useWords();
  const { t } = words;
  const times = useQuery(feedbackTimesQuery(cellId));
  if (times.isError) return <ProblemNotice words={problemWords(times.error, words)} />;
  if (!times.data) return null;
  const { data } = times;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('review.times.hint')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('review.times.from')}</Table.Th>
            <Table.Th>{t('review.times.wall')}</Table.Th>
            <Table.Th>{t('review.times.exercise')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {measures.map((measure) => (
            <Table.Tr key={measure}>
              <Table.Th scope="row">{t(`review.times.${measure}`)}</Table.Th>
              <Table.Td>
                <Median time={data[measure].wall} />
              </Table.Td>
              <Table.Td>
                <Median time={data[measure].exercise} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
