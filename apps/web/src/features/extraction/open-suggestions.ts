import type { ClaimCard } from '@workbench/contract';
import type { EntityKind, Suggestion, SuggestionKind } from '@workbench/domain';
import type { PickedEntity } from '../../shared/claims/EntityPicker';
import type { Place } from './word-steps';

/** Kinds of entity that a suggestion of a kind makes; days, amounts and positions are said of others and make none. */
const kindOf: Partial<Record<SuggestionKind, EntityKind>> = {
  phone: 'phone',
  email_address: 'email_address',
  iban: 'bank_account',
  bank_account: 'bank_account',
  plate: 'vehicle',
  document_number: 'document',
  place: 'place',
  weapon: 'weapon',
  organisation: 'organisation',
};

/** Suggestions on which nobody has made a claim yet. */
export function openSuggestions(rows: readonly Suggestion[], claims: readonly ClaimCard[]): Suggestion[] {
  const taken = claims.flatMap(({ source, retracted }): Place[] =>
    !retracted && source && source.start !== null && source.end !== null ? [{ start: source.start, end: source.end }] : [],
  );
  return rows.filter((row) => !taken.some(({ start, end }) => start < row.end && row.start < end));
}

/** The subject that a suggestion proposes: the entity it names, when there is one alone, or a new one by what was read. */
export function subjectOf(row: Suggestion, entities: readonly PickedEntity[]): PickedEntity | undefined {
  const known = entities.filter(({ id }) => row.entityIds.some((one) => one === id));
  if (known.length === 1) return known[0];
  const kind = kindOf[row.kind];
  return (
    kind && { kind, name: typeof row.value === 'string' && row.kind !== 'organisation' && row.kind !== 'weapon' ? row.value : row.text }
  );
}
