import { EntityKind } from '../entities/entity-kind';

/** What stands at the other end of a claim: another entity, or a value of a sort. */
export type ObjectSort = 'entity' | 'text' | 'date';

/** One way to say something about an entity. */
export interface Predicate {
  key: string;
  subjectKinds: readonly EntityKind[];
  object: ObjectSort;
  /** Kinds the other entity may have, when the object is an entity. */
  objectKinds: readonly EntityKind[];
  /** The line on the chart has an arrow from subject to object. */
  isDirected: boolean;
  /** At most one value can be true, so two different values contradict each other. */
  isFunctional: boolean;
}

const any = EntityKind.options;
const actor = ['person', 'organisation'] as const;
const things = [
  'vehicle',
  'vessel',
  'aircraft',
  'phone',
  'email_address',
  'online_account',
  'bank_account',
  'document',
  'weapon',
  'good',
] as const;
const movable = ['person', 'vehicle', 'vessel', 'aircraft', 'good', 'weapon', 'organisation', 'phone'] as const;
const contact = ['person', 'organisation', 'phone', 'email_address', 'online_account'] as const;
const money = ['person', 'organisation', 'bank_account', 'phone', 'online_account'] as const;

function value(key: string, subjectKinds: readonly EntityKind[], object: 'text' | 'date' = 'text', isFunctional = false): Predicate {
  return { key, subjectKinds, object, objectKinds: [], isDirected: true, isFunctional };
}

function link(key: string, subjectKinds: readonly EntityKind[], objectKinds: readonly EntityKind[], isDirected = true): Predicate {
  return { key, subjectKinds, object: 'entity', objectKinds, isDirected, isFunctional: false };
}

/** Every predicate of the workbench. */
export const predicates = [
  value('name', any),
  value('alias', any),
  value('description', any),
  value('date_of_birth', ['person'], 'date', true),
  value('nationality', ['person', 'organisation', 'vessel', 'aircraft']),
  value('role', actor),
  value('address', ['person', 'organisation', 'place']),
  value('document_number', ['document', 'person'], 'text'),
  value('identifier', [...things, 'organisation']),
  value('date', ['event'], 'date', true),
  value('position', ['place', 'event']),
  link('member_of', ['person', 'organisation'], ['organisation']),
  link('leads', ['person'], ['organisation', 'event']),
  link('works_for', ['person'], actor),
  link('associate_of', actor, actor, false),
  link('family_of', ['person'], ['person'], false),
  link('met', ['person'], ['person'], false),
  link('communicated_with', contact, contact, false),
  link('phone_number', actor, ['phone']),
  link('uses', actor, things),
  link('owns', actor, [...things, 'organisation', 'place']),
  link('registered_to', things, actor),
  link('paid', money, money),
  link('supplied', actor, [...actor, 'good', 'weapon']),
  link('carried', ['person', 'vehicle', 'vessel', 'aircraft', 'organisation'], ['good', 'weapon', 'document', 'person']),
  link('located_at', any, ['place']),
  link('location', ['event'], ['place']),
  link('seen_at', movable, ['place', 'event']),
  link('travelled_to', movable, ['place']),
  link('travelled_with', ['person'], ['person', 'vehicle', 'vessel', 'aircraft'], false),
  link('travelled_along', movable, ['route']),
  link('took_part_in', actor, ['event']),
  link('mentioned_in', any, ['document', 'event']),
  link('part_of', any, any),
] as const satisfies readonly Predicate[];

/** Key of a predicate, such as `seen_at`. */
export type PredicateKey = (typeof predicates)[number]['key'];

/** What holds until it ends, as opposed to what happens on a day: with a beginning and no end it is still so. */
export const lastingPredicates: readonly PredicateKey[] = [
  'member_of',
  'leads',
  'works_for',
  'associate_of',
  'family_of',
  'phone_number',
  'uses',
  'owns',
  'registered_to',
  'located_at',
  'location',
  'mentioned_in',
  'part_of',
];

const byKey = new Map<string, Predicate>(predicates.map((predicate) => [predicate.key, predicate]));

/** The predicate of a key, undefined for one the workbench does not have. */
export function findPredicate(key: string): Predicate | undefined {
  return byKey.get(key);
}

/** Predicates that can be said of a kind of entity. */
export function predicatesOf(kind: EntityKind): readonly Predicate[] {
  return predicates.filter((predicate: Predicate) => predicate.subjectKinds.includes(kind));
}
