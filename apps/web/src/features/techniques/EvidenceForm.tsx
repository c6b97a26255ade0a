import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import type { RowContent } from '@workbench/domain';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { WeightChoice } from './WeightChoice';

type Evidence = Extract<RowContent, { kind: 'evidence' }>;
type Worded = Extract<Evidence, { credibility: unknown }>;
const sorts = ['argument', 'assumption', 'absence'] as const;
const blank: Worded = { kind: 'evidence', sort: 'argument', text: '', credibility: 'medium', relevance: 'medium' };

interface Props {
  /** Under what the words are kept until they are saved. */
  draftKey: string;
  /** The evidence that is reworded; absent for other evidence, in words. */
  before?: Evidence | undefined;
  isSaving: boolean;
  onSave: (content: RowContent, saved: () => void) => void;
}

/** Evidence in words with its weights; of evidence on an item or claim, how it is read and what it matters, for the grading says the rest. */
export function EvidenceForm({ draftKey, before, isSaving, onSave }: Props) {
  const { t, named } = useWords();
  const draft = useDraft<Evidence>(draftKey, before ?? blank);
  const { value, change } = draft;
  const isCited = value.sort === 'item' || value.sort === 'claim';
  return (
    <Stack>
      {isCited ? null : (
        <NativeSelect
          label={t('ach.evidence.sort')}
          value={value.sort}
          data={sorts.map((one) => ({ value: one, label: named('ach.sort', one) }))}
          onChange={(event) => {
            const sort = sorts.find((one) => one === event.currentTarget.value) ?? 'argument';
            change((now) => ('credibility' in now ? { ...now, sort } : now));
          }}
        />
      )}
      <Textarea
        label={t(isCited ? 'ach.evidence.reading' : 'ach.evidence.text')}
        required={!isCited}
        dir="auto"
        autosize
        minRows={2}
        maxLength={1000}
        value={value.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change((now) => ({ ...now, text }));
        }}
      />
      <Group>
        {'credibility' in value ? (
          <WeightChoice
            label={t('ach.credibility')}
            value={value.credibility}
            onChange={(credibility) => change({ ...value, credibility })}
          />
        ) : null}
        <WeightChoice label={t('ach.relevance')} value={value.relevance} onChange={(relevance) => change({ ...value, relevance })} />
      </Group>
      <Button
        disabled={!isCited && value.text.trim() === ''}
        loading={isSaving}
        onClick={() => onSave({ ...value, text: value.text.trim() }, () => draft.done(before ? value : blank))}
      >
        {t(before ? 'techniques.save' : 'ach.evidence.add')}
      </Button>
    </Stack>
  );
}
