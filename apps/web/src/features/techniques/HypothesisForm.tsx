import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { HypothesisKind, type RowContent } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';

type Hypothesis = Extract<RowContent, { kind: 'hypothesis' }>;
const blank: Hypothesis = { kind: 'hypothesis', text: '', stance: 'plain' };

interface Props {
  /** Under what the words are kept until they are saved. */
  draftKey: string;
  /** The hypothesis that is reworded; absent for another. */
  before?: Hypothesis | undefined;
  isSaving: boolean;
  onSave: (content: RowContent, saved: () => void) => void;
}

/** Words of a hypothesis, and what sort of thing it says. */
export function HypothesisForm({ draftKey, before, isSaving, onSave }: Props) {
  const { t, named } = useWords();
  const draft = useDraft<Hypothesis>(draftKey, before ?? blank);
  const { text, stance } = draft.value;
  return (
    <Stack>
      <Textarea
        label={t('ach.hypothesis')}
        required
        dir="auto"
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={text}
        onChange={(event) => draft.change({ ...draft.value, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('ach.stance')}
        value={stance}
        data={HypothesisKind.options.map((one) => ({ value: one, label: named('ach.stance', one) }))}
        onChange={(event) => draft.change({ ...draft.value, stance: HypothesisKind.parse(event.currentTarget.value) })}
      />
      <Button
        disabled={text.trim() === ''}
        loading={isSaving}
        onClick={() => onSave({ ...draft.value, text: text.trim() }, () => draft.done(before ? draft.value : blank))}
      >
        {t(before ? 'techniques.save' : 'ach.addHypothesis')}
      </Button>
    </Stack>
  );
}
