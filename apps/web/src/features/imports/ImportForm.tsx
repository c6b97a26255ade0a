import { FileInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { previewImport, type CellDesk, type MarkingChoice } from '@workbench/contract';
import { guessEncoding } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { call } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ObjectImport } from './ObjectImport';
import { RowImport } from './RowImport';

/** Words of a file in whatever encoding it was saved. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(guessEncoding(bytes)).decode(bytes);
}

interface Chosen {
  fileName: string;
  content: string;
}

interface Props {
  cell: CellDesk;
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Choose a file and look at it; what it holds decides how it is brought in. */
export function ImportForm({ cell, marking: renderMarking }: Props) {
  const words = useWords();
  const { t } = words;
  const [file, setFile] = useState<Chosen>();
  const preview = useMutation({ mutationFn: (chosen: Chosen) => call(previewImport, { params: { cellId: cell.id }, body: chosen }) });
  const choose = async (picked: File | null) => {
    preview.reset();
    setFile(undefined);
    if (!picked) return;
    const chosen = { fileName: picked.name, content: await textOf(picked) };
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
      {file && preview.data?.sort === 'rows' ? (
        <RowImport key={file.fileName} cell={cell} file={file} preview={preview.data} marking={renderMarking} />
      ) : null}
      {file && preview.data?.sort === 'objects' ? (
        <ObjectImport key={file.fileName} cell={cell} file={file} preview={preview.data} marking={renderMarking} />
      ) : null}
    </Stack>
  );
}
