import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { showRatings, type Technique } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useTechniqueWrite } from './techniques.api';

/** Says that one rates alone, and lets author or lead show all ratings, after a second press. */
export function PhaseNote({ cellId, technique }: { cellId: string; technique: Technique }) {
  const words = useWords();
  const { t } = words;
  const [isAsked, setAsked] = useState(false);
  const show = useTechniqueWrite(cellId, showRatings);
  const params = { cellId, techniqueId: technique.id };
  if (technique.phase !== 'alone') return null;
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{t('ach.alone')}</Text>
        {technique.may.show ? (
          <Button
            size="compact-sm"
            variant={isAsked ? 'filled' : 'default'}
            loading={show.isPending}
            onBlur={() => setAsked(false)}
            onClick={() => (isAsked ? show.mutate({ params, body: {}, version: technique.version }) : setAsked(true))}
          >
            {t(isAsked ? 'ach.show.sure' : 'ach.show')}
          </Button>
        ) : null}
      </Group>
      {isAsked ? <Text size="xs">{t('ach.show.hint')}</Text> : null}
      {show.isError ? <ProblemNotice words={problemWords(show.error, words)} /> : null}
    </>
  );
}
