import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LearningRecord } from '@workbench/contract';
import { criterionHistories, type CriterionPoint } from '@workbench/domain';
import { EmptyState } from '@workbench/ui';
import { useWords } from '../../shared/words/useWords';
import { ScoreLine } from './ScoreLine';

/** How criteria are called, and the order in which they stand. */
export interface CriterionNames {
  order: readonly string[];
  nameOf: (key: string) => string;
}

function Point({ cellId, point, title }: { cellId: string; point: CriterionPoint; title: string | null }) {
  const { t, day } = useWords();
  const { at, mean, n, productId } = point;
  return (
    <Text size="xs" component="li">
      <Anchor component={Link} to={`/cells/${cellId}/products/${productId}/review`} inherit title={title ?? undefined}>
        {t('learning.point', { moment: day(at), mean: mean.toFixed(1), n })}
      </Anchor>
    </Text>
  );
}

/** Scores of released appraisals by criterion: a picture of each, and the same as a table with what each rests on. */
export function ScoreHistory({ cellId, record, criteria }: { cellId: string; record: LearningRecord; criteria: CriterionNames }) {
  const { t } = useWords();
  const histories = criterionHistories(record.appraised, criteria.order);
  if (histories.length === 0) return <EmptyState title={t('learning.scores.none')} hint={t('learning.scores.none.hint')} />;
  const titleOf = ({ productId, number }: CriterionPoint) =>
    record.appraised.find((one) => one.productId === productId && one.number === number)?.title ?? null;
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table bg="white" withTableBorder verticalSpacing={4} aria-label={t('learning.scores')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('review.criterion')}</Table.Th>
            <Table.Th>{t('learning.picture')}</Table.Th>
            <Table.Th>{t('learning.value')}</Table.Th>
            <Table.Th>{t('scores.n')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {histories.map((history) => (
            <Table.Tr key={history.criterion} data-criterion={history.criterion}>
              <Table.Th scope="row" fw={400} dir="auto">
                {criteria.nameOf(history.criterion)}
              </Table.Th>
              <Table.Td>
                <ScoreLine name={criteria.nameOf(history.criterion)} history={history} />
              </Table.Td>
              <Table.Td>
                <ul style={{ margin: 0, paddingInlineStart: '1.1em' }}>
                  {history.points.map((point) => (
                    <Point key={`${point.productId} ${point.number}`} cellId={cellId} point={point} title={titleOf(point)} />
                  ))}
                </ul>
              </Table.Td>
              <Table.Td>{history.n}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
