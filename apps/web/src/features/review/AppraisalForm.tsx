import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { inLanguage } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { ScoreFields } from './ScoreFields';
import type { TypedAppraisal } from './useAppraisal';

interface Props {
  title: string;
  hint: string;
  wordsLabel: string;
  appraisal: TypedAppraisal;
  /** Further ways on, such as the decision. */
  children?: ReactNode;
}

/** The own appraisal by the rubric: kept for oneself, or made ready to be released. */
export function AppraisalForm({ title, hint, wordsLabel, appraisal, children }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { own, theirs, isTyped } = appraisal;
  const state = isTyped ? 'review.appraisal.typed' : own?.isReady ? 'review.appraisal.ready' : 'review.appraisal.kept';
  return (
    <Paper withBorder p="sm" component="section" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="xs" c="dimmed" mb="xs">
        {inLanguage(appraisal.rubric.name, language)} · {t('review.rubricVersion', { number: appraisal.rubric.number })}
      </Text>
      <Text size="xs" mb="xs">
        {hint}
      </Text>
      <Stack gap="sm">
        <ScoreFields rubric={appraisal.rubric} scores={appraisal.scores} onChange={(scores) => appraisal.change({ scores })} />
        <Textarea
          label={wordsLabel}
          value={appraisal.words}
          onChange={(event) => appraisal.change({ words: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={8000}
          dir="auto"
        />
        {theirs ? (
          <ConflictPanel
            title={t('shell.conflict')}
            mine={{
              title: t('shell.conflict.mine'),
              text: appraisal.words,
              choose: t('shell.conflict.keepMine'),
              onChoose: appraisal.keepMine,
            }}
            theirs={{
              title: t('shell.conflict.theirs'),
              text: theirs.words,
              choose: t('shell.conflict.takeTheirs'),
              onChoose: appraisal.takeTheirs,
            }}
          />
        ) : null}
        {appraisal.error ? <ProblemNotice words={problemWords(appraisal.error, words)} /> : null}
        <Text size="xs" c="dimmed" role="status">
          {isTyped || own ? t(state) : ''}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" loading={appraisal.isSaving} onClick={() => appraisal.save(false)}>
            {t('review.appraisal.keep')}
          </Button>
          <Button size="compact-sm" variant="light" loading={appraisal.isSaving} onClick={() => appraisal.save(true)}>
            {t('review.appraisal.makeReady')}
          </Button>
          {children}
        </Group>
      </Stack>
    </Paper>
  );
}
