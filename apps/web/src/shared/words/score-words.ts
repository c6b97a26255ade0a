import { durationParts, spokenNameOf, type ScoreLine } from '@workbench/domain';
import type { MessageId } from './catalogue';
import type { Words } from './useWords';

/** A stretch of exercise time in two units. */
export function durationWords(milliseconds: number, { t }: Pick<Words, 't'>): string {
  return durationParts(milliseconds)
    .map(({ value, unit }) => t(`scores.unit.${unit}` as MessageId, { value }))
    .join(' ');
}

/** A formula as it is shown: one that has words in it in the reader's language, one of signs as it is. */
export function formulaWords(formula: string, words: Pick<Words, 't'>): string {
  const name = spokenNameOf(formula);
  return name ? words.t(`formula.${name}`) : formula;
}

/** The value of a score in words: a number to two places, a time, or why there is none. */
export function valueWords({ value, unit }: Pick<ScoreLine, 'value' | 'unit'>, words: Pick<Words, 't'>): string {
  if (value === 'too_few') return words.t('scores.tooFew');
  if (value === 'not_reached') return words.t('scores.notReached');
  return unit === 'time' ? durationWords(value, words) : value.toFixed(2);
}
