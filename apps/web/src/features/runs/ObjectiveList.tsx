import { Text } from '@mantine/core';
import type { RunScript } from '@workbench/contract';
import { inLanguage } from '../../shared/words/in-language';
import { useWords } from '../../shared/words/useWords';

/** What players should be able to do after the exercise; each has its place on the page. */
export function ObjectiveList({ script }: { script: RunScript }) {
  const { t, language } = useWords();
  return (
    <ul className="plain-list" aria-label={t('runs.objectives')}>
      {script.objectives.map(({ key, text }) => (
        <Text component="li" size="sm" mb={6} dir="auto" key={key} id={`at-${key}`} tabIndex={-1}>
          {inLanguage(text, language)}
        </Text>
      ))}
    </ul>
  );
}
