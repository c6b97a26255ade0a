import { Alert, Button, FileInput, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { openPackDraft, type BodyInputOf, type DatasetRow } from '@workbench/contract';
import { Key } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { base64Of } from '../../shared/api/base64-of';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { FaultLines } from './FaultLines';
import { usePackWrite } from './pack-drafts.api';

const ways = ['blank', 'dataset', 'archive'] as const;
type Way = (typeof ways)[number];
const blank = { name: '', key: '' };

/** Begins a draft: from nothing, from a dataset, or from an archive; says what of an archive was left out. */
export function WritePack({ datasets, onOpened }: { datasets: readonly DatasetRow[]; onOpened: (id: string) => void }) {
  const words = useWords();
  const { t, named, language } = words;
  const [way, setWay] = useState<Way>('blank');
  const [datasetId, setDataset] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const draft = useDraft('new pack', blank);
  const open = usePackWrite(openPackDraft);
  const isWhole = {
    blank: draft.value.name.trim() !== '' && Key.safeParse(draft.value.key).success,
    dataset: datasetId !== '',
    archive: file !== null,
  }[way];
  const send = (body: BodyInputOf<typeof openPackDraft>) =>
    open.mutate(
      { body },
      {
        onSuccess: ({ id, faults }) => {
          if (id === null) return;
          if (body.from === 'blank') draft.done(blank);
          if (faults.length === 0) onOpened(id);
        },
      },
    );
  const handleBegin = async () => {
    if (way === 'blank') send({ from: way, ...draft.value });
    if (way === 'dataset') send({ from: way, datasetId });
    if (way === 'archive' && file) send({ from: way, content: await base64Of(file) });
  };
  const { data } = open;
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('packs.from')}
        value={way}
        onChange={(next) => {
          setWay(next as Way);
          open.reset();
        }}
        data={ways.map((one) => ({ value: one, label: named('packs.from', one) }))}
      />
      {way === 'blank' ? (
        <>
          <TextInput
            label={t('packs.name')}
            required
            dir="auto"
            maxLength={200}
            data-autofocus
            value={draft.value.name}
            onChange={({ currentTarget: { value } }) => draft.change((now) => ({ ...now, name: value }))}
          />
          <TextInput
            label={t('packs.key')}
            required
            dir="ltr"
            maxLength={80}
            value={draft.value.key}
            onChange={({ currentTarget: { value } }) => draft.change((now) => ({ ...now, key: value }))}
          />
        </>
      ) : null}
      {way === 'dataset' ? (
        <NativeSelect
          label={t('packs.dataset')}
          description={t('packs.from.dataset.hint')}
          value={datasetId}
          onChange={({ currentTarget }) => setDataset(currentTarget.value)}
          data={[
            { value: '', label: t('packs.choose') },
            ...datasets.map((row) => ({ value: row.id, label: `${inLanguage(row.name, language)} ${row.version}` })),
          ]}
        />
      ) : null}
      {way === 'archive' ? <FileInput label={t('packs.archive')} accept=".zip,application/zip" value={file} onChange={setFile} /> : null}
      {open.isError ? <ProblemNotice words={problemWords(open.error, words)} /> : null}
      {data?.problem ? (
        <Alert color="red" role="alert">
          <Text size="sm" dir="ltr" lang="en">
            {data.problem}
          </Text>
        </Alert>
      ) : null}
      {data && data.id === null && !data.problem ? <ProblemNotice words={t('packs.notOpened')} /> : null}
      {data && data.faults.length > 0 ? (
        <>
          <Text size="sm">{t('packs.leftOut')}</Text>
          <FaultLines faults={data.faults} />
        </>
      ) : null}
      {data?.id ? (
        <Button onClick={() => onOpened(data.id!)}>{t('packs.goOn')}</Button>
      ) : (
        <Button disabled={!isWhole} loading={open.isPending} onClick={() => void handleBegin()}>
          {t('packs.begin')}
        </Button>
      )}
    </Stack>
  );
}
