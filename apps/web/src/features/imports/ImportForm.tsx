import { Alert, Button, FileInput, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { previewImport, runImport, type CellDesk, type ImportMapping, type MarkingChoice } from '@workbench/contract';
import { ItemKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ImportReport } from './ImportReport';
import { MappingForm } from './MappingForm';

interface Chosen {
  fileName: string;
  content: string;
}

interface Props {
  cell: CellDesk;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Choose a file, look at it, say which column is what, mark it, bring it in, and read what happened to each row. */
export function ImportForm({ cell, marking: renderMarking }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [file, setFile] = useState<Chosen>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const [marking, setMarking] = useState<MarkingChoice>({ level: 0, releasableTo: 'all', compartments: [], originatorControl: false });
  const [kind, setKind] = useState<ItemKind>('report');
  const [date, setDate] = useState('');
  const client = useQueryClient();
  const preview = useMutation({
    mutationFn: (chosen: Chosen) => call(previewImport, { params: { cellId: cell.id }, body: chosen }),
    onSuccess: (read) => setMapping(read.mapping),
  });
  const run = useMutation({
    mutationFn: () =>
      call(runImport, {
        params: { cellId: cell.id },
        body: {
          ...file!,
          format: preview.data!.format,
          mapping: mapping!,
          marking,
          defaults: { kind, language: null, reportedAt: date ? `${date}T00:00:00Z` : null },
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items', cell.id] }),
  });
  const choose = async (picked: File | null) => {
    run.reset();
    preview.reset();
    setMapping(undefined);
    setFile(undefined);
    if (!picked) return;
    const chosen = { fileName: picked.name, content: await picked.text() };
    setFile(chosen);
    preview.mutate(chosen);
  };
  return (
    <Stack maw={1000}>
      <FileInput
        label={t('import.file')}
        description={t('import.file.hint')}
        placeholder={t('import.choose')}
        accept=".csv,.tsv,.jsonl,.ndjson,.txt,.md,.json"
        onChange={(picked) => void choose(picked)}
      />
      {preview.isError ? <ProblemNotice words={problemWords(preview.error, words)} /> : null}
      {preview.data && mapping && !run.isSuccess ? (
        <>
          <Alert color="blue" p="xs">
            <Text size="sm">
              {t(preview.data.isRemembered ? 'import.remembered' : 'import.guessed', {
                rows: preview.data.rowCount,
                format: preview.data.format,
              })}
            </Text>
          </Alert>
          <Table.ScrollContainer minWidth={400}>
            <Table withTableBorder bg="white" fz="xs">
              <Table.Thead>
                <Table.Tr>
                  {preview.data.columns.slice(0, 12).map((column) => (
                    <Table.Th key={column}>
                      <bdi>{column}</bdi>
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {preview.data.rows.map((row, place) => (
                  <Table.Tr key={place}>
                    {preview.data.columns.slice(0, 12).map((column) => (
                      <Table.Td key={column} dir="auto">
                        {(row[column] ?? '').slice(0, 80)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <MappingForm columns={preview.data.columns} value={mapping} onChange={setMapping} />
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
              {t('import.run', { rows: preview.data.rowCount })}
            </Button>
          </Group>
        </>
      ) : null}
      {run.data ? <ImportReport cellId={cell.id} {...run.data} /> : null}
    </Stack>
  );
}
