import { findPredicate, type PredicateKey } from '../claims/predicate';
import type { EntityKind } from '../entities/entity-kind';

/**
 * Whether a claim with this predicate tells something of the private life of a person who stands at either end of it.
 * A name by itself says only whom the cell speaks of, and a post or an office is no private matter; the law of a cell may say
 * otherwise, so this is data.
 */
export const tellsOfPersons: Record<PredicateKey, boolean> = {
  name: false,
  alias: false,
  description: true,
  date_of_birth: true,
  nationality: true,
  role: false,
  address: true,
  document_number: true,
  identifier: false,
  date: false,
  position: false,
  member_of: true,
  leads: false,
  works_for: false,
  associate_of: true,
  family_of: true,
  met: true,
  communicated_with: true,
  phone_number: true,
  uses: true,
  owns: true,
  registered_to: true,
  paid: true,
  supplied: true,
  carried: true,
  located_at: true,
  location: false,
  seen_at: true,
  travelled_to: true,
  travelled_with: true,
  travelled_along: true,
  took_part_in: true,
  mentioned_in: false,
  part_of: false,
};

/** Whether a claim holds personal data: its predicate tells of persons, and a person stands at one of its ends. */
export function isPersonal(predicate: string, kind: EntityKind, otherKind?: EntityKind): boolean {
  const known = findPredicate(predicate);
  if (!known || !tellsOfPersons[known.key as PredicateKey]) return false;
  return kind === 'person' || otherKind === 'person';
}
