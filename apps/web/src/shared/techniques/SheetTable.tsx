import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SheetKind } from '@workbench/domain';
import { useWords } from '../words/useWords';
import { rowTitle } from './row-words';
import { RowResult, type ResultRow } from './RowResult';
import { fieldsOf, sheetContent, valueFamily, valueIn, type Field } from './sheet-fields';

const withResult: readonly SheetKind[] = ['assumption', 'indicator', 'quality', 'threat'];

interface Props<Row extends ResultRow> {
  kind: SheetKind;
  /** All rows of the technique that stand: a result may rest on others. */
  rows: readonly Row[];
  labels: ReadonlyMap<string, string>;
  /** What is shown beside the words of a row. */
  beside?: (row: Row) => ReactNode;
}

function ValueCell({ row, field, fields }: { row: ResultRow; field: Field; fields: readonly Field[] }) {
  const { named, day } = useWords();
  const content = sheetContent(row.content);
  if (!content) return null;
  const value = valueIn(content, field.name);
  const why = fields.find((one) => one.name === `${field.name}Why`);
  const said = field.options ? named(`rowValue.${valueFamily(field)}`, value) : field.isDay && value !== '' ? day(value) : value;
  return (
    <Table.Td>
      <bdi>{said}</bdi>
      {why ? (
        <Text size="xs" c="dimmed" dir="auto">
          {valueIn(content, why.name)}
        </Text>
      ) : null}
    </Table.Td>
  );
}

/** Rows of one kind as a table: a column for each field, reasons below what they are the reasons of, and what follows by rule. */
export function SheetTable<Row extends ResultRow>({ kind, rows, labels, beside }: Props<Row>) {
  const words = useWords();
  const { t, named } = words;
  const fields = fieldsOf(kind);
  const columns = fields.filter(({ name }) => !fields.some((one) => name === `${one.name}Why`));
  const own = rows.filter((row) => row.content.kind === kind);
  const scenarios = kind === 'indicator' ? rows.filter((row) => row.content.kind === 'scenario') : [];
  return (
    <div style={{ overflowX: 'auto' }}>
      <Table withTableBorder withColumnBorders bg="white" aria-label={named('rowKind', kind)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{named('rowKind', kind)}</Table.Th>
            {columns.map(({ name }) => (
              <Table.Th key={name}>{named('rowField', name)}</Table.Th>
            ))}
            {scenarios.map((row) => (
              <Table.Th key={row.id} title={rowTitle(row, words)}>
                {labels.get(row.id)}
              </Table.Th>
            ))}
            {withResult.includes(kind) ? <Table.Th>{t('sheet.result')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {own.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row" miw={220}>
                {beside ? beside(row) : `${labels.get(row.id)} ${rowTitle(row, words)}`}
              </Table.Th>
              {columns.map((field) => (
                <ValueCell key={field.name} row={row} field={field} fields={fields} />
              ))}
              {scenarios.map(({ id }) => {
                const chance =
                  row.content.kind === 'indicator' ? row.content.chances.find((one) => one.scenarioId === id)?.value : undefined;
                return (
                  <Table.Td key={id} title={chance ? named('rowValue.chance', chance) : undefined}>
                    {chance ?? '·'}
                  </Table.Td>
                );
              })}
              {withResult.includes(kind) ? (
                <Table.Td>
                  <RowResult row={row} rows={rows} labels={labels} />
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
