import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { addRecord, changeRecord, type EngagementDetail, type EngagementRecordCard } from '@workbench/contract';
import type { RecordContent } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useEngagementWrite } from './engagements.api';
import { valueIn, wordOf } from './record-fields';
import { RecordForm } from './RecordForm';
import { asLines } from './record-summary';

/** What a record is about, by which words that were typed for it are found again. */
const placedBy = ['theme', 'question', 'moment', 'phase', 'item', 'findingId', 'mentorshipId', 'cohortId', 'exerciseId', 'template'];

interface Common {
  engagement: EngagementDetail;
  onClose: () => void;
}

/** A window in which something is kept in an engagement; with what leads to it, where that is known. */
export function AddRecord({ engagement, start, from, onClose }: Common & { start: RecordContent; from?: string }) {
  const words = useWords();
  const { t, named } = words;
  const add = useEngagementWrite(addRecord);
  const source = JSON.stringify(valueIn(start, 'takenFrom') ?? '');
  const about = [...['kind', ...placedBy].map((name) => wordOf(valueIn(start, name))), source].join(' ');
  const save = (content: RecordContent, saved: () => void) =>
    add.mutate(
      { params: { engagementId: engagement.id }, body: { content, ...(from === undefined ? {} : { from }) } },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('engagements.add', { what: named('engKind', start.kind) })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
        <RecordForm
          engagement={engagement}
          draftKey={`engagement ${engagement.id} ${from ?? ''} ${about}`}
          start={start}
          isSaving={add.isPending}
          onSave={save}
        />
      </Stack>
    </Modal>
  );
}

const reported = new Set(['progress', 'state', 'reason']);
/** Editions of a procedure are counted, not typed. */
const counted = new Set(['edition']);

/** A window in which a record is changed; when somebody else did so meanwhile, both are shown. */
export function ChangeRecord({
  engagement,
  record,
  start = record.content,
  only,
  onClose,
}: Common & {
  record: EngagementRecordCard;
  /** What the form begins with; the record as it stands where it is absent. */
  start?: RecordContent;
  /** Names of fields that may be written; all that the reader may write where it is absent. */
  only?: ReadonlySet<string>;
}) {
  const words = useWords();
  const { t, named } = words;
  const change = useEngagementWrite(changeRecord);
  const [mine, setMine] = useState<{ content: RecordContent; saved: () => void }>();
  const theirs =
    change.error instanceof ApiProblem && change.error.code === 'version_conflict'
      ? (change.error.body.current as EngagementRecordCard | undefined)
      : undefined;
  const save = (content: RecordContent, saved: () => void, version = record.version) => {
    setMine({ content, saved });
    change.mutate(
      { params: { engagementId: engagement.id, engagementRecordId: record.id }, body: { content }, version },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
      },
    );
  };
  const isOwnerAlone = engagement.duty === 'focal_point' && record.content.kind === 'recommendation';
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${t('engagements.change')}: ${named('engKind', record.content.kind)}`}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        {change.isError && !theirs ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
        {theirs && mine ? (
          <ConflictPanel
            title={t('shell.conflict')}
            mine={{
              title: t('shell.conflict.mine'),
              text: asLines(mine.content, engagement, words),
              choose: t('shell.conflict.keepMine'),
              onChoose: () => save(mine.content, mine.saved, theirs.version),
            }}
            theirs={{
              title: t('shell.conflict.theirs'),
              text: asLines(theirs.content, engagement, words),
              choose: t('shell.conflict.takeTheirs'),
              onChoose: () => {
                mine.saved();
                onClose();
              },
            }}
          />
        ) : null}
        <RecordForm
          engagement={engagement}
          draftKey={`engagement record ${record.id}${start === record.content ? '' : ' next'}`}
          start={start}
          {...(isOwnerAlone ? { only: reported } : only ? { only } : {})}
          {...(start.kind === 'procedure' ? { fixed: counted } : {})}
          isSaving={change.isPending}
          onSave={(content, saved) => save(content, saved)}
        />
      </Stack>
    </Modal>
  );
}
