import { Alert, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { runImport, type AnswerOf, type CellDesk, type ImportMapping, type MarkingChoice, type previewImport } from '@workbench/contract';
import { ItemKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ImportReport } from './ImportReport';
import { MappingForm } from './MappingForm';

interface Props {
  cell: CellDesk;
  file: { fileName: string; content: string };
  preview: Extract<AnswerOf<typeof previewImport>, { sort: 'rows' }>;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Say which column is what, mark the rows, bring them in, and read what happened to each. */
export function RowImport({ cell, file, preview, marking: renderMarking }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [mapping, setMapping] = useState<ImportMapping>(preview.mapping);
  const [marking, setMarking] = useState<MarkingChoice>({ level: 0, releasableTo: 'all', compartments: [], originatorControl: false });
  const [kind, setKind] = useState<ItemKind>('report');
  const [date, setDate] = useState('');
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () =>
      call(runImport, {
        params: { cellId: cell.id },
        body: {
          ...file,
          format: preview.format,
          mapping,
          marking,
          defaults: { kind, language: null, reportedAt: date ? `${date}T00:00:00Z` : null },
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items', cell.id] }),
  });
  if (run.data) return <ImportReport cellId={cell.id} {...run.data} />;
  return (
    <Stack>
      <Alert color="blue" p="xs">
        <Text size="sm">
          {t(preview.isRemembered ? 'import.remembered' : 'import.guessed', { rows: preview.rowCount, format: preview.format })}
        </Text>
      </Alert>
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
      <Group>
        <Button loading={run.isPending} disabled={mapping.text.length === 0} onClick={() => run.mutate()}>
          {t('import.run', { rows: preview.rowCount })}
        </Button>
      </Group>
    </Stack>
  );
}
