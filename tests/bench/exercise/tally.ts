import { quantile } from '../measure';

/** Sorts of what is measured: what is read, what is written, and what arrives on its own. */
export type Sort = 'read' | 'write' | 'arrival';

/** One kind of question, deed or arrival, with the milliseconds that each took. */
interface Measured {
  sort: Sort;
  name: string;
  taken: number[];
  refused: string[];
}

/** Times by kind, and what was refused. */
export interface Tally {
  note(sort: Sort, name: string, milliseconds: number): void;
  /** Does something and notes how long it took; what is refused is noted as such, and gives undefined. */
  time<T>(sort: Sort, name: string, work: () => Promise<T>): Promise<T | undefined>;
  rows(sort: Sort): readonly Readonly<Measured>[];
}

/** Begins to count. */
export function openTally(): Tally {
  const all = new Map<string, Measured>();
  const of = (sort: Sort, name: string): Measured => {
    const key = `${sort} ${name}`;
    const known = all.get(key) ?? { sort, name, taken: [], refused: [] };
    all.set(key, known);
    return known;
  };
  return {
    note: (sort, name, milliseconds) => void of(sort, name).taken.push(milliseconds),
    async time(sort, name, work) {
      const start = performance.now();
      try {
        const answer = await work();
        of(sort, name).taken.push(performance.now() - start);
        return answer;
      } catch (error) {
        of(sort, name).refused.push((error as Error).message);
        return undefined;
      }
    },
    rows: (sort) => [...all.values()].filter((one) => one.sort === sort),
  };
}

const number = (value: number) => value.toFixed(0).padStart(9);

/** The table of one sort, as lines. */
export function tableOf(title: string, tally: Tally, sort: Sort): string[] {
  const rows = tally.rows(sort).toSorted((one, other) => other.taken.length - one.taken.length || (one.name < other.name ? -1 : 1));
  const heads = ['number', 'p50', 'p95', 'longest', 'refused'].map((head) => head.padStart(9)).join('');
  return [
    `${title.padEnd(48)}${heads}`,
    ...rows.map(({ name, taken, refused }) => {
      const times =
        taken.length === 0
          ? ['–', '–', '–'].map((none) => none.padStart(9)).join('')
          : [0.5, 0.95, 1].map((part) => number(quantile(taken, part))).join('');
      return `${name.padEnd(48)}${number(taken.length)}${times}${number(refused.length)}`;
    }),
  ];
}
