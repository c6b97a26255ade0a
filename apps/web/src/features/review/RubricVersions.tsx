import { Stack, Text, Title } from '@mantine/core';
import type { RubricDesk } from '@workbench/contract';
import { inLanguage } from '@workbench/domain';
import { useDeedTime } from '../../shared/markings/deed-time';
import { useWords } from '../../shared/words/useWords';

/** All versions of the rubric with their criteria, the newest open. */
export function RubricVersions({ desk }: { desk: RubricDesk }) {
  const { t, language } = useWords();
  const { moment } = useDeedTime();
  return (
    <Stack gap="xs">
      {desk.versions.map((version, place) => (
        <details key={version.number} open={place === 0}>
          <summary>
            <bdi>{inLanguage(version.name, language)}</bdi> · {t('review.rubricVersion', { number: version.number })}
            {version.publishedAt && version.publishedBy
              ? ` · ${t('rubric.published', { by: version.publishedBy, at: moment(version.publishedAt) })}`
              : ''}
          </summary>
          <Title order={3} size="sm">
            {t('review.scale')}
          </Title>
          <ol>
            {version.criteria.map(({ key, name, low, high }) => (
              <li key={key} dir="auto">
                {inLanguage(name, language)}
                {([0, 4] as const).map((score) => (
                  <Text key={score} size="xs" c="dimmed" dir="auto">
                    {score}: {inLanguage(score === 0 ? low : high, language)}
                  </Text>
                ))}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </Stack>
  );
}
