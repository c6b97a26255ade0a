import type { AgencyCode, PersonId } from '../ids';
import type { Marking } from '../markings/marking';
import { isReleasableTo } from '../markings/releasable';
import { mayDo, type Role } from '../members/role';
import { isAboutItem, isForAgency, type RequestKind } from './request';
import { requestTransitions, type RequestEvent, type RequestState } from './request-states';

/** A request as the rules of who may do what need it. */
export interface RequestParties {
  from: AgencyCode;
  to: AgencyCode;
  createdBy: string;
  state: RequestState;
}

/** Somebody who sees the request. */
export interface Party {
  personId: PersonId | string;
  role: Role;
  agency: AgencyCode;
}

/**
 * Whether somebody may bring an event about now: the asked agency's liaison assigns, answers, refuses and takes the word back;
 * the asker withdraws and reopens; analysts and liaisons of the two agencies talk.
 */
export function mayMoveRequest(party: Party, request: RequestParties, event: RequestEvent): boolean {
  if (requestTransitions[request.state][event] === null) return false;
  const isAskedLiaison = party.agency === request.to && party.role === 'liaison';
  const isAsker = party.personId === request.createdBy;
  switch (event) {
    case 'assign':
    case 'answer':
    case 'refuse':
      return isAskedLiaison;
    case 'withdraw':
      return isAsker;
    case 'reopen':
      return isAsker || isAskedLiaison;
    case 'comment':
      return (party.agency === request.from || party.agency === request.to) && mayDo(party.role, 'contribute_item');
  }
}

/** What a new request lacks for its kind; undefined when it fits. */
export function requestMisfit(request: {
  kind: RequestKind;
  from: AgencyCode;
  to: AgencyCode;
  forAgency?: AgencyCode | undefined;
  itemId?: string | undefined;
}): 'to' | 'itemId' | 'forAgency' | undefined {
  if (request.from === request.to) return 'to';
  if (isAboutItem(request.kind) && request.itemId === undefined) return 'itemId';
  if (isForAgency(request.kind) && request.forAgency === undefined) return 'forAgency';
  return undefined;
}

/**
 * Whether a yes says something that the workbench can honour. A yes to `use_approval` or `release` lifts originator control
 * over the item for that agency; it never opens a marking. So a yes to the release of an item whose list lacks the agency, and
 * to sanitisation, has to name an item: the sanitised one, or the same words contributed anew under another marking.
 * A question is answered by words or by an item.
 */
export function answerMisfit(
  request: { kind: RequestKind; forAgency: AgencyCode | null; itemMarking: Marking | null },
  answer: { words: string; itemCount: number },
): 'answer_needs_item' | 'answer_empty' | undefined {
  const { kind, forAgency, itemMarking } = request;
  if (answer.itemCount > 0) return undefined;
  if (kind === 'sanitisation') return 'answer_needs_item';
  if (kind === 'release' && forAgency && itemMarking && !isReleasableTo(itemMarking, forAgency)) return 'answer_needs_item';
  return kind === 'rfi' && answer.words.trim() === '' ? 'answer_empty' : undefined;
}
