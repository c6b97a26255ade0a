import {
  changeClaimStatus,
  listItemClaims,
  makeClaim as makeClaimEndpoint,
  readClaim,
  restoreClaim as restoreClaimEndpoint,
  retractClaim as retractClaimEndpoint,
  statePurpose as statePurposeEndpoint,
} from '@workbench/contract';
import { mayDo } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import { audit } from '../../platform/audit';
import { findClaimCards } from '../../records/claim-cards';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import { changeStatus, claimLabel, getClaim, makeClaim, restoreClaim, retractClaim, statePurpose } from './claims.commands';

/** Claims: make, read, take back, and those of an item. */
export const serveClaims: Feature = (app, { db }) => {
  serve(app, db, makeClaimEndpoint, ({ trx, me, body }) => makeClaim(trx, me, body));
  serve(app, db, readClaim, async ({ trx, me, params }) => {
    const claim = await getClaim(trx, me, params.claimId);
    await audit(trx, { deed: 'read_claim', subjectKind: 'claim', subjectId: claim.id, labelId: await claimLabel(trx, me, claim.id) });
    return claim;
  });
  serve(app, db, retractClaimEndpoint, ({ trx, me, params, basedOn, body }) => retractClaim(trx, me, params.claimId, basedOn, body.reason));
  serve(app, db, restoreClaimEndpoint, ({ trx, me, params, basedOn }) => restoreClaim(trx, me, params.claimId, basedOn));
  serve(app, db, changeClaimStatus, ({ trx, me, params, basedOn, body }) => changeStatus(trx, me, params.claimId, basedOn, body.status));
  serve(app, db, statePurposeEndpoint, ({ trx, me, params, body }) => statePurpose(trx, me, params.claimId, body));
  serve(app, db, listItemClaims, async ({ trx, me, params }) => {
    const item = await trx
      .selectFrom('item')
      .select('labelId')
      .where('cellId', '=', me.cellId)
      .where('id', '=', params.itemId)
      .executeTakeFirst();
    if (!item) throw new Problem('not_found');
    const rows = await findClaimCards(trx, me, { itemId: params.itemId });
    await audit(trx, { deed: 'read_item_claims', subjectKind: 'item', subjectId: params.itemId, labelId: item.labelId });
    const place = (start: number | null | undefined) => start ?? Number.MAX_SAFE_INTEGER;
    return { rows: rows.toSorted((a, b) => place(a.source?.start) - place(b.source?.start)), may: { claim: mayDo(me.role, 'make_claim') } };
  });
};
