import type { Described } from './described';
import { foldLetters } from './letters';
import { bareAddress, bareNumber, barePhone, isSamePhone, isSlip } from './numbers';
import type { Reason, ReasonCode } from './reason';

type Values = readonly string[] | undefined;

/** Values that stand on both sides, once each, as they are written on the left. */
function shared(left: Values, right: Values, bare: (text: string) => string, isSame = (a: string, b: string) => a === b): string[] {
  const others = (right ?? []).map(bare);
  const found = new Map((left ?? []).map((value) => [bare(value), value]));
  return [...found].filter(([one]) => one !== '' && others.some((other) => isSame(one, other))).map(([, value]) => value);
}

/** A reason when a value is shared; more shared values of the sort add half as much each, up to twice the weight. */
function reasonFor(code: ReasonCode, weight: number, values: readonly string[]): Reason[] {
  const value = [...values].sort()[0];
  if (value === undefined) return [];
  return [{ code, weight: Math.min(weight * 2, weight * (1 + 0.5 * (values.length - 1))), values: { value, count: values.length } }];
}

/** What numbers that only one bearer should have say: the same, one slip apart, or different. */
export function compareNumbers(sort: 'document' | 'identifier', left: Values, right: Values, differing: number): Reason[] {
  const same = reasonFor(`${sort}_same`, 12, shared(left, right, bareNumber));
  if (same.length > 0 || !left?.length || !right?.length) return same;
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const));
  const near = pairs.filter(([one, other]) => isSlip(bareNumber(one), bareNumber(other)));
  const [one, other] = near[0] ?? pairs[0]!;
  const values = { left: one, right: other };
  return [near.length > 0 ? { code: `${sort}_near`, weight: 3, values } : { code: `${sort}_differs`, weight: differing, values }];
}

const fold = (text: string) =>
  foldLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is shared of contacts, things, places and neighbours. A phone passes through many hands, an account through few. */
export function compareShared(a: Described, b: Described): Reason[] {
  return [
    ...reasonFor('phone_same', 4, shared(a.phones, b.phones, barePhone, isSamePhone)),
    ...reasonFor('email_same', 6, shared(a.emails, b.emails, bareAddress)),
    ...reasonFor('account_same', 8, shared(a.accounts, b.accounts, bareNumber)),
    ...reasonFor('vehicle_same', 2.5, shared(a.vehicles, b.vehicles, bareNumber)),
    ...reasonFor('address_same', 2, shared(a.addresses, b.addresses, fold)),
    ...reasonFor('place_same', 0.8, shared(a.places, b.places, fold)),
    ...reasonFor('role_same', 0.6, shared(a.roles, b.roles, fold)),
    ...reasonFor(
      'neighbours_same',
      1.5,
      shared(a.neighbours, b.neighbours, (id) => id),
    ),
    ...compareNationalities(a, b),
    // Somebody who met or called somebody is not the same somebody.
    ...(a.neighbours?.includes(b.id) || b.neighbours?.includes(a.id)
      ? [{ code: 'linked_to_each_other' as const, weight: -4, values: {} }]
      : []),
  ];
}

function compareNationalities(a: Described, b: Described): Reason[] {
  const same = reasonFor('nationality_same', 0.5, shared(a.nationalities, b.nationalities, fold));
  if (same.length > 0 || !a.nationalities?.length || !b.nationalities?.length) return same;
  return [{ code: 'nationality_differs', weight: -1, values: { left: a.nationalities.join(', '), right: b.nationalities.join(', ') } }];
}
