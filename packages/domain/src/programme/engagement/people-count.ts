import { AgeBand, Sex, type Counted } from './kinds/fields';

/** People counted together, by sex and by age band. */
export interface PeopleCount {
  total: number;
  bySex: Record<Sex, number>;
  byAge: Record<AgeBand, number>;
  /** Share of women among those whose sex was counted as female or male, from 0 to 1; null where there are none. */
  shareOfWomen: number | null;
}

/** Adds up counts, such as those of all meetings. Whoever came twice counts twice. */
export function countPeople(counts: readonly Counted[]): PeopleCount {
  const sum = (some: readonly Counted[]) => some.reduce((total, { count }) => total + count, 0);
  const bySex = Object.fromEntries(Sex.options.map((sex) => [sex, sum(counts.filter((one) => one.sex === sex))])) as Record<Sex, number>;
  const byAge = Object.fromEntries(AgeBand.options.map((age) => [age, sum(counts.filter((one) => one.age === age))])) as Record<
    AgeBand,
    number
  >;
  const known = bySex.female + bySex.male;
  return { total: sum(counts), bySex, byAge, shareOfWomen: known === 0 ? null : bySex.female / known };
}
