import type { BodyInputOf, makeClaim, MarkingChoice } from '@workbench/contract';
import { findPredicate, isPersonal, predicatesOf, writePosition, type ClaimStatus, type Position, type Purpose } from '@workbench/domain';
import type { PickedEntity } from '../../shared/claims/EntityPicker';
import { keptPurpose } from '../../shared/rights/kept-purpose';
import { suggestKind } from './suggest-kind';
import type { Place } from './word-steps';

/** Words of an item that were selected. */
export interface SelectedWords extends Place {
  text: string;
}

/** A claim as far as its author has filled it in. */
export interface ClaimDraft {
  subject: PickedEntity;
  predicate: string;
  object: PickedEntity;
  value: string;
  status: ClaimStatus;
  validFrom: string;
  validTo: string;
  /** Set when the claim is marked more strictly than its item. */
  marking?: MarkingChoice | undefined;
  /** What it is for; sent when it is about a person. */
  purpose: Purpose;
  necessity: string;
}

type Body = BodyInputOf<typeof makeClaim>;

/** What is proposed for selected words: that they are the name of something. */
export function draftOn(words: SelectedWords): ClaimDraft {
  const name = words.text.slice(0, 300);
  return {
    subject: { name, kind: suggestKind(name) ?? 'person' },
    predicate: 'name',
    object: { name: '', kind: 'person' },
    value: words.text.slice(0, 2000),
    status: 'confirmed',
    validFrom: '',
    validTo: '',
    purpose: keptPurpose(),
    necessity: '',
  };
}

/** What is proposed for words that state a position: that some place lies there. */
export function positionDraftOn(words: SelectedWords, position: Position): ClaimDraft {
  return { ...draftOn(words), subject: { name: '', kind: 'place' }, predicate: 'position', value: writePosition(position) };
}

/** Whether what is said is about another entity and not a value. */
export function isLink(draft: ClaimDraft): boolean {
  return findPredicate(draft.predicate)?.object === 'entity';
}

/** Whether the draft holds personal data, so that it is said what it is for. */
export function holdsPersonalData(draft: ClaimDraft): boolean {
  return isPersonal(draft.predicate, draft.subject.kind, isLink(draft) ? draft.object.kind : undefined);
}

/** The draft with another predicate; an object that does not fit it becomes a new one of a kind that does. */
export function withPredicate(draft: ClaimDraft, predicate: string): ClaimDraft {
  const kinds = findPredicate(predicate)?.objectKinds ?? [];
  const fits = kinds.length === 0 || kinds.includes(draft.object.kind);
  return { ...draft, predicate, object: fits ? draft.object : { name: draft.object.name, kind: kindAmong(kinds, draft.object.name) } };
}

function kindAmong(kinds: readonly PickedEntity['kind'][], name: string): PickedEntity['kind'] {
  const suggested = suggestKind(name);
  return suggested && kinds.includes(suggested) ? suggested : kinds[0]!;
}

/** The draft about another subject; a predicate that cannot be said of it falls back to its name. */
export function withSubject(draft: ClaimDraft, subject: PickedEntity): ClaimDraft {
  const isFitting = predicatesOf(subject.kind).some((one) => one.key === draft.predicate);
  return { ...(isFitting ? draft : withPredicate(draft, 'name')), subject };
}

/** The draft with another object; the kind of a name that is new follows its form where that tells. */
export function withObject(draft: ClaimDraft, object: PickedEntity): ClaimDraft {
  const kinds = findPredicate(draft.predicate)?.objectKinds ?? [];
  const suggested = object.name === draft.object.name || object.id ? undefined : suggestKind(object.name);
  return { ...draft, object: suggested && kinds.includes(suggested) ? { ...object, kind: suggested } : object };
}

/** The draft with words of the text put where its object stands. */
export function withWords(draft: ClaimDraft, text: string): ClaimDraft {
  return isLink(draft)
    ? withObject(draft, { name: text.slice(0, 300), kind: draft.object.kind })
    : { ...draft, value: text.slice(0, 2000) };
}

/** Whether everything that a claim needs is there. */
export function isComplete(draft: ClaimDraft): boolean {
  return draft.subject.name.trim() !== '' && (isLink(draft) ? draft.object.name : draft.value).trim() !== '';
}

function toChoice({ id, name, kind }: PickedEntity): Body['subject'] {
  return id ? { entityId: id } : { new: { kind, name: name.trim() } };
}

/** The claim as it is sent, resting on words of a version of an item. */
export function toNewClaim(draft: ClaimDraft, basis: { itemId: string; version: number } & Place): Body {
  const { itemId, version, start, end } = basis;
  return {
    subject: toChoice(draft.subject),
    predicate: draft.predicate,
    object: isLink(draft) ? toChoice(draft.object) : { value: draft.value.trim() },
    status: draft.status,
    basis: { itemId, version, start, end },
    ...(draft.validFrom.trim() ? { validFrom: draft.validFrom.trim() } : {}),
    ...(draft.validTo.trim() ? { validTo: draft.validTo.trim() } : {}),
    ...(draft.marking ? { marking: draft.marking } : {}),
    ...(holdsPersonalData(draft) ? { purpose: draft.purpose } : {}),
    ...(holdsPersonalData(draft) && draft.necessity.trim() ? { necessity: draft.necessity.trim() } : {}),
  };
}
