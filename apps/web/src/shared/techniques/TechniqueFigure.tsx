import { Table } from '@mantine/core';
import type { TechniqueExhibit } from '@workbench/contract';
import { achMatrixOf, isSheetKind, readAch, rowKindsOf } from '@workbench/domain';
import { useWords } from '../words/useWords';
import { AchStanding } from './AchStanding';
import { rowLabels, rowTitle } from './row-words';
import { SheetTable } from './SheetTable';

/** A matrix in a product: who rated what how, where the hypotheses stand, and what that hangs on; as it was put there. */
function MatrixFigure({ technique, title }: { technique: TechniqueExhibit; title: string }) {
  const words = useWords();
  const { t, named } = words;
  const { rows, ratings } = technique;
  const labels = rowLabels(rows, words);
  const hypotheses = rows.filter((row) => row.content.kind === 'hypothesis');
  const evidence = rows.filter((row) => row.content.kind === 'evidence');
  const valueOf = (hypothesisId: string, evidenceId: string) =>
    ratings.find((one) => one.hypothesisId === hypothesisId && one.evidenceId === evidenceId)?.value;
  return (
    <figure style={{ margin: '6px 0' }} aria-label={t('exhibit.technique', { title })}>
      <div style={{ overflowX: 'auto' }}>
        <Table withTableBorder withColumnBorders bg="white" aria-label={t('ach.matrix')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('ach.hypothesis')}</Table.Th>
              {evidence.map((row) => (
                <Table.Th key={row.id} title={rowTitle(row, words)}>
                  {labels.get(row.id)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {hypotheses.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">
                  {labels.get(row.id)} <bdi>{row.content.text}</bdi>
                </Table.Th>
                {evidence.map((one) => {
                  const value = valueOf(row.id, one.id);
                  return (
                    <Table.Td key={one.id} title={named('ach.code', value ?? 'none')}>
                      {value ?? '·'}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <ul style={{ margin: '4px 0', paddingInlineStart: 20, fontSize: '0.78rem', listStyle: 'none' }}>
        {evidence.map((row) => (
          <li key={row.id}>
            {labels.get(row.id)} <bdi>{rowTitle(row, words)}</bdi>
          </li>
        ))}
      </ul>
      <AchStanding reading={readAch(achMatrixOf(rows, ratings))} rows={rows} labels={labels} />
    </figure>
  );
}

/** A technique in a product, as it was put there: a matrix, or its rows as tables. */
export function TechniqueFigure({ technique, title }: { technique: TechniqueExhibit; title: string }) {
  const words = useWords();
  const { kind, rows } = technique;
  if (kind === 'ach') return <MatrixFigure technique={technique} title={title} />;
  const labels = rowLabels(rows, words);
  return (
    <figure style={{ margin: '6px 0' }} aria-label={words.t('exhibit.sheet', { title })}>
      {rowKindsOf[kind].filter(isSheetKind).map((one) => (
        <SheetTable key={one} kind={one} rows={rows} labels={labels} />
      ))}
    </figure>
  );
}
