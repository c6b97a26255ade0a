import { asksSelf } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';

/** Whether authors are asked to appraise themselves where nothing is set for their product. */
export async function cellAsksSelf(trx: Trx, me: Me): Promise<boolean | undefined> {
  const set = await trx.selectFrom('reviewSetting').select('asksSelf').where('cellId', '=', me.cellId).executeTakeFirst();
  return set?.asksSelf;
}

/** Whether the authors of a product are asked to appraise themselves before they submit. */
export async function productAsksSelf(trx: Trx, me: Me, productId: string): Promise<boolean> {
  const asked = await trx
    .selectFrom('selfAppraisalAsk')
    .select('isAsked')
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .executeTakeFirst();
  return asksSelf(await cellAsksSelf(trx, me), asked?.isAsked);
}

/** Whether the member has appraised a version of the own product and is done with it. What co-authors wrote has no say. */
export async function hasAppraisedSelf(trx: Trx, me: Me, productId: string, number: number): Promise<boolean> {
  const own = await trx
    .selectFrom('appraisal')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .where('versionNumber', '=', number)
    .where('sort', '=', 'self')
    .where('writtenBy', '=', me.personId)
    .where('isReady', '=', true)
    .executeTakeFirst();
  return own !== undefined;
}
