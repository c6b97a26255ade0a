import { Text } from '@mantine/core';
import type { PirCard } from '@workbench/contract';
import { useWords } from '../../shared/words/useWords';
import { coverageWords } from './coverage-words';
import classes from './requirements.module.css';

/** One field an element that counts: filled, hatched for partial answers alone, or empty. */
export function CoverageBar({ pir }: { pir: PirCard }) {
  const words = useWords();
  const counted = pir.eeis.filter((eei) => eei.state !== 'draft');
  return (
    <div>
      {counted.length > 0 ? (
        <div className={classes['bar']} aria-hidden>
          {counted.map(({ id, answers }) => (
            <span key={id} data-answer={answers.full > 0 ? 'full' : answers.partial > 0 ? 'partial' : 'none'} />
          ))}
        </div>
      ) : null}
      <Text size="xs" c="dimmed" mt={2}>
        {coverageWords(pir, words)}
      </Text>
    </div>
  );
}
