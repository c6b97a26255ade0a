import { Alert, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { runImport, type AnswerOf, type CellDesk, type ImportMapping, type MarkingChoice, type previewImport } from '@workbench/contract';
import { ItemKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { DateReading } from './DateReading';
import { ImportProgress } from './ImportProgress';
import { ImportReport } from './ImportReport';
import { MappingForm } from './MappingForm';
import { StoppedNote } from './StoppedNote';
import { useInParts } from './useInParts';

interface Props {
  cell: CellDesk;
  file: { fileName: string; content: string };
  preview: Extract<AnswerOf<typeof previewImport>, { sort: 'rows' }>;
  /** Sheet of a workbook that the rows are of, and those that were not read. */
  sheet?: { name: string; others: string[] } | undefined;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Say which column is what, mark the rows, bring them in, and read what happened to each. */
export function RowImport({ cell, file, preview, sheet, marking: renderMarking }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [mapping, setMapping] = useState<ImportMapping>(preview.mapping);
  const [marking, setMarking] = useState<MarkingChoice>({ level: 0, releasableTo: 'all', compartments: [], originatorControl: false });
  const [kind, setKind] = useState<ItemKind>('report');
  const [date, setDate] = useState('');
  const client = useQueryClient();
  const { run, count, stop } = useInParts(
    preview.rowCount,
    (part) =>
      call(runImport, {
        params: { cellId: cell.id },
        body: {
          fileName: file.fileName,
          content: file.content,
          part,
          format: preview.format,
          mapping,
          marking,
          defaults: { kind, language: null, reportedAt: date ? `${date}T00:00:00Z` : null },
        },
      }),
    () => client.invalidateQueries({ queryKey: ['items', cell.id] }),
  );
  if (run.data)
    return (
      <Stack>
        {run.data.isStopped ? <StoppedNote /> : null}
        <ImportReport cellId={cell.id} {...run.data.done} />
      </Stack>
    );
  return (
    <Stack>
      <Alert color="blue" p="xs">
        <Text size="sm">
          {t(preview.isRemembered ? 'import.remembered' : 'import.guessed', { rows: preview.rowCount, format: preview.format })}
        </Text>
      </Alert>
      {sheet ? (
        <Text size="sm" dir="auto">
          {t('import.sheet', { sheet: sheet.name })}
          {sheet.others.length > 0 ? ` ${t('import.sheet.others', { sheets: sheet.others.join(', ') })}` : ''}
        </Text>
      ) : null}
      <Table.ScrollContainer minWidth={400}>
        <Table withTableBorder bg="white" fz="xs">
          <Table.Thead>
            <Table.Tr>
              {preview.columns.slice(0, 12).map((column) => (
                <Table.Th key={column}>
                  <bdi>{column}</bdi>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row, place) => (
              <Table.Tr key={place}>
                {preview.columns.slice(0, 12).map((column) => (
                  <Table.Td key={column} dir="auto">
                    {(row[column] ?? '').slice(0, 80)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <MappingForm columns={preview.columns} value={mapping} onChange={setMapping} />
      <DateReading dates={preview.dates} mapping={mapping} onChange={setMapping} />
      <Group grow>
        <Select
          label={t('import.kind')}
          data={ItemKind.options.map((one) => ({ value: one as string, label: named('itemKind', one) }))}
          value={kind}
          onChange={(next) => next && setKind(ItemKind.parse(next))}
          allowDeselect={false}
        />
        <TextInput type="date" label={t('import.date')} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
      </Group>
      {renderMarking(marking, setMarking)}
      {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
      {run.isPending ? <ImportProgress count={count} total={preview.rowCount} onStop={stop} /> : null}
      <Group>
        <Button loading={run.isPending} disabled={mapping.text.length === 0} onClick={() => run.mutate()}>
          {t('import.run', { rows: preview.rowCount })}
        </Button>
      </Group>
    </Stack>
  );
}
