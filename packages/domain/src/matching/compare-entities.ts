import { compareBirthDates } from './birth-dates';
import type { Bearers } from './bearers';
import type { Described } from './described';
import { compareNamesOf } from './name-evidence';
import { barePhone, isSamePhone, looksLikeNumber } from './numbers';
import { bracketed, organisationName } from './organisation-name';
import type { MatchWords } from './pair-words';
import { personName, type ParsedName } from './person-name';
import type { Reason } from './reason';
import { compareNumbers, compareShared } from './shared-values';

/** Two entities that may be one, with all that speaks for and against it. The left id is the smaller. */
export interface Candidate {
  leftId: string;
  rightId: string;
  /** 0 to 1: the chance that they are one, as far as the weights are right. */
  score: number;
  for: readonly Reason[];
  against: readonly Reason[];
}

/** Kinds compared by their names and all that is known of them; the others have numbers, and are compared by these only. */
export type NamedKind = 'person' | 'organisation' | 'place';

/** An entity with its names taken apart, or its numbers. */
export interface Prepared {
  entity: Described;
  names: readonly ParsedName[];
  numbers: readonly string[];
}

/** Bits at which two entities start that nothing is known of; people are many, organisations fewer. */
const priors: Record<NamedKind, number> = { person: -8, organisation: -7, place: -7 };

const numbered = ['vehicle', 'vessel', 'aircraft', 'phone', 'email_address', 'online_account', 'bank_account', 'document', 'weapon'];

/** Whether entities of this kind can be candidates at all: events, goods and routes have neither names nor numbers of their own. */
export function isComparable({ kind }: Described): boolean {
  return kind in priors || numbered.includes(kind);
}

/** An entity made ready for comparison; done once for each. */
export function prepare(entity: Described): Prepared {
  const isNamed = entity.kind in priors;
  const parse = entity.kind === 'person' ? personName : organisationName;
  const texts = entity.names.flatMap(bracketed);
  const isAddress = entity.kind === 'email_address' || entity.kind === 'online_account';
  return {
    entity,
    names: isNamed ? [...new Set(texts)].map(parse) : [],
    numbers: isNamed ? [] : [...(entity.identifiers ?? []), ...entity.names.filter((name) => isAddress || looksLikeNumber(name))],
  };
}

function compareNumbered(a: Prepared, b: Prepared): Reason[] {
  if (a.entity.kind !== 'phone') return compareNumbers('identifier', a.numbers, b.numbers, -8);
  const same = a.numbers.find((one) => b.numbers.some((other) => isSamePhone(barePhone(one), barePhone(other))));
  if (same !== undefined) return [{ code: 'identifier_same', weight: 12, values: { value: same } }];
  const [left, right] = [a.numbers[0], b.numbers[0]];
  return left === undefined || right === undefined ? [] : [{ code: 'identifier_differs', weight: -8, values: { left, right } }];
}

function compareSexes(a: Described, b: Described): Reason[] {
  const [left, right] = [a.sexes?.[0], b.sexes?.[0]];
  if (left === undefined || right === undefined || b.sexes?.some((sex) => a.sexes?.includes(sex))) return [];
  return [{ code: 'sex_differs', weight: -7, values: { left, right } }];
}

function reasonsOf(a: Prepared, b: Prepared, bearers: Bearers, match?: MatchWords): Reason[] {
  if (!(a.entity.kind in priors)) return compareNumbered(a, b);
  const [left, right] = [a.entity, b.entity];
  const birth = compareBirthDates(left.birthDates, right.birthDates);
  return [
    ...compareNamesOf(a.names, b.names, bearers, match),
    ...(birth ? [birth] : []),
    ...compareSexes(left, right),
    ...compareNumbers('document', left.documents, right.documents, -3),
    ...compareNumbers('identifier', left.identifiers, right.identifiers, -6),
    ...compareShared(left, right),
  ];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Compares two entities of one kind: weights in bits of all reasons are added to the odds at which two entities start, and the sum is
 * turned into a chance (Fellegi and Sunter 1969, with weights set by hand). Undefined when they cannot be one.
 */
export function compareEntities(one: Prepared, other: Prepared, bearers: Bearers, match?: MatchWords): Candidate | undefined {
  if (one.entity.kind !== other.entity.kind || one.entity.id === other.entity.id || !isComparable(one.entity)) return undefined;
  const [a, b] = one.entity.id < other.entity.id ? [one, other] : [other, one];
  const reasons = reasonsOf(a, b, bearers, match).toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || byText(x.code, y.code));
  const prior = priors[a.entity.kind as NamedKind] ?? -8;
  const bits = reasons.reduce((total, { weight }) => total + weight, prior);
  return {
    leftId: a.entity.id,
    rightId: b.entity.id,
    score: 1 / (1 + 2 ** -bits),
    for: reasons.filter(({ weight }) => weight > 0),
    against: reasons.filter(({ weight }) => weight <= 0),
  };
}
