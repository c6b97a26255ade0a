import type { askCorrection, BodyOf, CorrectionCard, decideCorrection } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { eraseOne } from './erasures.commands';
import { findCorrections } from './rights-desk.queries';

/** Label of the claim or item that is asked about; 404 when hidden or absent. */
async function labelOf(trx: Trx, me: Me, table: 'claim' | 'item', id: string): Promise<number> {
  const row = await trx.selectFrom(table).select('labelId').where('cellId', '=', me.cellId).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return row.labelId;
}

/** Asks, for the person concerned, that something is corrected or erased. */
export async function ask(trx: Trx, me: Me, body: BodyOf<typeof askCorrection>): Promise<{ id: string }> {
  mustBeAllowed(me, 'ask_rights');
  const labelId = 'claimId' in body ? await labelOf(trx, me, 'claim', body.claimId) : await labelOf(trx, me, 'item', body.itemId);
  const id = newId();
  await trx
    .insertInto('correctionRequest')
    .values({ cellId: me.cellId, id, labelId, askedBy: me.personId, ...body })
    .execute();
  const subject = 'claimId' in body ? { subjectKind: 'claim', subjectId: body.claimId } : { subjectKind: 'item', subjectId: body.itemId };
  await audit(trx, { deed: `ask_${body.kind}`, ...subject, labelId, detail: { requestId: id } });
  return { id };
}

async function getCorrection(trx: Trx, me: Me, requestId: string): Promise<CorrectionCard> {
  const [found] = await findCorrections(trx, me, requestId);
  if (!found) throw new Problem('not_found');
  return found;
}

/** Grants a request, erasing what is to be erased, or refuses it with reason and remedy. */
export async function decide(
  trx: Trx,
  me: Me,
  requestId: string,
  basedOn: number,
  body: BodyOf<typeof decideCorrection>,
): Promise<CorrectionCard> {
  mustBeAllowed(me, 'decide_rights');
  const before = await getCorrection(trx, me, requestId);
  if (before.state !== 'open') throw new Problem('not_in_this_state');
  if (before.version !== basedOn) throw new Problem('version_conflict', { current: before, currentVersion: before.version });
  const { outcome, reason } = body;
  const remedy = outcome === 'refused' ? body.remedy : null;
  const { labelId, claimId, itemId } = await trx
    .updateTable('correctionRequest')
    .set({ state: outcome, reason, remedy, decidedBy: me.personId, decidedAt: new Date(), rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', requestId)
    .where('rowVersion', '=', basedOn)
    .returning(['labelId', 'claimId', 'itemId'])
    .executeTakeFirstOrThrow(() => new Problem('version_conflict'));
  if (outcome === 'granted' && before.kind === 'erasure') {
    await eraseOne(trx, me, { claimId: claimId ?? undefined, itemId: itemId ?? undefined, reason, legalGround: body.legalGround });
  }
  const decided = await getCorrection(trx, me, requestId);
  const subject = claimId ? { subjectKind: 'claim', subjectId: claimId } : { subjectKind: 'item', subjectId: itemId! };
  await audit(trx, { deed: `${before.kind}_${outcome}`, ...subject, labelId, detail: { requestId } });
  return decided;
}
