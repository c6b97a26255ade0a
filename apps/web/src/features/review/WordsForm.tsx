import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';

interface Props {
  label: string;
  sendLabel: string;
  value: string;
  onChange: (next: string) => void;
  isSending: boolean;
  error: Error | null;
  onSend: () => void;
  onCancel: () => void;
  /** What stands between the words and the buttons. */
  children?: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Words to somebody, with what was refused beside them: a comment or an answer to one. Ctrl+Enter sends. */
export function WordsForm({ label, sendLabel, value, onChange, isSending, error, onSend, onCancel, children, onKeyDown, ref }: Props) {
  const words = useWords();
  const isEmpty = value.trim() === '';
  return (
    <Stack gap={4}>
      <Textarea
        ref={ref}
        autoFocus
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !isEmpty && !isSending) onSend();
          onKeyDown?.(event);
        }}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
      />
      {children}
      {error ? <ProblemNotice words={problemWords(error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" disabled={isEmpty} loading={isSending} onClick={onSend}>
          {sendLabel}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {words.t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
