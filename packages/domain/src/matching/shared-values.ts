import type { Described } from './described';
import { foldLetters } from './letters';
import { bareAddress, bareNumber, barePhone, isSamePhone, isSlip } from './numbers';
import type { Reason, ReasonCode } from './reason';

const fold = (text: string) =>
  foldLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const asIs = (text: string) => text;

/** What sharing a value says, in bits. A phone passes through many hands, an account through few; a place is shared by a whole town. */
const sorts = {
  documents: { code: 'document_same', weight: 17, bare: bareNumber },
  identifiers: { code: 'identifier_same', weight: 17, bare: bareNumber },
  accounts: { code: 'account_same', weight: 8, bare: bareNumber },
  emails: { code: 'email_same', weight: 6, bare: bareAddress },
  phones: { code: 'phone_same', weight: 4, bare: barePhone },
  vehicles: { code: 'vehicle_same', weight: 2.5, bare: bareNumber },
  addresses: { code: 'address_same', weight: 2, bare: fold },
  neighbours: { code: 'neighbours_same', weight: 1.5, bare: asIs },
  places: { code: 'place_same', weight: 0.8, bare: fold },
  roles: { code: 'role_same', weight: 0.6, bare: fold },
  nationalities: { code: 'nationality_same', weight: 0.5, bare: fold },
} as const satisfies Partial<Record<keyof Described, { code: ReasonCode; weight: number; bare: (text: string) => string }>>;

type Field = keyof typeof sorts;
const fields = Object.keys(sorts) as Field[];

/** Values of an entity as they are compared, each with how it is written. */
export type BareValues = Readonly<Partial<Record<Field, ReadonlyMap<string, string>>>>;

/** Values of an entity made ready for comparison. */
export function bareValuesOf(entity: Described): BareValues {
  const values: Partial<Record<Field, ReadonlyMap<string, string>>> = {};
  for (const field of fields) {
    const some = [...(entity[field] ?? [])]
      .sort()
      .flatMap((value) => (sorts[field].bare(value) === '' ? [] : [[sorts[field].bare(value), value] as const]));
    if (some.length > 0) values[field] = new Map(some);
  }
  return values;
}

/** The reason when values are shared: more of the sort add half as much each, up to twice the weight. */
function sharedOf(field: Field, left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): Reason | undefined {
  let first: string | undefined;
  let count = 0;
  for (const [bare, value] of left) {
    if (!right.has(bare) && !(field === 'phones' && [...right.keys()].some((other) => isSamePhone(bare, other)))) continue;
    first ??= value;
    count += 1;
  }
  if (first === undefined) return undefined;
  const { code, weight } = sorts[field];
  return { code, weight: weight * Math.min(2, 1 + 0.5 * (count - 1)), values: { value: first, count } };
}

/** What it says when both have values and none is shared, for sorts of which one has one or few. */
function differing(field: Field, left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): Reason | undefined {
  if (field === 'nationalities')
    return {
      code: 'nationality_differs',
      weight: -1,
      values: { left: [...left.values()].join(', '), right: [...right.values()].join(', ') },
    };
  if (field !== 'documents' && field !== 'identifiers') return undefined;
  const sort = field === 'documents' ? 'document' : 'identifier';
  const pairs = [...left].flatMap((one) => [...right].map((other) => [one, other] as const));
  const near = pairs.find(([[one], [other]]) => isSlip(one, other));
  const [one, other] = near ?? pairs[0]!;
  const values = { left: one[1], right: other[1] };
  if (near) return { code: `${sort}_near`, weight: 3, values };
  // A person may hold several documents; an organisation or a thing has one number.
  return { code: `${sort}_differs`, weight: field === 'documents' ? -3 : -7, values };
}

/** What two entities share of numbers, contacts, things, places and neighbours, and where they differ. */
export function compareValues(left: BareValues, right: BareValues): Reason[] {
  const reasons: Reason[] = [];
  for (const field of fields) {
    const [one, other] = [left[field], right[field]];
    const reason = one && other && (sharedOf(field, one, other) ?? differing(field, one, other));
    if (reason) reasons.push(reason);
  }
  return reasons;
}
