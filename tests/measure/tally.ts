/** How often suggestions of a kind were right, and how much of what should be found was found. */
export interface Tally {
  /** Suggestions that were made, and how many of them were right. */
  made: number;
  right: number;
  /** Things that should be found, and how many of them were. */
  wanted: number;
  found: number;
}

/** Tallies by kind. */
export type Tallies = Map<string, Tally>;

/** Adds to the tally of a kind. */
export function tally(tallies: Tallies, kind: string, more: Partial<Tally>): void {
  const sum = tallies.get(kind) ?? { made: 0, right: 0, wanted: 0, found: 0 };
  for (const key of ['made', 'right', 'wanted', 'found'] as const) sum[key] += more[key] ?? 0;
  tallies.set(kind, sum);
}

/** All kinds together. */
export function total(tallies: Tallies): Tally {
  const sums: Tallies = new Map();
  for (const one of tallies.values()) tally(sums, 'all', one);
  return sums.get('all') ?? { made: 0, right: 0, wanted: 0, found: 0 };
}

/** A share as a whole per cent, "-" of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}

/** Lines of a table: each kind with precision and recall and the numbers behind them. */
export function tableOf(tallies: Tallies): string[] {
  const line = (kind: string, { made, right, wanted, found }: Tally) =>
    `  ${kind.padEnd(32)} precision ${share(right, made).padStart(5)} (${right}/${made})`.padEnd(68) +
    `recall ${share(found, wanted).padStart(5)} (${found}/${wanted})`;
  const kinds = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, one]) => line(kind, one));
  return kinds;
}
