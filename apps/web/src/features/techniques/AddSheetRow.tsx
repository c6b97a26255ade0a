import { Modal, Stack } from '@mantine/core';
import { addRow, type CellDesk, type Technique } from '@workbench/contract';
import type { RowContent, SheetKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { blankOf } from '../../shared/techniques/sheet-fields';
import { useWords } from '../../shared/words/useWords';
import { EvidencePicker } from './EvidencePicker';
import { SheetForm } from './SheetForm';
import { TakeFromProduct } from './TakeFromProduct';
import { useTechniqueWrite } from './techniques.api';

interface Props {
  cell: CellDesk;
  technique: Technique;
  kind: SheetKind;
  onClose: () => void;
}

/** A window in which a row of a sheet is added: by its form, or, where rows are items, from the items of the cell or of a product. */
export function AddSheetRow({ cell, technique, kind, onClose }: Props) {
  const words = useWords();
  const { t, named } = words;
  const add = useTechniqueWrite(cell.id, addRow);
  const params = { cellId: cell.id, techniqueId: technique.id };
  const there = new Set<string>(technique.rows.filter((row) => !row.isRemoved).flatMap(({ grounds }) => grounds?.itemId ?? []));
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
  const addItem = (itemId: string) => add.mutate({ params, body: { content: blankOf(kind), itemId } });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${t('sheet.add')}: ${named('rowKind', kind)}`}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Stack>
        {add.isError ? <ProblemNotice words={problemWords(add.error, words)} /> : null}
        {kind === 'quality' ? (
          <>
            <TakeFromProduct cellId={cell.id} there={there} onTake={(ids) => ids.forEach(addItem)} />
            <EvidencePicker
              cellId={cell.id}
              levels={cell.levels}
              there={there}
              isItemsOnly
              onAdd={(ground) => ('itemId' in ground ? addItem(ground.itemId) : undefined)}
            />
          </>
        ) : (
          <SheetForm
            draftKey={`row of ${technique.id} ${kind}`}
            start={blankOf(kind)}
            isNew
            scenarios={technique.rows.filter((row) => !row.isRemoved && row.content.kind === 'scenario')}
            isSaving={add.isPending}
            onSave={save}
          />
        )}
      </Stack>
    </Modal>
  );
}
