import { describe, expect, it } from 'vitest';
import type { Words } from '../../shared/words/useWords';
import { conditionSaid } from './condition-said';

/** Says the id of a sentence and what is put into it. */
const words = { t: (id: string, values = {}) => [id, ...Object.values(values)].join(' ') } as unknown as Words;

describe('when an inject falls due', () => {
  it.each([
    ['at', 'runs.when.at'],
    ['after 1.01 +70', 'runs.when.after scores.unit.h 1 scores.unit.min 10 1.01'],
    ['unless cus-shares +45', 'runs.when.unless scores.unit.min 45 cus-shares'],
    ['by hand', 'runs.byHand'],
    ['when the moon is full', 'when the moon is full'],
  ])('%s is said as: %s', (when, said) => {
    expect(conditionSaid(when, words)).toBe(said);
  });
});
