import type { PirCard } from '@workbench/contract';
import type { Words } from '../../shared/words/useWords';

/** Coverage in words: how many of how many, and a share only where there are enough elements for one. */
export function coverageWords({ coverage }: Pick<PirCard, 'coverage'>, { t }: Words): string {
  const { elements, covered, partly, share } = coverage;
  if (elements === 0) return t('requirements.coverage.none');
  const count = t('requirements.coverage', { covered, elements });
  const part = partly > 0 ? ` ${t('requirements.coverage.partly', { partly })}` : '';
  return `${count}${part} ${share === null ? t('requirements.coverage.tooFew') : t('requirements.coverage.share', { share: Math.round(share * 100) })}`;
}
