import { Alert, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import type { GuideQuestion } from '@workbench/domain';
import { useState } from 'react';
import { useWords } from '../../shared/words/useWords';
import { inLanguage } from '../../shared/words/in-language';

/** One question: the choice can be changed until it is checked; then it says what is right, and why. */
function Question({
  question,
  number,
  choice,
  isChecked,
  onChoose,
}: {
  question: GuideQuestion;
  number: number;
  choice: string | undefined;
  isChecked: boolean;
  onChoose: (key: string) => void;
}) {
  const { t, language } = useWords();
  const right = question.options.find((option) => option.key === question.right);
  return (
    <Radio.Group
      value={choice ?? ''}
      onChange={onChoose}
      label={
        <span dir="auto">
          {number}. {inLanguage(question.ask, language)}
        </span>
      }
    >
      <Stack gap={6} mt={6}>
        {question.options.map((option) => (
          <Radio
            key={option.key}
            value={option.key}
            disabled={isChecked}
            label={<span dir="auto">{inLanguage(option.words, language)}</span>}
          />
        ))}
        {isChecked ? (
          <Alert
            color={choice === question.right ? 'green.9' : 'orange.9'}
            py={6}
            title={t(choice === question.right ? 'programme.right' : 'programme.wrong')}
          >
            {choice === question.right || !right ? null : (
              <Text size="sm" fw={600} dir="auto">
                {inLanguage(right.words, language)}
              </Text>
            )}
            <Text size="sm" dir="auto">
              {inLanguage(question.why, language)}
            </Text>
          </Alert>
        ) : null}
      </Stack>
    </Radio.Group>
  );
}

/** Questions at the end of a guide. Nobody else sees the answers; they are not kept. */
export function GuideQuestions({ questions }: { questions: readonly GuideQuestion[] }) {
  const { t } = useWords();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [isChecked, setChecked] = useState(false);
  const open = questions.filter(({ key }) => choices[key] === undefined).length;
  const right = questions.filter(({ key, right: answer }) => choices[key] === answer).length;
  return (
    <Stack>
      <Title order={2}>{t('programme.questions')}</Title>
      <Text size="sm" c="dimmed">
        {t('programme.questions.hint')}
      </Text>
      {questions.map((question, index) => (
        <Question
          key={question.key}
          question={question}
          number={index + 1}
          choice={choices[question.key]}
          isChecked={isChecked}
          onChoose={(key) => setChoices({ ...choices, [question.key]: key })}
        />
      ))}
      <Group>
        {isChecked ? (
          <Button
            variant="default"
            onClick={() => {
              setChoices({});
              setChecked(false);
            }}
          >
            {t('programme.again')}
          </Button>
        ) : (
          <Button disabled={open > 0} onClick={() => setChecked(true)}>
            {t('programme.check')}
          </Button>
        )}
        <Text size="sm" role="status">
          {isChecked ? t('programme.score', { right, of: questions.length }) : open > 0 ? t('programme.open', { count: open }) : ''}
        </Text>
      </Group>
    </Stack>
  );
}
