import { Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import type { Product } from '@workbench/contract';
import { Answered, feedbackLimit, Timely, Use, type Feedback } from '@workbench/domain';
import { ConflictPanel, ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import type { DraftStore } from '../../shared/drafts/draft-store';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords, type Words } from '../../shared/words/useWords';
import { useFeedback, withUses, type Typed } from './useFeedback';

interface Props {
  cellId: string;
  product: Pick<Product, 'id' | 'number'>;
  /** Where typed words are kept; the browser, unless said otherwise. */
  drafts?: DraftStore;
}

/** A feedback in one line, to compare two of them. */
function inOneLine({ named }: Words, { answered, timely, usedFor, words }: Typed | Feedback): string {
  return [
    answered && named('feedbackAnswered', answered),
    timely && named('feedbackTimely', timely),
    ...usedFor.map((use) => named('feedbackUse', use)),
    words,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a receiver says of a version: answered, timely, used for what, in words; kept here until the server has it. */
export function FeedbackForm({ cellId, product, drafts }: Props) {
  const words = useWords();
  const { t, named } = words;
  const { moment } = useDeedTime();
  const feedback = useFeedback(cellId, product, drafts);
  const { typed, theirs, given } = feedback;
  if (!feedback.isReady) return feedback.error ? <ProblemNotice words={problemWords(feedback.error, words)} /> : null;
  return (
    <Paper withBorder p="md" mt="md" component="section" className="no-print" aria-label={t('feedback.title')}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{t('feedback.title')}</Title>
          <Text size="xs" c="dimmed">
            {t('feedback.hint')}
          </Text>
        </div>
        <Radio.Group
          label={t('feedback.answered')}
          value={typed.answered}
          onChange={(value) => feedback.change({ answered: Answered.parse(value) })}
        >
          <Group gap="md" mt={4}>
            {Answered.options.map((one) => (
              <Radio key={one} value={one} label={named('feedbackAnswered', one)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('feedback.timely')}
          value={typed.timely}
          onChange={(value) => feedback.change({ timely: Timely.parse(value) })}
        >
          <Group gap="md" mt={4}>
            {Timely.options.map((one) => (
              <Radio key={one} value={one} label={named('feedbackTimely', one)} />
            ))}
          </Group>
        </Radio.Group>
        <Checkbox.Group
          label={t('feedback.usedFor')}
          value={typed.usedFor}
          onChange={(values) => {
            const next = values.map((value) => Use.parse(value));
            feedback.change({ usedFor: withUses(typed.usedFor, next) });
          }}
        >
          <Group gap="md" mt={4}>
            {Use.options.map((one) => (
              <Checkbox key={one} value={one} label={named('feedbackUse', one)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          label={t('feedback.words')}
          value={typed.words}
          onChange={(event) => feedback.change({ words: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={feedbackLimit}
          dir="auto"
        />
        {theirs === undefined ? null : (
          <ConflictPanel
            title={t('shell.conflict')}
            mine={{
              title: t('shell.conflict.mine'),
              text: inOneLine(words, typed),
              choose: t('shell.conflict.keepMine'),
              onChoose: feedback.keepMine,
            }}
            theirs={{
              title: t('shell.conflict.theirs'),
              text: theirs ? inOneLine(words, theirs) : '',
              choose: t('shell.conflict.takeTheirs'),
              onChoose: feedback.takeTheirs,
            }}
          />
        )}
        {feedback.error && theirs === undefined ? <ProblemNotice words={problemWords(feedback.error, words)} /> : null}
        <Group>
          <Button
            size="compact-md"
            loading={feedback.isSaving}
            disabled={!feedback.isWhole || !feedback.isTyped || theirs !== undefined}
            onClick={feedback.save}
          >
            {t(given ? 'feedback.change' : 'feedback.send')}
          </Button>
          {given && !feedback.isTyped ? (
            <Text size="xs" c="dimmed" role="status">
              {t('feedback.sent', { date: moment(given.changedAt) })}
            </Text>
          ) : null}
        </Group>
      </Stack>
    </Paper>
  );
}
