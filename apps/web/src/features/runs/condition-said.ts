import { readCondition } from '@workbench/domain';
import { durationWords } from '../../shared/words/score-words';
import type { Words } from '../../shared/words/useWords';

/** When an inject falls due, for people: from the words of the table of injects, which stay as they are where nothing reads them. */
export function conditionSaid(when: string, words: Words): string {
  const { t } = words;
  const condition = readCondition(when);
  switch (condition?.kind) {
    case 'at':
      return t('runs.when.at');
    case 'after':
      return t('runs.when.after', { time: durationWords(condition.minutes * 60_000, words), what: condition.inject });
    case 'unless':
      return t('runs.when.unless', { time: durationWords(condition.minutes * 60_000, words), what: condition.expected });
    case 'by_hand':
      return t('runs.byHand');
    case undefined:
      return when;
  }
}
