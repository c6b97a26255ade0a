import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { addRow, changeRow, type CellDesk, type Technique, type TechniqueRow } from '@workbench/contract';
import type { RowContent } from '@workbench/domain';
import { sheetContent } from '../../shared/techniques/sheet-fields';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { ApiProblem } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { EvidenceForm } from './EvidenceForm';
import { EvidencePicker, type Ground } from './EvidencePicker';
import { HypothesisForm } from './HypothesisForm';
import { SheetForm } from './SheetForm';
import { useTechniqueWrite } from './techniques.api';

interface Props {
  cell: CellDesk;
  technique: Technique;
  onClose: () => void;
}

/** A window in which a hypothesis is added. */
export function AddHypothesis({ cell, technique, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const add = useTechniqueWrite(cell.id, addRow);
  const params = { cellId: cell.id, techniqueId: technique.id };
  const save = (content: RowContent, saved: () => void) =>
    add.mutate(
      { params, body: { content } },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={t('ach.addHypothesis')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
      <HypothesisForm draftKey={`hypothesis ${technique.id}`} isSaving={add.isPending} onSave={save} />
    </Modal>
  );
}

/** A window in which evidence is added: from items and claims, or in words. It stays open for the next piece. */
export function AddEvidence({ cell, technique, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [from, setFrom] = useState<'items' | 'words'>('items');
  const add = useTechniqueWrite(cell.id, addRow);
  const params = { cellId: cell.id, techniqueId: technique.id };
  const addGround = (ground: Ground) => {
    const sort = 'itemId' in ground ? ('item' as const) : ('claim' as const);
    add.mutate({ params, body: { content: { kind: 'evidence', sort, text: '', relevance: 'medium' }, ...ground } });
  };
  // A claim has an item as well; what the row refers to is the claim.
  const there = new Set(technique.rows.filter((row) => !row.isRemoved).flatMap(({ grounds }) => grounds?.claimId ?? grounds?.itemId ?? []));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('ach.addEvidence')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <Stack>
        <SegmentedControl
          size="xs"
          value={from}
          data={[
            { value: 'items', label: t('ach.evidence.items') },
            { value: 'words', label: t('ach.evidence.words') },
          ]}
          onChange={(next) => setFrom(next === 'words' ? 'words' : 'items')}
        />
        {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
        {from === 'items' ? (
          <EvidencePicker cellId={cell.id} levels={cell.levels} there={there} onAdd={addGround} />
        ) : (
          <EvidenceForm
            draftKey={`evidence ${technique.id}`}
            isSaving={add.isPending}
            onSave={(content, saved) => add.mutate({ params, body: { content } }, { onSuccess: saved })}
          />
        )}
      </Stack>
    </Modal>
  );
}

/** A window in which a row is reworded; when somebody else did so meanwhile, both wordings are shown. */
export function ChangeRow({ cell, technique, row, label, onClose }: Props & { row: TechniqueRow; label: string }) {
  const words = useWords();
  const { t } = words;
  const change = useTechniqueWrite(cell.id, changeRow);
  const [mine, setMine] = useState<{ content: RowContent; saved: () => void }>();
  const params = { cellId: cell.id, techniqueId: technique.id, rowId: row.id };
  const theirs =
    change.error instanceof ApiProblem && change.error.code === 'version_conflict'
      ? (change.error.body.current as TechniqueRow | undefined)
      : undefined;
  const save = (content: RowContent, saved: () => void, version = row.version) => {
    setMine({ content, saved });
    change.mutate(
      { params, body: { content }, version },
      {
        onSuccess: () => {
          saved();
          onClose();
        },
      },
    );
  };
  const { content } = row;
  const sheet = sheetContent(content);
  const scenarios = technique.rows.filter((one) => !one.isRemoved && one.content.kind === 'scenario');
  const form = {
    draftKey: `row ${row.id}`,
    isSaving: change.isPending,
    onSave: (next: RowContent, saved: () => void) => save(next, saved),
  };
  return (
    <Modal opened onClose={onClose} title={t('techniques.row.change', { label })} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {change.isError && !theirs ? <ProblemNotice words={problemWords(change.error, words)} /> : null}
      {theirs && mine ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text: mine.content.text,
            choose: t('shell.conflict.keepMine'),
            onChoose: () => save(mine.content, mine.saved, theirs.version),
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: theirs.content.text,
            choose: t('shell.conflict.takeTheirs'),
            onChoose: () => {
              mine.saved();
              onClose();
            },
          }}
        />
      ) : null}
      {content.kind === 'hypothesis' ? <HypothesisForm {...form} before={content} /> : null}
      {content.kind === 'evidence' ? <EvidenceForm {...form} before={content} /> : null}
      {sheet ? <SheetForm {...form} start={sheet} isNew={false} scenarios={scenarios} /> : null}
    </Modal>
  );
}
