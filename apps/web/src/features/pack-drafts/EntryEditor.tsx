import { Stack } from '@mantine/core';
import { useState } from 'react';
import { addPackRecord, changePackRecord, type PackDraftDetail, type PackRecordCard } from '@workbench/contract';
import { blankEntry, type DraftPart } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { EntryForm, type Typed } from './EntryForm';
import { entryLines } from './entry-lines';
import { usePackWrite } from './pack-drafts.api';

interface Common {
  draft: PackDraftDetail;
  onSaved: () => void;
}

/** Writes another record into a part. */
export function AddEntry({ draft, part, onSaved }: Common & { part: DraftPart }) {
  const words = useWords();
  const add = usePackWrite(addPackRecord);
  const [start] = useState(() => ({ content: blankEntry(part, draft.startsAt), basedOn: 0 }));
  const save = ({ content }: Typed, saved: () => void) =>
    add.mutate(
      { params: { packDraftId: draft.id }, body: { part, content } },
      {
        onSuccess: () => {
          saved();
          onSaved();
        },
      },
    );
  return (
    <Stack>
      {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
      <EntryForm draft={draft} part={part} draftKey={`pack ${draft.id} new ${part}`} start={start} isSaving={add.isPending} onSave={save} />
    </Stack>
  );
}

/** Changes a record; when somebody else did so since it was opened, or since the kept words were typed, both are shown. */
export function ChangeEntry({ draft, card, onSaved }: Common & { card: PackRecordCard }) {
  const words = useWords();
  const { t } = words;
  const change = usePackWrite(changePackRecord);
  const [mine, setMine] = useState<{ typed: Typed; saved: () => void }>();
  const [start] = useState<Typed>(() => ({ content: card.content, basedOn: card.version }));
  const theirs =
    change.error instanceof ApiProblem && change.error.code === 'version_conflict'
      ? (change.error.body.current as PackRecordCard | undefined)
      : undefined;
  const { part } = card;
  const save = (typed: Typed, saved: () => void) => {
    setMine({ typed, saved });
    change.mutate(
      { params: { packDraftId: draft.id, packRecordId: card.id }, body: { part, content: typed.content }, version: typed.basedOn },
      {
        onSuccess: () => {
          saved();
          onSaved();
        },
      },
    );
  };
  return (
    <Stack>
      {change.isError && !theirs ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
      {theirs && mine ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text: entryLines(part, mine.typed.content, words),
            choose: t('shell.conflict.keepMine'),
            onChoose: () => save({ ...mine.typed, basedOn: theirs.version }, mine.saved),
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: entryLines(part, theirs.content, words),
            choose: t('shell.conflict.takeTheirs'),
            onChoose: () => {
              mine.saved();
              onSaved();
            },
          }}
        />
      ) : null}
      <EntryForm draft={draft} part={part} draftKey={`pack record ${card.id}`} start={start} isSaving={change.isPending} onSave={save} />
    </Stack>
  );
}
