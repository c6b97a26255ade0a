import { Table, Text } from '@mantine/core';
import type { WorkScoresShape } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';

/** How the trainee's gradings agree with the right ones, on each axis, with the formula and how many pairs it rests on. */
export function Agreement({ scores }: { scores: Pick<WorkScoresShape, 'reliability' | 'credibility'> }) {
  const { t } = useWords();
  return (
    <Table w="auto" bg="white" withTableBorder aria-label={t('learning.agreement')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('learning.measure')}</Table.Th>
          <Table.Th>{t('learning.value')}</Table.Th>
          <Table.Th>{t('scores.n')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {(['reliability', 'credibility'] as const).map((axis) => {
          const { kappa } = scores[axis];
          return (
            <Table.Tr key={axis}>
              <Table.Th scope="row" fw={400}>
                {t(`score.${axis}`)}
                <Text size="xs" c="dimmed" component="div">
                  <bdi dir="ltr">{kappa.formula}</bdi>
                </Text>
              </Table.Th>
              <Table.Td>{kappa.value === 'too_few' ? t('scores.tooFew') : kappa.value.toFixed(2)}</Table.Td>
              <Table.Td>{kappa.n}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
