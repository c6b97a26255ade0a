import { Text } from '@mantine/core';
import type { PirCard } from '@workbench/contract';
import { useWords, type Words } from '../../shared/words/useWords';
import classes from './requirements.module.css';

/** Coverage in words: how many of how many, and a share only where there are enough elements for one. */
export function coverageWords({ coverage }: Pick<PirCard, 'coverage'>, { t }: Words): string {
  const { elements, covered, partly, share } = coverage;
  if (elements === 0) return t('requirements.coverage.none');
  const count = t('requirements.coverage', { covered, elements });
  const part = partly > 0 ? ` ${t('requirements.coverage.partly', { partly })}` : '';
  return `${count}${part} ${share === null ? t('requirements.coverage.tooFew') : t('requirements.coverage.share', { share: Math.round(share * 100) })}`;
}

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
