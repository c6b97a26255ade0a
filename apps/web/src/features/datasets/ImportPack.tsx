import { Alert, Button, FileInput, Group, Paper, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { useImportDataset } from './datasets.api';
import { FaultTable } from './FaultTable';

/** Hands in a pack as an archive; shows what should be mended, and takes it all the same when that is wanted and can be played. */
export function ImportPack() {
  const words = useWords();
  const { t, language } = words;
  const [file, setFile] = useState<File | null>(null);
  const hand = useImportDataset();
  const { data } = hand;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('datasets.import')}>
      <Stack gap="xs">
        <Group align="end">
          <FileInput
            label={t('datasets.archive')}
            description={t('datasets.archive.hint')}
            accept=".zip,application/zip"
            leftSection={<IconUpload size={14} />}
            value={file}
            onChange={(next) => {
              setFile(next);
              hand.reset();
            }}
            miw={280}
          />
          <Button disabled={!file} loading={hand.isPending} onClick={() => file && hand.mutate({ file, acceptFaults: false })}>
            {t('datasets.import.do')}
          </Button>
        </Group>
        {hand.isError ? <ProblemNotice words={problemWords(hand.error, words)} /> : null}
        {data?.problem ? (
          <Alert color="red" role="alert" title={t('datasets.unreadable')}>
            <Text size="sm" dir="ltr" lang="en">
              {data.problem}
            </Text>
          </Alert>
        ) : null}
        {data?.dataset ? <Text role="status">{t('datasets.taken', { name: inLanguage(data.dataset.name, language) })}</Text> : null}
        {data && data.faultCount > 0 ? <FaultTable faults={data.faults} count={data.faultCount} /> : null}
        {data && data.faultCount > 0 && !data.dataset && file && !hand.variables?.acceptFaults ? (
          <Button variant="default" loading={hand.isPending} w="fit-content" onClick={() => hand.mutate({ file, acceptFaults: true })}>
            {t('datasets.takeAnyway')}
          </Button>
        ) : null}
        {data && !data.dataset && !data.problem && hand.variables?.acceptFaults ? (
          <ProblemNotice words={t('datasets.notPlayable')} />
        ) : null}
      </Stack>
    </Paper>
  );
}
