import { Button, Checkbox, Group, NativeSelect, Paper, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { makeComment, savePhrase } from '@workbench/contract';
import { inLanguage } from '@workbench/domain';
import { useProductWrite } from '../../shared/api/products.api';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import type { CommentTarget } from './CommentedText';
import { PhraseMenu } from './PhraseMenu';
import { rubricQuery, useDeskWrite } from './review.api';
import { WordsForm } from './WordsForm';

interface Props {
  cellId: string;
  productId: string;
  target: CommentTarget;
  /** The reader may keep comments back until the decision. */
  mayKeepBack: boolean;
  onDone: () => void;
}

interface Typed {
  body: string;
  /** Other words for those that are quoted; null when none are suggested. */
  suggestion: string | null;
  isDraft: boolean;
  /** Key of the criterion that it is about; empty for none. */
  criterion?: string;
}

const nothing: Typed = { body: '', suggestion: null, isDraft: false };

/** Writes a comment on selected words, perhaps with others in their place; what is typed is kept until it is sent. */
export function CommentForm({ cellId, productId, target, mayKeepBack, onDone }: Props) {
  const { t, language } = useWords();
  const criteria = useQuery(rubricQuery(cellId)).data?.versions[0]?.criteria ?? [];
  const draft = useDraft(`remark:${cellId}:${target.blockId}`, nothing);
  const make = useProductWrite(cellId, makeComment);
  const phrase = useDeskWrite(cellId, savePhrase);
  const [isChoosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { body, suggestion, isDraft, criterion = '' } = draft.value;
  const change = (next: Partial<Typed>) => draft.change((before) => ({ ...before, ...next }));
  const send = () =>
    make.mutate(
      {
        params: { cellId, productId },
        body: {
          ...target,
          body,
          ...(suggestion === null ? {} : { suggestion }),
          ...(criterion === '' ? {} : { criterion }),
          isDraft: isDraft && mayKeepBack,
        },
      },
      {
        onSuccess: () => {
          draft.done();
          onDone();
        },
      },
    );
  const insert = (words: string) => {
    const at = field.current?.selectionStart ?? body.length;
    change({ body: body.slice(0, at) + words + body.slice(field.current?.selectionEnd ?? at) });
  };
  return (
    <Paper withBorder p="xs" role="dialog" aria-label={t('review.comment')}>
      <Text size="xs" c="dimmed" mb={4}>
        <q dir="auto">{target.quote.slice(0, 200)}</q>
      </Text>
      <WordsForm
        ref={field}
        label={t('review.comment')}
        sendLabel={t('review.comment.save')}
        value={body}
        onChange={(next) => change({ body: next })}
        isSending={make.isPending}
        error={make.error ?? phrase.error}
        onSend={send}
        onCancel={onDone}
        onKeyDown={(event) => {
          if (!event.altKey || event.code !== 'KeyP') return;
          event.preventDefault();
          setChoosing(true);
        }}
      >
        <Group gap="xs">
          <PhraseMenu cellId={cellId} isOpen={isChoosing} onOpen={setChoosing} onChoose={insert} onClosed={() => field.current?.focus()} />
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={body.trim() === '' || body.length > 1000}
            loading={phrase.isPending}
            onClick={() => phrase.mutate({ params: { cellId }, body: { criterion: null, words: body } })}
          >
            {t('review.phrase.save')}
          </Button>
        </Group>
        <Checkbox
          size="xs"
          label={t('review.suggest')}
          checked={suggestion !== null}
          onChange={(event) => change({ suggestion: event.currentTarget.checked ? target.quote : null })}
        />
        {suggestion === null ? null : (
          <TextInput
            size="xs"
            label={t('review.suggest.words')}
            description={t('review.suggest.hint')}
            value={suggestion}
            onChange={(event) => change({ suggestion: event.currentTarget.value })}
            maxLength={2000}
            dir="auto"
          />
        )}
        <NativeSelect
          size="xs"
          label={t('review.comment.criterion')}
          value={criterion}
          data={[
            { value: '', label: t('review.comment.noCriterion') },
            ...criteria.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
          ]}
          onChange={(event) => change({ criterion: event.currentTarget.value })}
        />
        {mayKeepBack ? (
          <Checkbox
            size="xs"
            label={t('review.keepBack')}
            checked={isDraft}
            onChange={(event) => change({ isDraft: event.currentTarget.checked })}
          />
        ) : null}
      </WordsForm>
    </Paper>
  );
}
