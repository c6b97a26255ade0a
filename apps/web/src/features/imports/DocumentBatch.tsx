import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { importDocument, type CellDesk, type MarkingChoice } from '@workbench/contract';
import { call, newKey } from '../../shared/api/call';
import { useWords } from '../../shared/words/useWords';
import { draftOf, itemOf, type DocumentDraft } from './document-draft';
import { DocumentCard } from './DocumentCard';
import { DocumentReport, type DocumentOutcome } from './DocumentReport';
import { ImportProgress } from './ImportProgress';
import type { ReadFile } from './read-chosen';

interface Props {
  cell: CellDesk;
  files: Extract<ReadFile, { sort: 'document' }>[];
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
}

/** Documents with their words, which may be edited, marked together and brought in one by one. */
export function DocumentBatch({ cell, files, marking: renderMarking }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<DocumentDraft[]>(() => files.map((file) => draftOf(file, newKey())));
  const [marking, setMarking] = useState<MarkingChoice>({ level: 0, releasableTo: 'all', compartments: [], originatorControl: false });
  const [count, setCount] = useState(0);
  const isStopped = useRef(false);
  const change = (place: number, changes: Partial<DocumentDraft>) =>
    setDrafts((before) => before.map((draft, at) => (at === place ? { ...draft, ...changes } : draft)));
  const chosen = drafts.filter(({ isChosen }) => isChosen);
  const run = useMutation({
    mutationFn: async (): Promise<DocumentOutcome[]> => {
      isStopped.current = false;
      const outcomes: DocumentOutcome[] = [];
      for (const draft of chosen) {
        if (isStopped.current) break;
        setCount(outcomes.length);
        const body = { fileName: draft.fileName, content: draft.content, item: itemOf(draft, marking) };
        try {
          const { id, isNew } = await call(importDocument, { params: { cellId: cell.id }, body, key: draft.key });
          outcomes.push({ fileName: draft.fileName, title: draft.title, id, isNew });
        } catch (error) {
          outcomes.push({ fileName: draft.fileName, title: draft.title, error });
        }
      }
      return outcomes;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['items', cell.id] }),
  });
  const isComplete = chosen.every(({ title, text, reportedAt }) => title.trim() !== '' && text.trim() !== '' && reportedAt !== '');
  return (
    <Stack>
      {drafts.map((draft, place) => (
        <DocumentCard key={draft.key} cell={cell} draft={draft} onChange={(changes) => change(place, changes)} />
      ))}
      {renderMarking(marking, setMarking)}
      {run.isPending ? (
        <ImportProgress
          count={count}
          total={chosen.length}
          onStop={() => {
            isStopped.current = true;
          }}
        />
      ) : null}
      {run.data ? <DocumentReport cellId={cell.id} outcomes={run.data} total={chosen.length} /> : null}
      <Group>
        <Button loading={run.isPending} disabled={chosen.length === 0 || !isComplete} onClick={() => run.mutate()}>
          {t('import.documents.run', { documents: chosen.length })}
        </Button>
      </Group>
    </Stack>
  );
}
