import { Table, Text } from '@mantine/core';
import { useWords } from '../../shared/words/useWords';
import { formulaWords, valueWords } from '../../shared/words/score-words';
import { scoreRows, type ScoreColumn, type ScoreRow } from './score-rows';

function ScoreCell({ line }: { line: ReturnType<ScoreRow['lines']['get']> }) {
  const words = useWords();
  const { t } = words;
  if (!line) return <Text size="xs">{t('scores.notMeasured')}</Text>;
  return (
    <>
      {valueWords(line, words)}
      <Text size="xs" c="dimmed" component="div">
        <bdi dir="ltr">
          {t('scores.n')} = {line.n}
        </bdi>
      </Text>
    </>
  );
}

/** Scores of several side by side, each with its formula, and under each number how many things were counted. */
export function ScoreTable({ label, columns }: { label: string; columns: readonly ScoreColumn[] }) {
  const words = useWords();
  const { t } = words;
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
          {scoreRows(columns, words).map(({ id, name, criterion, formula, lines }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {name}
                {criterion === undefined ? null : (
                  <>
                    {': '}
                    <bdi>{criterion}</bdi>
                  </>
                )}
                <Text size="xs" c="dimmed" component="div">
                  <bdi>{formulaWords(formula, words)}</bdi>
                </Text>
              </Table.Th>
              {columns.map(({ key }) => (
                <Table.Td key={key}>
                  <ScoreCell line={lines.get(key)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
