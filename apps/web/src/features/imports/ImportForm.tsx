import { Alert, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CellDesk, MarkingChoice } from '@workbench/contract';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { mostFiles, type ChosenFile } from './chosen-files';
import { DocumentBatch } from './DocumentBatch';
import { FilePicker } from './FilePicker';
import { ObjectImport } from './ObjectImport';
import { readChosen, type ReadFile } from './read-chosen';
import { RowImport } from './RowImport';

interface Props {
  cell: CellDesk;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
  /** Told of the markings of what is shown besides the files themselves. */
  onShown: (read: readonly ReadFile[]) => void;
}

/** What came of looking at the chosen files. */
interface Looked {
  at: number;
  read: ReadFile[];
  failed: { fileName: string; error: unknown }[];
}

async function lookAt(cellId: string, files: File[], onProgress: (count: number) => void): Promise<Looked> {
  const looked: Looked = { at: Date.now(), read: [], failed: [] };
  const waiting: { file: () => Promise<ChosenFile>; name: string; isInner: boolean }[] = files.slice(0, mostFiles).map((file) => ({
    file: async () => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    name: file.name,
    isInner: false,
  }));
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    try {
      const found = await readChosen(cellId, await one.file());
      // An archive in an archive is left packed, as the documents say.
      if (Array.isArray(found) && !one.isInner)
        waiting.unshift(...found.map((inner) => ({ file: async () => inner, name: inner.fileName, isInner: true })));
      else if (!Array.isArray(found)) looked.read.push(found);
    } catch (error) {
      looked.failed.push({ fileName: one.name, error });
    }
    onProgress(looked.read.length + looked.failed.length);
  }
  return looked;
}

/** Choose files and look at them; what each holds decides how it is brought in. */
export function ImportForm({ cell, marking, onShown }: Props) {
  const words = useWords();
  const { t } = words;
  const [count, setCount] = useState(0);
  const look = useMutation({
    mutationFn: (files: File[]) => lookAt(cell.id, files, setCount),
    onSuccess: ({ read }) => onShown(read),
  });
  const { at = 0, read = [], failed = [] } = look.data ?? {};
  const documents = read.filter((one) => one.sort === 'document');
  return (
    <Stack maw={1000}>
      <FilePicker isBusy={look.isPending} onFiles={(files) => files.length > 0 && look.mutate(files)} />
      {look.isPending ? (
        <Text size="sm" role="status">
          {t('import.looking', { count })}
        </Text>
      ) : null}
      {failed.map(({ fileName, error }, place) => (
        <Alert key={`${place} ${fileName}`} color="red" p="xs" role="alert" title={<bdi>{fileName}</bdi>}>
          <Text size="sm">{problemWords(error, words)}</Text>
        </Alert>
      ))}
      {read.map((file, place) =>
        file.sort === 'document' ? null : (
          <section key={`${at} ${place}`} aria-label={file.fileName}>
            <Title order={2} size="h4" mb="xs">
              <bdi>{file.fileName}</bdi>
            </Title>
            {file.sort === 'rows' ? (
              <RowImport cell={cell} file={file} preview={file.preview} sheet={file.sheet} marking={marking} />
            ) : (
              <ObjectImport cell={cell} file={file} preview={file.preview} marking={marking} />
            )}
          </section>
        ),
      )}
      {documents.length > 0 ? <DocumentBatch key={at} cell={cell} files={documents} marking={marking} /> : null}
    </Stack>
  );
}
