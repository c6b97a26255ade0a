import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { startTechnique, type MarkingChoice, type Technique } from '@workbench/contract';
import { TechniqueKind } from '@workbench/domain';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useDraft } from '../../shared/drafts/useDraft';
import { useWords } from '../../shared/words/useWords';
import { useTechniqueWrite } from './techniques.api';

interface Props {
  cellId: string;
  firstMarking: MarkingChoice;
  /** The field in which a marking is chosen. */
  marking: (value: MarkingChoice, onChange: (next: MarkingChoice) => void) => ReactNode;
  onStarted: (technique: Technique) => void;
}

/** Starts a technique on a question, with the least marking that its author wants for it. */
export function StartTechnique({ cellId, firstMarking, marking, onStarted }: Props) {
  const words = useWords();
  const { t, named } = words;
  const [kind, setKind] = useState<TechniqueKind>('ach');
  const [choice, setChoice] = useState(firstMarking);
  const draft = useDraft(`technique ${cellId}`, { title: '', question: '' });
  const start = useTechniqueWrite(cellId, startTechnique);
  const { title, question } = draft.value;
  return (
    <Stack>
      <NativeSelect
        label={t('techniques.kind')}
        value={kind}
        data={TechniqueKind.options.map((one) => ({ value: one, label: named('techniques.kind', one) }))}
        onChange={(event) => setKind(TechniqueKind.parse(event.currentTarget.value))}
      />
      <TextInput
        label={t('techniques.name')}
        required
        dir="auto"
        maxLength={200}
        data-autofocus
        value={title}
        onChange={(event) => draft.change({ title: event.currentTarget.value, question })}
      />
      <Textarea
        label={t('techniques.question')}
        dir="auto"
        maxLength={2000}
        autosize
        value={question}
        onChange={(event) => draft.change({ title, question: event.currentTarget.value })}
      />
      {marking(choice, setChoice)}
      <Text size="xs">{t('techniques.marked')}</Text>
      {start.isError ? <ProblemNotice words={problemWords(start.error, words)} /> : null}
      <Button
        disabled={title.trim() === ''}
        loading={start.isPending}
        onClick={() =>
          start.mutate(
            { params: { cellId }, body: { kind, title, question, marking: choice } },
            {
              onSuccess: (technique) => {
                draft.done({ title: '', question: '' });
                onStarted(technique);
              },
            },
          )
        }
      >
        {t('techniques.start')}
      </Button>
    </Stack>
  );
}
