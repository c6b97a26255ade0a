import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RubricDesk } from '@workbench/contract';
import { inLanguage, type LanguageWords, type Rubric, type RubricCriterion, type RubricLanguage } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { languageNames, languages } from '../../shared/words/catalogue';
import { useWords } from '../../shared/words/useWords';
import { useRubricDraft } from './useRubricDraft';

interface FieldProps {
  label: string;
  language: RubricLanguage;
  value: LanguageWords;
  onChange: (next: LanguageWords) => void;
}

function Field({ label, language, value, onChange }: FieldProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      value={value[language]}
      onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
      maxLength={500}
      dir="auto"
    />
  );
}

interface CriterionProps {
  criterion: RubricCriterion;
  language: RubricLanguage;
  onChange: (next: Partial<RubricCriterion>) => void;
  onLeaveOut: () => void;
}

function CriterionFields({ criterion, language, onChange, onLeaveOut }: CriterionProps) {
  const { t } = useWords();
  return (
    <Paper withBorder p="xs" data-criterion={criterion.key}>
      <Field label={t('review.criterion')} language={language} value={criterion.name} onChange={(name) => onChange({ name })} />
      <Field label={t('rubric.low')} language={language} value={criterion.low} onChange={(low) => onChange({ low })} />
      <Field label={t('rubric.high')} language={language} value={criterion.high} onChange={(high) => onChange({ high })} />
      <Button mt={4} size="compact-xs" variant="subtle" color="red" onClick={onLeaveOut}>
        {t('rubric.leaveOut', { criterion: inLanguage(criterion.name, language) })}
      </Button>
    </Paper>
  );
}

/** The next version of the rubric: criteria reworded, added and left out, then published for the cell. */
export function RubricEditor({ cellId, desk }: { cellId: string; desk: RubricDesk }) {
  const words = useWords();
  const { t } = words;
  const [language, setLanguage] = useState<RubricLanguage>(words.language);
  const draft = useRubricDraft(cellId, desk);
  const { typed, theirs } = draft;
  const listOf = (rubric: Rubric) => rubric.criteria.map(({ name }) => inLanguage(name, language)).join('\n');
  if (!typed)
    return (
      <Group>
        <Button size="compact-sm" variant="default" onClick={draft.begin}>
          {t('rubric.begin')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('rubric.hint')}
      </Text>
      <SegmentedControl
        aria-label={t('rubric.language')}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        value={language}
        onChange={(next) => setLanguage(next as RubricLanguage)}
      />
      <Field label={t('rubric.name')} language={language} value={typed.name} onChange={draft.rename} />
      {typed.criteria.map((criterion) => (
        <CriterionFields
          key={criterion.key}
          criterion={criterion}
          language={language}
          onChange={(next) => draft.reword(criterion.key, next)}
          onLeaveOut={() => draft.leaveOut(criterion.key)}
        />
      ))}
      {theirs ? (
        <ConflictPanel
          title={t('shell.conflict')}
          mine={{
            title: t('shell.conflict.mine'),
            text: listOf(typed),
            choose: t('shell.conflict.keepMine'),
            onChoose: draft.keepMine,
          }}
          theirs={{
            title: t('shell.conflict.theirs'),
            text: listOf(theirs.versions[0]!),
            choose: t('shell.conflict.takeTheirs'),
            onChoose: draft.takeTheirs,
          }}
        />
      ) : null}
      {draft.error ? <ProblemNotice words={problemWords(draft.error, words)} /> : null}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={draft.add} disabled={typed.criteria.length >= 30}>
          {t('rubric.add')}
        </Button>
        <Button size="compact-sm" loading={draft.isPublishing} disabled={!draft.isWhole} onClick={draft.publish}>
          {t('rubric.publish')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={draft.cancel}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
