import { z } from 'zod';
import { CorrectionKind, CorrectionState, LegalGround, Marking, NecessityVerdict } from '@workbench/domain';
import { ClaimCard, EntityName, OneClaim, StatedPurpose } from './claims.contract';
import { endpoint } from './endpoint';
import { InCell } from './query';

const words = (most: number) => z.string().trim().min(1).max(most);

/** A person of whom it has to be decided whether their data is kept. */
export const DueReview = z.object({
  entity: EntityName,
  claimCount: z.number().int(),
  /** When the newest item was reported that supports it, on the exercise clock. */
  newestAt: z.string().nullable(),
  /** Day of the last decision to keep it until. */
  keepUntil: z.string().nullable(),
  keepReason: z.string().nullable(),
});
export type DueReview = z.infer<typeof DueReview>;

/** A check of one claim, with the claim. */
export const CheckCard = z.object({
  id: z.string(),
  claim: ClaimCard,
  concern: z.string(),
  openedBy: z.string(),
  openedAt: z.string(),
  verdict: NecessityVerdict.nullable(),
  reason: z.string().nullable(),
  answer: z.string().nullable(),
  version: z.number().int(),
});
export type CheckCard = z.infer<typeof CheckCard>;

/** What somebody asks of the rights officer. */
export const CorrectionCard = z.object({
  id: z.string(),
  kind: CorrectionKind,
  claimId: z.string().nullable(),
  itemId: z.string().nullable(),
  /** The claim in full; null for an item. */
  claim: ClaimCard.nullable(),
  itemTitle: z.string().nullable(),
  grounds: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  state: CorrectionState,
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  marking: Marking,
  version: z.number().int(),
});
export type CorrectionCard = z.infer<typeof CorrectionCard>;

/** What was erased: everything but the words. */
export const Tombstone = z.object({
  id: z.string(),
  claimId: z.string().nullable(),
  itemId: z.string().nullable(),
  reason: z.string(),
  legalGround: LegalGround,
  erasedBy: z.string(),
  erasedAt: z.string(),
  marking: Marking,
});
export type Tombstone = z.infer<typeof Tombstone>;

/** Where words that are to be erased may stand as well; nobody changes these silently, their authors are asked. */
export const Copies = z.object({
  products: z.array(
    z.object({
      productId: z.string(),
      title: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
      how: z.enum(['cites', 'says']),
    }),
  ),
  claims: z.array(ClaimCard),
});
export type Copies = z.infer<typeof Copies>;

export const readRightsDesk = endpoint({
  name: 'readRightsDesk',
  method: 'GET',
  path: '/api/cells/:cellId/rights',
  summary: "The rights officer's desk: reviews due, checks, requests, data without a purpose, tombstones.",
  caller: 'member',
  params: InCell,
  answer: z.object({
    retentionDays: z.number().int(),
    reviews: z.array(DueReview),
    checks: z.array(CheckCard),
    /** Claims about persons that nobody has checked, drawn by chance. */
    sample: z.array(ClaimCard),
    requests: z.array(CorrectionCard),
    /** Personal data of which nobody said what it is for; at most 50. */
    withoutPurpose: z.array(ClaimCard),
    tombstones: z.array(Tombstone),
    may: z.object({ decide: z.boolean(), setRetention: z.boolean() }),
  }),
  errors: ['not_found', 'not_allowed'],
});

export const readCopies = endpoint({
  name: 'readCopies',
  method: 'GET',
  path: '/api/cells/:cellId/rights/copies',
  summary: 'Where the words of a claim or an item may stand as well, before they are erased.',
  caller: 'member',
  params: InCell,
  query: z.object({ claimId: z.uuid().optional(), itemId: z.uuid().optional() }),
  answer: Copies,
  errors: ['not_found', 'not_allowed'],
});

export const setRetention = endpoint({
  name: 'setRetention',
  method: 'PUT',
  path: '/api/cells/:cellId/rights/retention',
  summary: 'Say after how many days data on a person is looked at again.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.object({ days: z.number().int().min(1).max(36_500) }),
  answer: z.object({ days: z.number().int() }),
  errors: ['not_allowed'],
});

export const reviewRetention = endpoint({
  name: 'reviewRetention',
  method: 'POST',
  path: '/api/cells/:cellId/rights/reviews',
  summary: "Keep a person's data until a day of the exercise, with a reason, or erase every claim about them.",
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.union([
    z.object({ entityId: z.uuid(), outcome: z.literal('keep'), until: z.iso.date(), reason: words(2000) }),
    z.object({ entityId: z.uuid(), outcome: z.literal('erase'), reason: words(2000), legalGround: LegalGround }),
  ]),
  answer: z.object({ erased: z.number().int() }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

export const checkClaim = endpoint({
  name: 'checkClaim',
  method: 'POST',
  path: '/api/cells/:cellId/rights/checks',
  summary: 'Raise a concern about a claim on a person; the rights officer can give the verdict at once.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.union([
    z.object({ claimId: z.uuid(), concern: words(2000) }),
    z.object({ claimId: z.uuid(), verdict: NecessityVerdict, reason: words(2000) }),
  ]),
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

const OneCheck = InCell.extend({ checkId: z.uuid() });

export const decideCheck = endpoint({
  name: 'decideCheck',
  method: 'POST',
  path: '/api/cells/:cellId/rights/checks/:checkId/verdict',
  summary: 'Find a claim necessary or not, or ask its author.',
  caller: 'member',
  write: 'change',
  params: OneCheck,
  body: z.object({ verdict: NecessityVerdict, reason: words(2000) }),
  answer: CheckCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const answerCheck = endpoint({
  name: 'answerCheck',
  method: 'POST',
  path: '/api/cells/:cellId/rights/checks/:checkId/answer',
  summary: "Answer what the rights officer asks about one's own claim.",
  caller: 'member',
  write: 'change',
  params: OneCheck,
  body: z.object({ answer: words(2000) }),
  answer: CheckCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const askCorrection = endpoint({
  name: 'askCorrection',
  method: 'POST',
  path: '/api/cells/:cellId/rights/requests',
  summary: 'Ask, for the person concerned, that a claim or an item is corrected or erased.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.union([
    z.object({ kind: CorrectionKind, claimId: z.uuid(), grounds: words(4000) }),
    z.object({ kind: CorrectionKind, itemId: z.uuid(), grounds: words(4000) }),
  ]),
  answer: z.object({ id: z.string() }),
  errors: ['not_found', 'not_allowed'],
});

export const decideCorrection = endpoint({
  name: 'decideCorrection',
  method: 'POST',
  path: '/api/cells/:cellId/rights/requests/:requestId/decision',
  summary: 'Grant a request (an erasure is done at once), or refuse it with the reason and where to turn.',
  caller: 'member',
  write: 'change',
  params: InCell.extend({ requestId: z.uuid() }),
  body: z.union([
    z.object({ outcome: z.literal('granted'), reason: words(2000), legalGround: LegalGround }),
    z.object({ outcome: z.literal('refused'), reason: words(2000), remedy: words(2000) }),
  ]),
  answer: CorrectionCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state', 'version_conflict'],
});

export const erase = endpoint({
  name: 'erase',
  method: 'POST',
  path: '/api/cells/:cellId/rights/erasures',
  summary: 'Take the words out of a claim, or out of an item with all that rests on it, for good; a tombstone stays.',
  caller: 'member',
  write: 'create',
  params: InCell,
  body: z.union([
    z.object({ claimId: z.uuid(), reason: words(2000), legalGround: LegalGround }),
    z.object({ itemId: z.uuid(), reason: words(2000), legalGround: LegalGround }),
  ]),
  answer: Copies,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});

export const statePurpose = endpoint({
  name: 'statePurpose',
  method: 'POST',
  path: '/api/cells/:cellId/claims/:claimId/purpose',
  summary: "Say afterwards what one's own claim about a person was entered for.",
  caller: 'member',
  write: 'create',
  params: OneClaim,
  body: StatedPurpose,
  answer: ClaimCard,
  errors: ['not_found', 'not_allowed', 'not_in_this_state'],
});
