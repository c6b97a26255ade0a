import type { Claim } from '../claims/claim';
import type { EntityKind } from '../entities/entity-kind';
import type { Described } from './described';

type Said = Pick<Claim, 'subjectId' | 'predicate' | 'object' | 'status' | 'retracted'>;
type Field = 'names' | 'birthDates' | 'nationalities' | 'roles' | 'addresses' | 'documents' | 'identifiers';

const fieldOf: Record<string, Field> = {
  name: 'names',
  alias: 'names',
  date_of_birth: 'birthDates',
  nationality: 'nationalities',
  role: 'roles',
  address: 'addresses',
  document_number: 'documents',
  identifier: 'identifiers',
};

/** Things whose numbers say something of whoever uses them. */
const thingField: Partial<Record<EntityKind, 'phones' | 'emails' | 'accounts' | 'vehicles' | 'documents'>> = {
  phone: 'phones',
  email_address: 'emails',
  online_account: 'accounts',
  bank_account: 'accounts',
  vehicle: 'vehicles',
  vessel: 'vehicles',
  aircraft: 'vehicles',
  document: 'documents',
};
const holding = ['phone_number', 'uses', 'owns', 'registered_to'];

type Growing = { -readonly [Key in keyof Described]: Described[Key] extends readonly string[] | undefined ? string[] : Described[Key] };

function add(entity: Growing, field: Exclude<keyof Described, 'id' | 'kind'>, values: readonly string[]): void {
  entity[field] = [...new Set([...(entity[field] ?? []), ...values])];
}

/**
 * Entities as they are compared, from the claims given: pass what one reader may see, and nothing else has a say. Retracted and denied
 * claims do not count. The order of entities is kept.
 */
export function describeEntities(entities: readonly { id: string; kind: EntityKind }[], claims: readonly Said[]): Described[] {
  const known = new Map<string, Growing>(entities.map(({ id, kind }) => [id, { id, kind, names: [] } as Growing]));
  const standing = claims.filter((claim) => !claim.retracted && claim.status !== 'denied');
  for (const { subjectId, predicate, object } of standing) {
    const [subject, field] = [known.get(subjectId), fieldOf[predicate]];
    if (subject && field && 'value' in object) add(subject, field, [object.value]);
  }
  for (const { subjectId, predicate, object } of standing) {
    if (!('entityId' in object)) continue;
    const [subject, other] = [known.get(subjectId), known.get(object.entityId)];
    if (!subject || !other) continue;
    for (const [one, thing] of [
      [subject, other],
      [other, subject],
    ] as const) {
      const field = thingField[thing.kind];
      if (field && holding.includes(predicate)) add(one, field, [...thing.names, ...(thing.identifiers ?? [])]);
      else if (thing.kind === 'place') add(one, 'places', thing.names);
      else add(one, 'neighbours', [thing.id]);
    }
  }
  return [...known.values()];
}
