import { Button, Fieldset, FileInput, Modal, NativeSelect, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { readMselTable, type BodyInputOf, type MselTableRead, type PackDraftDetail } from '@workbench/contract';
import { guessEncoding, mselFields, ownColumnsOf, type MselMapping } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { base64Of } from '../../shared/api/base64-of';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { MselFaults } from './MselFaults';
import { usePackWrite } from './pack-drafts.api';

type SentTable = Pick<BodyInputOf<typeof readMselTable>, 'content' | 'format'>;

/** How archives and old Office files begin; whatever else is read as text. */
const workbooks = ['504b', 'd0cf'];

/** A file as it is sent: a workbook as it is, a table as text in whatever encoding it was saved. */
async function tableOf(file: File): Promise<SentTable> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (workbooks.includes(start)) return { content: await base64Of(file), format: 'workbook' };
  return { content: new TextDecoder(guessEncoding(bytes)).decode(bytes), format: 'text' };
}

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
  const [file, setFile] = useState<{ chosen: File; table: SentTable }>();
  const read = usePackWrite(readMselTable);
  const ask = (table: SentTable, mapping: MselMapping | null, take: boolean) =>
    read.mutate({ params: { packDraftId: draft.id }, body: { ...table, mapping, take } });
  const handleChoose = async (chosen: File | null) => {
    if (!chosen) return setFile(undefined);
    const table = await tableOf(chosen);
    setFile({ chosen, table });
    ask(table, null, false);
  };
  const { data } = read;
  const own = data ? ownColumnsOf(data.columns, data.mapping) : [];
  const isReady = data !== undefined && !data.isTaken && data.faults.length === 0 && data.injects.length > 0;
  return (
    <Modal opened onClose={onClose} size="xl" title={t('msel.import')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack gap="xs">
        <FileInput
          label={t('msel.import.file')}
          description={t('msel.import.hint')}
          accept=".csv,.tsv,.xlsx,text/csv"
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
                    ask(file.table, { ...data.mapping, [field]: value === '' ? null : value }, false)
                  }
                />
              ))}
            </SimpleGrid>
            {own.length > 0 ? (
              <Text size="sm" mt={6}>
                {t('msel.import.own', { names: own.join(', ') })}
              </Text>
            ) : null}
          </Fieldset>
        ) : null}
        {data ? <Found read={data} /> : null}
        {data?.isTaken ? (
          <Button onClick={onClose}>{t('shell.close')}</Button>
        ) : (
          <Button disabled={!isReady} loading={read.isPending} onClick={() => file && data && ask(file.table, data.mapping, true)}>
            {t('msel.import.take')}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
