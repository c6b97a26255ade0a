import { sql } from 'kysely';
import { moveProduct, type ProductEvent } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { Problem } from '../platform/problems';
import type { VersionHead } from './product-heads';
import { getProduct } from './products';

/** Refuses with the product as it stands when the caller's version is not the newest. */
export async function checkVersion(trx: Trx, me: Me, head: VersionHead, basedOn: number): Promise<void> {
  if (head.version === basedOn) return;
  throw new Problem('version_conflict', { current: await getProduct(trx, me, head.productId), currentVersion: head.version });
}

/** Moves a version on, when its state allows the event and nobody moved it since. */
export async function moveVersion(trx: Trx, me: Me, head: VersionHead, event: ProductEvent, basedOn: number): Promise<void> {
  const moved = moveProduct(head.state, event);
  if (!moved.ok) throw new Problem('not_in_this_state');
  await checkVersion(trx, me, head, basedOn);
  await trx
    .updateTable('productVersion')
    .set({
      state: moved.value,
      rowVersion: head.version + 1,
      ...(event === 'submit' ? { submittedBy: me.personId, submittedAt: new Date(), submittedAsOf: sql`door.as_of()` } : {}),
    })
    .where('cellId', '=', me.cellId)
    .where('productId', '=', head.productId)
    .where('number', '=', head.number)
    .execute();
}
