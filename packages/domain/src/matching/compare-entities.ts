import { compareBirthDates } from './birth-dates';
import type { Bearers } from './bearers';
import { compareNamesOf } from './name-evidence';
import type { MatchWords } from './pair-words';
import { isComparable, priorOf, type Prepared } from './prepared';
import type { Reason } from './reason';
import { compareValues } from './shared-values';

/** Two entities that may be one, with all that speaks for and against it. The left id is the smaller. */
export interface Candidate {
  leftId: string;
  rightId: string;
  /** 0 to 1: the chance that they are one, as far as the weights are right. */
  score: number;
  for: readonly Reason[];
  against: readonly Reason[];
}

/** What a comparison needs besides the two. */
export interface Comparing {
  /** How many of the entities at hand bear a word. */
  bearers: Bearers;
  match?: MatchWords;
  /** Pairs that cannot reach this score are given up early. */
  least?: number;
  /** The most that the names of the two can say, as `mostByNames` has it of each. */
  mostByNames?: number;
}

/** Something said of the two themselves, whatever their names. */
function compareFacts({ entity: a, values, days }: Prepared, { entity: b, values: others, days: otherDays }: Prepared): Reason[] {
  const reasons = compareValues(values, others);
  if (a.kind === 'phone') {
    const same = reasons.find(({ code }) => code === 'phone_same');
    const [left, right] = [values.phones, others.phones].map((phones) => phones?.values().next().value);
    if (same) return [{ ...same, code: 'identifier_same', weight: 17 }];
    return left === undefined || right === undefined ? [] : [{ code: 'identifier_differs', weight: -8, values: { left, right } }];
  }
  const birth = compareBirthDates(days, otherDays);
  if (birth) reasons.push(birth);
  const [left, right] = [a.sexes?.[0], b.sexes?.[0]];
  if (left !== undefined && right !== undefined && !b.sexes?.some((sex) => a.sexes?.includes(sex)))
    reasons.push({ code: 'sex_differs', weight: -7, values: { left, right } });
  // Somebody who met or called somebody is not the same somebody.
  if (a.neighbours?.includes(b.id) || b.neighbours?.includes(a.id)) reasons.push({ code: 'linked_to_each_other', weight: -4, values: {} });
  return reasons;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sumOf = (reasons: readonly Reason[]) => reasons.reduce((total, { weight }) => total + weight, 0);
const chanceOf = (bits: number) => 1 / (1 + 2 ** -bits);

/**
 * Compares two entities of one kind: weights in bits of all reasons are added to the odds at which two entities start, and the sum is
 * turned into a chance (Fellegi and Sunter 1969, with weights set by hand). Undefined when they cannot be one.
 */
export function compareEntities(
  one: Prepared,
  other: Prepared,
  { bearers, match, least = 0, mostByNames = Infinity }: Comparing,
): Candidate | undefined {
  if (one.entity.kind !== other.entity.kind || one.entity.id === other.entity.id || !isComparable(one.entity)) return undefined;
  const [a, b] = one.entity.id < other.entity.id ? [one, other] : [other, one];
  const facts = compareFacts(a, b);
  const start = priorOf(a.entity) + sumOf(facts);
  if (least > 0 && chanceOf(start + mostByNames) < least) return undefined;
  const reasons = [...compareNamesOf(a.names, b.names, bearers, match), ...facts].toSorted(
    (x, y) => Math.abs(y.weight) - Math.abs(x.weight) || byText(x.code, y.code),
  );
  const score = chanceOf(priorOf(a.entity) + sumOf(reasons));
  if (score < least) return undefined;
  return {
    leftId: a.entity.id,
    rightId: b.entity.id,
    score,
    for: reasons.filter(({ weight }) => weight > 0),
    against: reasons.filter(({ weight }) => weight <= 0),
  };
}
