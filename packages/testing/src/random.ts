import { seeded } from '@workbench/domain';

/** Chance that repeats itself: the same seed gives the same draws on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (not included). */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something of this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
  /** A UUID that looks like version 7, near the exercise's dates. */
  id(): string;
  /** Random bytes in PostgreSQL's hex form. */
  bytes(count: number): string;
}

/** Draws by the generator of the background items: 32 bits of state, enough for test data. */
export function randomFrom(seed: number): Random {
  const fraction = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error('Nothing to pick from.');
      return list[whole(0, list.length - 1)]!;
    },
    some: (list, count) => {
      const drawn = new Set<number>();
      for (let tries = 0; tries < count; tries += 1) if (list.length > 0) drawn.add(whole(0, list.length - 1));
      return list.filter((_, place) => drawn.has(place));
    },
    id: () => `01c6${hex(4)}-${hex(4)}-7${hex(3)}-${'89ab'[whole(0, 3)]}${hex(3)}-${hex(12)}`,
    bytes: (count) => `\\x${hex(count * 2)}`,
  };
}
