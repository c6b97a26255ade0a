import type { InjectCondition } from '../pack/inject';

/** A condition as it stands in a table: `at`, `after 1.01 +30`, `unless cus-shares +45`, `by hand`. */
export function conditionWords(when: InjectCondition): string {
  switch (when.kind) {
    case 'at':
      return 'at';
    case 'after':
      return `after ${when.inject} +${when.minutes}`;
    case 'unless':
      return `unless ${when.expected} +${when.minutes}`;
    case 'by_hand':
      return 'by hand';
  }
}

/** Reads a condition; an empty cell is one that is released at its time. Undefined when it is none. */
export function readCondition(words: string): InjectCondition | undefined {
  const plain = words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (plain === '' || plain === 'at') return { kind: 'at' };
  if (plain === 'by hand') return { kind: 'by_hand' };
  const waits = /^(after|unless) ([a-z0-9.-]+) ?\+ ?(\d{1,6}(?:\.\d+)?)$/.exec(plain);
  if (!waits) return undefined;
  const [name, minutes] = [waits[2] ?? '', Number(waits[3])];
  return waits[1] === 'after' ? { kind: 'after', inject: name, minutes } : { kind: 'unless', expected: name, minutes };
}
