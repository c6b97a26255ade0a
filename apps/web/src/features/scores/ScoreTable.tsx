import { Table, Text } from '@mantine/core';
import type { WorkScoresShape } from '@workbench/contract';
import { scoreLineIds, scoreLines, type WorkScores } from '@workbench/domain';
import type { MessageId } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { valueWords } from '../../shared/words/score-words';

/** Whose scores stand in a column. */
export interface ScoreColumn {
  key: string;
  head: string;
  scores: WorkScoresShape;
}

/** Scores of several side by side, each with its formula, and under each number how many things were counted. */
export function ScoreTable({ label, columns }: { label: string; columns: readonly ScoreColumn[] }) {
  const words = useWords();
  const { t } = words;
  const read = columns.map(({ key, scores }) => ({ key, lines: new Map(scoreLines(scores as WorkScores).map((line) => [line.id, line])) }));
  const formulas = new Map(read.flatMap(({ lines }) => [...lines].map(([id, { formula }]) => [id, formula] as const)));
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table striped withColumnBorders bg="white" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scores.score')}</Table.Th>
            {columns.map(({ key, head }) => (
              <Table.Th key={key}>
                <bdi>{head}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scoreLineIds
            .filter((id) => formulas.has(id))
            .map((id) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={500}>
                  {t(`score.${id}` as MessageId)}
                  <Text size="xs" c="dimmed" component="div">
                    <bdi dir="ltr">{formulas.get(id)}</bdi>
                  </Text>
                </Table.Th>
                {read.map(({ key, lines }) => {
                  const line = lines.get(id);
                  return (
                    <Table.Td key={key}>
                      {line ? valueWords(line, words) : <Text size="xs">{t('scores.notMeasured')}</Text>}
                      {line ? (
                        <Text size="xs" c="dimmed" component="div">
                          <bdi dir="ltr">
                            {t('scores.n')} = {line.n}
                          </bdi>
                        </Text>
                      ) : null}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
