import { Button, Fieldset, FileInput, Modal, NativeSelect, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { readMselTable, type MselTableRead, type PackDraftDetail } from '@workbench/contract';
import { guessEncoding, mselFields, type MselMapping } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { MselFaults } from './MselFaults';
import { usePackWrite } from './pack-drafts.api';

/** Most rows of a table that are shown before it is taken. */
const mostShown = 8;

/** What a table holds, by the columns that were chosen. */
function Found({ read }: { read: MselTableRead }) {
  const { t } = useWords();
  return (
    <>
      <Text size="sm" role="status">
        {read.isTaken
          ? t('msel.import.taken', { count: read.injects.length })
          : t('msel.import.found', { count: read.injects.length, known: read.known })}
      </Text>
      {read.faults.length > 0 ? <MselFaults faults={read.faults} /> : null}
      {read.isTaken || read.injects.length === 0 ? null : (
        <Table aria-label={t('packs.msel')} verticalSpacing={2}>
          <Table.Tbody>
            {read.injects.slice(0, mostShown).map((inject) => (
              <Table.Tr key={inject.serial}>
                <Table.Td>
                  <bdi>{inject.serial}</bdi>
                </Table.Td>
                <Table.Td>{inject.offset}</Table.Td>
                <Table.Td dir="auto">{inject.subject}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** Reads a table of injects: shows by which columns, what comes of it and what is wrong, before anything is written. */
export function MselImport({ draft, onClose }: { draft: PackDraftDetail; onClose: () => void }) {
  const words = useWords();
  const { t, named } = words;
  const [file, setFile] = useState<{ chosen: File; content: string }>();
  const read = usePackWrite(readMselTable);
  const ask = (content: string, mapping: MselMapping | null, take: boolean) =>
    read.mutate({ params: { packDraftId: draft.id }, body: { content, mapping, take } });
  const handleChoose = async (chosen: File | null) => {
    if (!chosen) return setFile(undefined);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const content = new TextDecoder(guessEncoding(bytes)).decode(bytes);
    setFile({ chosen, content });
    ask(content, null, false);
  };
  const { data } = read;
  const isReady = data !== undefined && !data.isTaken && data.faults.length === 0 && data.injects.length > 0;
  return (
    <Modal opened onClose={onClose} size="xl" title={t('msel.import')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack gap="xs">
        <FileInput
          label={t('msel.import.file')}
          description={t('msel.import.hint')}
          accept=".csv,.tsv,text/csv"
          value={file?.chosen ?? null}
          onChange={(chosen) => void handleChoose(chosen)}
        />
        {read.isError ? <ProblemNotice words={problemWords(read.error, words)} /> : null}
        {data && file && !data.isTaken ? (
          <Fieldset legend={t('msel.import.mapping')} p="xs">
            <SimpleGrid cols={3} spacing={6}>
              {mselFields.map((field) => (
                <NativeSelect
                  key={field}
                  size="xs"
                  label={named('packField', field)}
                  value={data.mapping[field] ?? ''}
                  data={[{ value: '', label: t('msel.import.none') }, ...new Set(data.columns.filter((one) => one !== ''))]}
                  onChange={({ currentTarget: { value } }) =>
                    ask(file.content, { ...data.mapping, [field]: value === '' ? null : value }, false)
                  }
                />
              ))}
            </SimpleGrid>
          </Fieldset>
        ) : null}
        {data ? <Found read={data} /> : null}
        {data?.isTaken ? (
          <Button onClick={onClose}>{t('shell.close')}</Button>
        ) : (
          <Button disabled={!isReady} loading={read.isPending} onClick={() => file && data && ask(file.content, data.mapping, true)}>
            {t('msel.import.take')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
