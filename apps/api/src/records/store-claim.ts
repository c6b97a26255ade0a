import type { ClaimId, ClaimStatus, Purpose } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { newId } from '../platform/new-id';

/** Columns that say who claims, on what ground. */
export interface ClaimGround {
  labelId: number;
  status: ClaimStatus;
  itemId?: string;
  itemVersion?: number;
  spanStart?: number;
  spanEnd?: number;
  judgement?: string;
}

/** What is claimed. */
export interface Said {
  subjectId: string;
  predicate: string;
  objectId?: string;
  value?: string;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** Part of an imported object that says it. */
  importKey?: string;
}

/** Stores a claim of the member's agency in the member's name. */
export async function insertClaim(trx: Trx, me: Me, ground: ClaimGround, said: Said): Promise<ClaimId> {
  const id = newId<ClaimId>();
  const { validFrom = null, validTo = null, ...statement } = said;
  await trx
    .insertInto('claim')
    .values({ cellId: me.cellId, id, agencyCode: me.agency, createdBy: me.personId, validFrom, validTo, ...ground, ...statement })
    .execute();
  return id;
}

/** Stores what a claim about a person is for. */
export async function insertPurpose(
  trx: Trx,
  me: Me,
  { claimId, labelId, purpose, necessity }: { claimId: string; labelId: number; purpose: Purpose; necessity: string | undefined },
): Promise<void> {
  await trx
    .insertInto('claimPurpose')
    .values({ cellId: me.cellId, claimId, labelId, purpose, necessity: necessity || null, statedBy: me.personId })
    .execute();
}
