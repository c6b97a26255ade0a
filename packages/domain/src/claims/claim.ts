import { z } from 'zod';
import { AgencyCode, ClaimId, EntityId, ItemId, PersonId } from '../ids';

/** How sure the source is of it: a line is solid, dashed, or said not to be. */
export const ClaimStatus = z.enum(['confirmed', 'suspected', 'denied']);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** A date as precisely as it is known: `2031`, `2031-04` or `2031-04-09`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((date) => {
    if (date.length < 10) return true;
    const day = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  }, 'is not a day of the calendar');
export type PartialDate = z.infer<typeof PartialDate>;

/** What is said: another entity, or a value. */
export const ClaimObject = z.union([z.object({ entityId: EntityId }), z.object({ value: z.string().trim().min(1).max(2000) })]);
export type ClaimObject = z.infer<typeof ClaimObject>;

/** What a claim rests on: words in a version of an item (characters start to end, end not included), or a judgement that cites claims. */
export const ClaimBasis = z.union([
  z.object({
    itemId: ItemId,
    version: z.number().int().min(1),
    start: z.number().int().min(0).optional(),
    end: z.number().int().min(1).optional(),
  }),
  z.object({ judgement: z.string().trim().min(1).max(4000), citedClaimIds: z.array(ClaimId).min(1).max(50) }),
]);
export type ClaimBasis = z.infer<typeof ClaimBasis>;

/** One thing said about an entity, by one analyst, on a source. */
export const Claim = z.object({
  id: ClaimId,
  predicate: z.string(),
  subjectId: EntityId,
  object: ClaimObject,
  status: ClaimStatus,
  basis: ClaimBasis,
  /** First and last day it holds, when known. */
  validFrom: PartialDate.optional(),
  validTo: PartialDate.optional(),
  createdBy: PersonId,
  agency: AgencyCode,
  createdAt: z.string(),
  version: z.number().int(),
  /** Set when its author took it back; the claim stays readable as such. */
  retracted: z.object({ at: z.string(), by: PersonId, reason: z.string() }).optional(),
});
export type Claim = z.infer<typeof Claim>;
