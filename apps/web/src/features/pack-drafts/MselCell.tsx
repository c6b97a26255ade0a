import { NativeSelect, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { PackDraftDetail } from '@workbench/contract';
import { InjectMethod, type Inject } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { misfitsOf } from './field-values';
import { cellText, columnName, optionsOf, withCell, writtenAs, type MselColumn } from './msel-cells';

interface Props {
  draft: PackDraftDetail;
  recordId: string;
  inject: Inject;
  column: MselColumn;
  /** What is shown while nobody writes. */
  shown: string;
  onSave: (content: Record<string, unknown>, saved: () => void) => void;
}

/** A cell under the pen: kept while it is typed, saved by Enter or by leaving it, forgotten by Escape. */
function Pen({ draft, recordId, inject, column, onSave, onClose }: Omit<Props, 'shown'> & { onClose: (byKey: boolean) => void }) {
  const words = useWords();
  const { t, named } = words;
  const typed = useDraft(`pack cell ${recordId} ${column}`, cellText(inject, column));
  const [misfits, setMisfits] = useState<string[]>([]);
  const label = t('msel.cell', { name: columnName(column, words), serial: inject.serial });
  const save = (written: string, byKey: boolean) => {
    if (written === cellText(inject, column)) {
      typed.done();
      return onClose(byKey);
    }
    const content = withCell(inject, column, written);
    const wrong = misfitsOf('injects', content, words);
    setMisfits(wrong);
    if (wrong.length > 0) return;
    onSave(content, () => typed.done());
    onClose(byKey);
  };
  const sort = writtenAs(column);
  const own = {
    size: 'xs' as const,
    'aria-label': label,
    'data-autofocus': true,
    autoFocus: true,
    error: misfits.length > 0 ? t('packs.misfits', { fields: misfits.join(', ') }) : undefined,
    value: typed.value,
    onBlur: () => save(typed.value, false),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') {
        typed.done();
        onClose(true);
      }
      if (event.key === 'Enter' && !(sort === 'text' && event.shiftKey)) {
        event.preventDefault();
        save(typed.value, true);
      }
    },
  };
  if (sort === 'choice') {
    const known = column === 'method' ? InjectMethod.options : (draft.keys[optionsOf[column] ?? ''] ?? []);
    const options = [...new Set([cellText(inject, column), ...known])];
    const data = options.map((one) => ({ value: one, label: column === 'method' ? named('method', one) : one }));
    return <NativeSelect {...own} data={data} onChange={({ currentTarget }) => typed.change(currentTarget.value)} />;
  }
  if (sort === 'text')
    return <Textarea {...own} dir="auto" autosize minRows={2} onChange={({ currentTarget }) => typed.change(currentTarget.value)} />;
  return <TextInput {...own} dir="auto" onChange={({ currentTarget }) => typed.change(currentTarget.value)} />;
}

/** A cell of the list of injects; one writes in it after a click or Enter, where that is possible. */
export function MselCell(props: Props) {
  const { draft, inject, column, shown } = props;
  const words = useWords();
  const [pen, setPen] = useState<'writes' | 'wrote'>();
  if (pen === 'writes') return <Pen {...props} onClose={(byKey) => setPen(byKey ? 'wrote' : undefined)} />;
  const text = (
    <Text size="xs" dir="auto" lineClamp={3}>
      {shown}
    </Text>
  );
  if (!draft.may.write || !writtenAs(column)) return text;
  const label = words.t('msel.cell', { name: columnName(column, words), serial: inject.serial });
  return (
    <UnstyledButton
      className="msel-cell"
      aria-label={`${label}: ${shown}`}
      // Whoever wrote by keyboard goes on from where they were.
      autoFocus={pen === 'wrote'}
      onClick={() => setPen('writes')}
    >
      {text}
    </UnstyledButton>
  );
}
