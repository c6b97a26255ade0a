import { Button } from '@mantine/core';
import { useState } from 'react';
import { deleteTechnique, type TechniqueHead } from '@workbench/contract';
import { ProblemNotice } from '@workbench/ui';
import { problemWords } from '../../shared/api/problem-words';
import { useWords } from '../../shared/words/useWords';
import { useTechniqueWrite } from './techniques.api';

/** Throws a technique of one's own away, after a second press. */
export function DropTechnique({ cellId, technique }: { cellId: string; technique: TechniqueHead }) {
  const words = useWords();
  const { t } = words;
  const [isAsked, setAsked] = useState(false);
  const drop = useTechniqueWrite(cellId, deleteTechnique);
  const label = t(isAsked ? 'techniques.drop.sure' : 'techniques.drop');
  return (
    <>
      <Button
        size="compact-xs"
        variant={isAsked ? 'filled' : 'subtle'}
        color="red"
        aria-label={`${label}: ${technique.title}`}
        onBlur={() => setAsked(false)}
        onClick={() => (isAsked ? drop.mutate({ params: { cellId, techniqueId: technique.id } }) : setAsked(true))}
      >
        {label}
      </Button>
      {drop.isError ? <ProblemNotice words={problemWords(drop.error, words)} /> : null}
    </>
  );
}
