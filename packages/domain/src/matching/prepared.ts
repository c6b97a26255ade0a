import { dayOf, type Day } from './birth-dates';
import type { Described } from './described';
import { looksLikeNumber } from './numbers';
import { bracketed, organisationName } from './organisation-name';
import { personName, type ParsedName } from './person-name';
import { bareValuesOf, type BareValues } from './shared-values';

/** An entity made ready for comparison. */
export interface Prepared {
  entity: Described;
  /** Its names taken apart; none for what has numbers instead. */
  names: readonly ParsedName[];
  values: BareValues;
  days: readonly Day[];
}

/** Bits at which two entities start that nothing is known of; people are many, organisations and places fewer. */
const priors: Partial<Record<Described['kind'], number>> = { person: -8, organisation: -7, place: -7 };

/** Kinds that have numbers and are compared by these only: two white lorries are not one for being white. */
const numbered = new Set<Described['kind']>([
  'vehicle',
  'vessel',
  'aircraft',
  'phone',
  'email_address',
  'online_account',
  'bank_account',
  'document',
  'weapon',
]);

/** Whether entities of this kind can be candidates at all: events, goods and routes have neither names nor numbers of their own. */
export function isComparable({ kind }: Pick<Described, 'kind'>): boolean {
  return kind in priors || numbered.has(kind);
}

/** Bits at which two entities of a kind start. */
export function priorOf({ kind }: Pick<Described, 'kind'>): number {
  return priors[kind] ?? -8;
}

/** An entity made ready for comparison; done once for each. */
export function prepare(entity: Described): Prepared {
  if (!numbered.has(entity.kind)) {
    const parse = entity.kind === 'person' ? personName : organisationName;
    return {
      entity,
      names: [...new Set(entity.names.flatMap(bracketed))].map(parse),
      values: bareValuesOf(entity),
      days: (entity.birthDates ?? []).flatMap((date) => dayOf(date) ?? []),
    };
  }
  const isAddress = entity.kind === 'email_address' || entity.kind === 'online_account';
  const own = [...(entity.identifiers ?? []), ...entity.names.filter((name) => isAddress || looksLikeNumber(name))];
  const { id, kind } = entity;
  return {
    entity,
    names: [],
    days: [],
    values: bareValuesOf({ id, kind, names: [], ...(kind === 'phone' ? { phones: own } : { identifiers: own }) }),
  };
}
