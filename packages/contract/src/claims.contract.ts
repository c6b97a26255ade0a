import { z } from 'zod';
import {
  AgencyCode,
  ClaimId,
  ClaimStatus,
  EntityId,
  EntityKind,
  ItemId,
  LegalGround,
  Marking,
  NecessityVerdict,
  PartialDate,
  Purpose,
} from '@workbench/domain';
import { endpoint } from './endpoint';
import { MarkingChoice, StandingGrading } from './items.contract';
import { InCell } from './query';

/** An entity by the name the reader knows it under. */
export const EntityName = z.object({ id: EntityId, kind: EntityKind, name: z.string() });
export type EntityName = z.infer<typeof EntityName>;

/** Item a claim rests on, as far as a claim's card shows it. */
export const ClaimSource = z.object({
  itemId: ItemId,
  version: z.number().int(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  title: z.string(),
  agency: AgencyCode,
  reportedAt: z.string(),
  gradings: z.array(StandingGrading),
  /** Conditions of the originator that travel with the item. */
  handling: z.string().nullable(),
});
export type ClaimSource = z.infer<typeof ClaimSource>;

/** What personal data is for, and why no less would do. */
export const StatedPurpose = z.object({ purpose: Purpose, necessity: z.string().trim().min(1).max(1000).optional() });
export type StatedPurpose = z.infer<typeof StatedPurpose>;

/** That words were taken out for good: by whom, when, why. */
export const Erased = z.object({ at: z.string(), by: z.string(), reason: z.string(), legalGround: LegalGround });
export type Erased = z.infer<typeof Erased>;

/** A claim as the rights of the person it speaks of see it. */
export const ClaimRights = z.object({
  isPersonal: z.boolean(),
  purpose: Purpose.nullable(),
  necessity: z.string().nullable(),
  /** The newest check of it, with what the officer asks or found. */
  check: z
    .object({
      id: z.string(),
      verdict: NecessityVerdict.nullable(),
      reason: z.string().nullable(),
      answer: z.string().nullable(),
      version: z.number().int(),
    })
    .nullable(),
  erased: Erased.nullable(),
});
export type ClaimRights = z.infer<typeof ClaimRights>;

/** A claim with its two ends named and its source. */
export const ClaimCard = z.object({
  id: ClaimId,
  predicate: z.string(),
  subject: EntityName,
  /** The other end, when it is an entity. */
  object: EntityName.nullable(),
  /** The value, when it is not. */
  value: z.string().nullable(),
  status: ClaimStatus,
  marking: Marking,
  source: ClaimSource.nullable(),
  /** The analyst's own words, when the claim is a judgement. */
  judgement: z.string().nullable(),
  citedClaimIds: z.array(ClaimId),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  agency: AgencyCode,
  createdBy: z.string(),
  createdAt: z.string(),
  version: z.number().int(),
  retracted: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  rights: ClaimRights,
  may: z.object({
    retract: z.boolean(),
    restore: z.boolean(),
    changeStatus: z.boolean(),
    statePurpose: z.boolean(),
    answerCheck: z.boolean(),
    askRights: z.boolean(),
    erase: z.boolean(),
  }),
});
export type ClaimCard = z.infer<typeof ClaimCard>;

const EntityChoice = z.union([
  z.object({ entityId: z.uuid() }),
  z.object({ new: z.object({ kind: EntityKind, name: z.string().trim().min(1).max(300) }) }),
]);

/** A claim as its author makes it; new entities are made with it and get a name claim on the same source. */
export const NewClaim = z.object({
  subject: EntityChoice,
  predicate: z.string().max(40),
  object: z.union([EntityChoice, z.object({ value: z.string().trim().min(1).max(2000) })]),
  status: ClaimStatus,
  basis: z.union([
    z.object({
      itemId: z.uuid(),
      version: z.number().int().min(1),
      start: z.number().int().min(0).optional(),
      end: z.number().int().min(1).optional(),
    }),
    z.object({ judgement: z.string().trim().min(1).max(4000), citedClaimIds: z.array(z.uuid()).min(1).max(50) }),
  ]),
  validFrom: PartialDate.optional(),
  validTo: PartialDate.optional(),
  /** Who may read the claim, when that is fewer than may read what it rests on. */
  marking: MarkingChoice.optional(),
  /** What for, when it is about a person; a claim without it is listed on the rights officer's desk. */
  purpose: Purpose.optional(),
  necessity: z.string().trim().max(1000).optional(),
});
export type NewClaim = z.infer<typeof NewClaim>;

/** Path parameters of one claim. */
export const OneClaim = InCell.extend({ claimId: z.uuid() });

export const makeClaim = endpoint({
  name: 'makeClaim',
  method: 'POST',
  path: '/api/cells/:cellId/claims',
  summary: 'Claim something about an entity, on words of an item or as a judgement that cites other claims.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: NewClaim,
  answer: ClaimCard,
  errors: ['not_found', 'not_allowed', 'statement_invalid', 'marking_beyond_reach', 'marking_invalid', 'marking_too_open'],
});

export const readClaim = endpoint({
  name: 'readClaim',
  method: 'GET',
  path: '/api/cells/:cellId/claims/:claimId',
  summary: 'A claim with its source.',
  caller: 'member',
  params: OneClaim,
  answer: ClaimCard,
  errors: ['not_found'],
});

export const retractClaim = endpoint({
  name: 'retractClaim',
  method: 'POST',
  path: '/api/cells/:cellId/claims/:claimId/retraction',
  summary: 'Take a claim back, with a reason; it stays readable as taken back.',
  caller: 'member',
  write: 'change',
  params: OneClaim,
  body: z.object({ reason: z.string().trim().min(1).max(1000) }),
  answer: ClaimCard,
  errors: ['not_found', 'not_allowed', 'already_retracted', 'version_conflict'],
});

export const restoreClaim = endpoint({
  name: 'restoreClaim',
  method: 'POST',
  path: '/api/cells/:cellId/claims/:claimId/restoration',
  summary: 'Undo that a claim was taken back: for the one who took it back, for as long as a sign-in lasts.',
  caller: 'member',
  write: 'change',
  params: OneClaim,
  body: z.object({}),
  answer: ClaimCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const changeClaimStatus = endpoint({
  name: 'changeClaimStatus',
  method: 'PATCH',
  path: '/api/cells/:cellId/claims/:claimId',
  summary: "Say that a claim of one's own is confirmed, suspected or denied after all.",
  caller: 'member',
  write: 'change',
  params: OneClaim,
  body: z.object({ status: ClaimStatus }),
  answer: ClaimCard,
  errors: ['not_found', 'not_allowed', 'already_retracted', 'version_conflict'],
});

export const listItemClaims = endpoint({
  name: 'listItemClaims',
  method: 'GET',
  path: '/api/cells/:cellId/items/:itemId/claims',
  summary: 'Claims that rest on an item, in the order of the text.',
  caller: 'member',
  params: InCell.extend({ itemId: z.uuid() }),
  answer: z.object({ rows: z.array(ClaimCard), may: z.object({ claim: z.boolean() }) }),
  errors: ['not_found'],
});
