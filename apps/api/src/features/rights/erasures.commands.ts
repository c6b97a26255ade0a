import { sql } from 'kysely';
import type { BodyOf, Copies, erase as eraseEndpoint } from '@workbench/contract';
import type { LegalGround } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { mustBeAllowed } from '../../platform/may';
import { Problem } from '../../platform/problems';
import { findCopies } from './copies.queries';

/** What is erased, and why. */
export interface Erasing {
  claimId?: string | undefined;
  itemId?: string | undefined;
  reason: string;
  legalGround: LegalGround;
}

/** Ids of the claims that go with what is named: itself, or all that rest on an item; 404 when it is hidden or absent. */
export async function claimsOf(trx: Trx, me: Me, what: { claimId?: string | undefined; itemId?: string | undefined }): Promise<string[]> {
  const rows = await trx
    .selectFrom('claim')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where((eb) => (what.itemId ? eb('itemId', '=', what.itemId) : eb('id', '=', what.claimId ?? null)))
    .orderBy('id')
    .execute();
  if (!what.itemId) {
    if (rows.length === 0) throw new Problem('not_found');
    return rows.map((row) => row.id);
  }
  const item = await trx.selectFrom('item').select('id').where('cellId', '=', me.cellId).where('id', '=', what.itemId).executeTakeFirst();
  if (!item) throw new Problem('not_found');
  return rows.map((row) => row.id);
}

/** Takes words out for good, tells colleagues' screens, and writes the trail without the words. */
export async function eraseOne(trx: Trx, me: Me, { claimId, itemId, reason, legalGround }: Erasing): Promise<void> {
  const already = await trx
    .selectFrom('erasure')
    .select('id')
    .where('cellId', '=', me.cellId)
    .where((eb) => (itemId ? eb('itemId', '=', itemId) : eb('claimId', '=', claimId ?? null)))
    .executeTakeFirst();
  if (already) throw new Problem('not_in_this_state');
  const { rows } = await sql<{ labelId: number }>`
    select door.erase(${claimId ?? null}, ${itemId ?? null}, ${reason}, ${legalGround}) as label_id`.execute(trx);
  const { labelId } = rows[0]!;
  if (itemId) await tell(trx, me, { kind: 'item', subjectId: itemId, labelId });
  await tell(trx, me, { kind: 'claim', subjectId: claimId ?? itemId!, labelId });
  const deed = itemId ? 'erase_item' : 'erase_claim';
  await audit(trx, { deed, subjectKind: itemId ? 'item' : 'claim', subjectId: itemId ?? claimId!, labelId, detail: { legalGround } });
}

/** Erases a claim or an item, and answers where its words may stand as well. */
export async function erase(trx: Trx, me: Me, body: BodyOf<typeof eraseEndpoint>): Promise<Copies> {
  mustBeAllowed(me, 'decide_rights');
  const claimIds = await claimsOf(trx, me, body);
  const copies = await findCopies(trx, me, { claimIds, itemId: 'itemId' in body ? body.itemId : undefined });
  await eraseOne(trx, me, body);
  return copies;
}
