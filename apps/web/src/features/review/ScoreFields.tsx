import { Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import type { RubricVersion } from '@workbench/contract';
import { inLanguage, type CriterionScore, type RubricCriterion, type Scores } from '@workbench/domain';
import { useWords } from '../../shared/words/useWords';

const unsaid: CriterionScore = { score: null, words: '' };

interface OneProps {
  criterion: RubricCriterion;
  said: CriterionScore;
  onChange: (next: CriterionScore) => void;
}

function OneCriterion({ criterion, said, onChange }: OneProps) {
  const { t, language } = useWords();
  const name = inLanguage(criterion.name, language);
  const meanings = [
    ['0', criterion.low],
    ['4', criterion.high],
  ] as const;
  return (
    <Stack gap={2} component="fieldset" p={0} m={0} style={{ border: 0 }}>
      <Text size="sm" component="legend" dir="auto">
        {name}
      </Text>
      {meanings.map(([score, words]) =>
        inLanguage(words, language) === '' ? null : (
          <Text key={score} size="xs" c="dimmed" dir="auto">
            {score}: {inLanguage(words, language)}
          </Text>
        ),
      )}
      <Group gap="xs" wrap="nowrap" align="start">
        <SegmentedControl
          size="xs"
          aria-label={name}
          data={['–', '0', '1', '2', '3', '4']}
          value={said.score?.toString() ?? '–'}
          onChange={(score) => onChange({ ...said, score: score === '–' ? null : Number(score) })}
        />
        <Textarea
          size="xs"
          flex={1}
          autosize
          minRows={1}
          maxLength={2000}
          aria-label={t('review.criterionWords', { criterion: name })}
          placeholder={t('review.criterionWords.short')}
          value={said.words}
          onChange={(event) => onChange({ ...said, words: event.currentTarget.value })}
          dir="auto"
        />
      </Group>
    </Stack>
  );
}

/** Score and words for each criterion of a rubric. */
export function ScoreFields({ rubric, scores, onChange }: { rubric: RubricVersion; scores: Scores; onChange: (next: Scores) => void }) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t('review.scale')}
      </Text>
      {rubric.criteria.map((criterion) => (
        <OneCriterion
          key={criterion.key}
          criterion={criterion}
          said={scores[criterion.key] ?? unsaid}
          onChange={(next) => onChange({ ...scores, [criterion.key]: next })}
        />
      ))}
    </Stack>
  );
}
