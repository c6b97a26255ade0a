import { Button, Checkbox, Paper, Radio, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { HotWash, HotWashAnswer } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { newKey } from '../../shared/api/call';
import { problemWords } from '../../shared/api/problem-words';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { useDraft } from '../../shared/drafts/useDraft';
import type { MessageId } from '../../shared/words/catalogue';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';
import { unnamedId, useAnswerHotWash } from './hot-wash.api';

const questions = ['wentWell', 'toImprove', 'wouldChange'] as const;
const grades = ['1', '2', '3', '4', '5'];

interface Typed extends HotWashAnswer {
  isUnnamed: boolean;
  /** Stays the same while the same is sent again. */
  key: string;
  id: string;
}

function startTyping(): Typed {
  return { wentWell: '', toImprove: '', wouldChange: '', agreement: {}, isUnnamed: false, key: newKey(), id: unnamedId() };
}

/** What a player says of the exercise, in their own name or in none; kept here until the server has it. */
export function HotWashForm({ cellId, hotWash, drafts }: { cellId: string; hotWash: HotWash; drafts?: DraftStore }) {
  const words = useWords();
  const { t, language } = words;
  const [first] = useState(startTyping);
  const draft = useDraft<Typed>(`hot-wash:${cellId}`, first, drafts);
  const answer = useAnswerHotWash(cellId);
  const typed = draft.value;
  const change = (next: Partial<Typed>) => draft.change({ ...typed, ...next, key: newKey() });
  const isSaid = questions.some((one) => typed[one].trim() !== '') || Object.keys(typed.agreement).length > 0;
  const send = () => {
    const { wentWell, toImprove, wouldChange, agreement, isUnnamed, key, id } = typed;
    answer.mutate(
      { body: { wentWell, toImprove, wouldChange, agreement }, unnamed: isUnnamed ? id : null, key },
      { onSuccess: () => draft.done(startTyping()) },
    );
  };
  if (!draft.isReady) return null;
  if (answer.isSuccess) return <Text role="status">{t('hotWash.thanks')}</Text>;
  return (
    <Paper withBorder p="md" component="form" maw={760} onSubmit={(event) => (event.preventDefault(), send())}>
      <Stack gap="sm">
        {questions.map((one) => (
          <Textarea
            key={one}
            label={t(`hotWash.${one}` as MessageId)}
            value={typed[one]}
            onChange={(event) => change({ [one]: event.currentTarget.value })}
            maxLength={4000}
            autosize
            minRows={2}
            dir="auto"
          />
        ))}
        {hotWash.objectives.length > 0 ? <Text size="sm">{t('hotWash.agreement')}</Text> : null}
        {hotWash.objectives.map(({ key, text }) => (
          <Radio.Group
            key={key}
            label={<bdi>{inLanguage(text, language)}</bdi>}
            value={String(typed.agreement[key] ?? '')}
            onChange={(value) => change({ agreement: { ...typed.agreement, [key]: Number(value) } })}
          >
            <Group gap="md" mt={4}>
              {grades.map((grade) => (
                <Radio key={grade} value={grade} label={grade} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Checkbox
          label={t('hotWash.unnamed')}
          description={t('hotWash.unnamed.hint')}
          checked={typed.isUnnamed}
          onChange={(event) => change({ isUnnamed: event.currentTarget.checked })}
        />
        {answer.isError ? <ProblemNotice words={problemWords(answer.error, words)} /> : null}
        <Button type="submit" disabled={!isSaid} loading={answer.isPending}>
          {t('hotWash.send')}
        </Button>
      </Stack>
    </Paper>
  );
}
