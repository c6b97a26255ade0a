import { Button, Fieldset, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { runObjectImport, type AnswerOf, type CellDesk, type MarkingChoice, type previewImport } from '@workbench/contract';
import { AgencyCode, CompartmentCode, Purpose } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ImportProgress } from './ImportProgress';
import { ObjectPreview } from './ObjectPreview';
import { ObjectReport } from './ObjectReport';
import { StoppedNote } from './StoppedNote';
import { useInParts } from './useInParts';

interface Props {
  cell: CellDesk;
  file: { fileName: string; content: string };
  preview: Extract<AnswerOf<typeof previewImport>, { sort: 'objects' }>;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Look at the objects of a file, mark them, say what TLP means here and what the data is for, and bring them in. */
export function ObjectImport({ cell, file, preview, marking: renderMarking }: Props) {
  const words = useWords();
  const { t, named, language } = words;
  const [marking, setMarking] = useState<MarkingChoice>({ level: 0, releasableTo: 'all', compartments: [], originatorControl: false });
  const [clients, setClients] = useState<string[]>([]);
  const [compartment, setCompartment] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<string | null>(null);
  const [date, setDate] = useState('');
  const client = useQueryClient();
  const { run, count, stop } = useInParts(
    preview.objectCount,
    (part) =>
      call(runObjectImport, {
        params: { cellId: cell.id },
        body: {
          fileName: file.fileName,
          content: file.content,
          part,
          marking,
          tlp: {
            clients: clients.map((code) => AgencyCode.parse(code)),
            compartment: compartment ? CompartmentCode.parse(compartment) : null,
          },
          purpose: purpose ? Purpose.parse(purpose) : null,
          defaults: { language: null, reportedAt: date ? `${date}T00:00:00Z` : null },
        },
      }),
    () => client.invalidateQueries(),
  );
  if (run.data)
    return (
      <Stack>
        {run.data.isStopped ? <StoppedNote /> : null}
        <ObjectReport cellId={cell.id} {...run.data.done} />
      </Stack>
    );
  const has = (label: string) => preview.types.some(({ tlp }) => tlp === label);
  const agencies = cell.agencies
    .filter(({ code }) => code !== cell.me.agency)
    .map(({ code, names }) => ({ value: code as string, label: `${code} · ${names[language] ?? names['en'] ?? code}` }));
  return (
    <Stack>
      <ObjectPreview preview={preview} />
      {renderMarking(marking, setMarking)}
      <Fieldset legend={t('import.tlp')}>
        <Stack gap="xs">
          <Text size="sm">{t('import.tlp.hint')}</Text>
          <Group grow align="start">
            <MultiSelect label={t('import.tlp.clients')} data={agencies} value={clients} onChange={setClients} clearable />
            <Select
              label={t('import.tlp.compartment')}
              data={cell.compartments.map(({ code, name }) => ({ value: code as string, label: `${code} · ${name}` }))}
              value={compartment}
              onChange={setCompartment}
              error={has('TLP:RED') && !compartment ? t('import.tlp.red') : undefined}
              clearable
            />
          </Group>
        </Stack>
      </Fieldset>
      <Group grow align="start">
        <Select
          label={t('import.purpose')}
          description={t('import.purpose.hint')}
          placeholder={t('import.purpose.none')}
          data={Purpose.options.map((one) => ({ value: one as string, label: named('purpose', one) }))}
          value={purpose}
          onChange={setPurpose}
          clearable
        />
        <TextInput
          type="date"
          label={t('import.objects.date')}
          description={t('import.objects.date.hint')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      </Group>
      {run.isError ? <ProblemNotice words={problemWords(run.error, words)} /> : null}
      {run.isPending ? <ImportProgress count={count} total={preview.objectCount} onStop={stop} /> : null}
      <Group>
        <Button loading={run.isPending} disabled={preview.objectCount === 0} onClick={() => run.mutate()}>
          {t('import.objects.run', { objects: preview.objectCount })}
        </Button>
      </Group>
    </Stack>
  );
}
