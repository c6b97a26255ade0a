import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { EngagementDetail } from '@workbench/contract';
import { ofKind, type ConsultationQuestion, type RecordContent } from '@workbench/domain';
import { themes } from '../../shared/programme/cycle';
import { useWords } from '../../shared/words/useWords';
import { blankOf, todayIs } from './blank-record';
import { RecordCard } from './RecordCard';
import { AddRecord } from './RecordDialog';
import { inLanguage } from '../../shared/words/in-language';

function Question({ engagement, theme, question }: { engagement: EngagementDetail; theme: string; question: ConsultationQuestion }) {
  const { t, language } = useWords();
  const [start, setStart] = useState<RecordContent>();
  const answers = ofKind(engagement.records, 'answer').filter(
    ({ content, isRemoved }) => !isRemoved && content.theme === theme && content.question === question.key,
  );
  return (
    <Paper withBorder p="xs">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600} dir="auto">
            {inLanguage(question.ask, language)}
          </Text>
          <Text size="xs" c="dimmed" dir="auto">
            {t('engagements.evidenceFor', { what: inLanguage(question.evidence, language) })}
          </Text>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('engagements.answer')}: ${inLanguage(question.ask, language)}`}
          onClick={() => setStart(blankOf('answer', todayIs(), { theme, question: question.key }))}
        >
          {t('engagements.answer')}
        </Button>
      </Group>
      <Stack gap={4} mt={answers.length > 0 ? 4 : 0}>
        {answers.map((record) => (
          <RecordCard key={record.id} engagement={engagement} record={record} />
        ))}
      </Stack>
      {start ? <AddRecord engagement={engagement} start={start} onClose={() => setStart(undefined)} /> : null}
    </Paper>
  );
}

/** The questionnaire of the consultation, theme by theme, with the answers. */
export function Questionnaire({ engagement }: { engagement: EngagementDetail }) {
  const { t, language } = useWords();
  const [key, setKey] = useState<string>(themes[0]!.key);
  const theme = themes.find((one) => one.key === key)!;
  return (
    <Stack gap="xs" component="section" aria-label={t('engagements.questionnaire')}>
      <Title order={3}>{t('engagements.questionnaire')}</Title>
      <NativeSelect
        label={t('engagements.theme')}
        value={key}
        data={themes.map((one) => ({ value: one.key, label: inLanguage(one.title, language) }))}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      {theme.questions.map((question) => (
        <Question key={question.key} engagement={engagement} theme={key} question={question} />
      ))}
    </Stack>
  );
}
