import type { EntityKind } from '../entities/entity-kind';
import type { PersonId } from '../ids';
import { isAuthorOrLead } from '../members/author-or-lead';
import type { Role } from '../members/role';
import { accept, refuse, type Outcome } from '../outcome';
import { parsePosition } from '../positions/position-words';
import { PartialDate, type Claim } from './claim';
import { findPredicate } from './predicate';

/** What is to be claimed, with what is known about its two ends. */
export interface Statement {
  predicate: string;
  subject: { id: string; kind: EntityKind };
  object: { entity: { id: string; kind: EntityKind } } | { value: string };
  /** Place of the words in a text of `length` characters. */
  span?: { start: number; end: number; length: number };
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** Why a claim cannot be made. */
export type StatementProblem =
  | 'unknown_predicate'
  | 'subject_does_not_fit'
  | 'object_does_not_fit'
  | 'date_not_valid'
  | 'position_not_valid'
  | 'same_entity'
  | 'span_outside_text'
  | 'ends_before_it_starts';

function objectFits(statement: Statement): StatementProblem | undefined {
  const predicate = findPredicate(statement.predicate);
  if (!predicate) return 'unknown_predicate';
  if ('entity' in statement.object) {
    if (predicate.object !== 'entity' || !predicate.objectKinds.includes(statement.object.entity.kind)) return 'object_does_not_fit';
    return statement.object.entity.id === statement.subject.id ? 'same_entity' : undefined;
  }
  if (predicate.object === 'entity' || statement.object.value.trim() === '') return 'object_does_not_fit';
  if (predicate.key === 'position' && !parsePosition(statement.object.value)) return 'position_not_valid';
  return predicate.object === 'date' && !PartialDate.safeParse(statement.object.value).success ? 'date_not_valid' : undefined;
}

/** Whether a claim makes sense before it is written down: kinds fit, dates parse, the words lie in the text. */
export function checkStatement(statement: Statement): Outcome<Statement, StatementProblem> {
  const predicate = findPredicate(statement.predicate);
  if (!predicate) return refuse('unknown_predicate');
  if (!predicate.subjectKinds.includes(statement.subject.kind)) return refuse('subject_does_not_fit');
  const misfit = objectFits(statement);
  if (misfit) return refuse(misfit);
  const { span, validFrom, validTo } = statement;
  if (span && !(span.start >= 0 && span.start < span.end && span.end <= span.length)) return refuse('span_outside_text');
  if ([validFrom, validTo].some((date) => date !== undefined && !PartialDate.safeParse(date).success)) return refuse('date_not_valid');
  if (validFrom && validTo && validTo < validFrom.slice(0, validTo.length)) return refuse('ends_before_it_starts');
  return accept(statement);
}

/** Takes a claim back, with a reason; its author may, and whoever leads the cell or the exercise. */
export function retract(
  claim: Claim,
  actor: { personId: PersonId; role: Role },
  reason: string,
  now: string,
): Outcome<Claim, 'not_owner' | 'already_retracted'> {
  if (!isAuthorOrLead(actor, claim.createdBy)) return refuse('not_owner');
  if (claim.retracted) return refuse('already_retracted');
  return accept({ ...claim, version: claim.version + 1, retracted: { at: now, by: actor.personId, reason } });
}
