import type { assignRequest, BodyOf, commentOnRequest, makeRequest, RequestCard, RequestDetail } from '@workbench/contract';
import { mayDo, requestMisfit, type AgencyCode, type RequestId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { readClock } from '../../platform/exercise-clock';
import { labelFor } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getHead } from '../../records/product-heads';
import { findRequests, getRequest } from '../../records/request-cards';
import { addStep, checkMove, lockRequest } from '../../records/request-moves';

/** Marking of a request: that of the item it is about, else the lowest between the two agencies. */
async function labelOf(trx: Trx, me: Me, to: AgencyCode, itemId: string | undefined): Promise<number> {
  if (itemId === undefined) {
    return labelFor(trx, { level: 0, releasableTo: [me.agency, to], compartments: [], originators: [me.agency], originatorControl: [] });
  }
  const item = await trx
    .selectFrom('item')
    .select(['labelId', 'agencyCode'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!item || item.agencyCode !== to) throw new Problem('not_found');
  return item.labelId;
}

async function checkDeadline(trx: Trx, deadline: string | undefined): Promise<void> {
  if (deadline === undefined) return;
  if (new Date(deadline) > (await readClock(trx))) return;
  throw new Problem('request_invalid', { fields: [{ path: 'body.deadline', message: 'must lie ahead on the clock of the exercise' }] });
}

/** Asks another agency. What the asker cannot see cannot be named, only the agency can be asked. */
export async function ask(trx: Trx, me: Me, body: BodyOf<typeof makeRequest>): Promise<RequestCard> {
  if (!mayDo(me.role, 'contribute_item')) throw new Problem('not_allowed');
  const misfit = requestMisfit({ ...body, from: me.agency });
  if (misfit) {
    throw new Problem('request_invalid', { fields: [{ path: `body.${misfit}`, message: 'does not fit this kind of request' }] });
  }
  await checkDeadline(trx, body.deadline);
  const agency = await trx
    .selectFrom('agency')
    .select('code')
    .where('cellId', '=', me.cellId)
    .where('code', '=', body.to)
    .executeTakeFirst();
  if (!agency) throw new Problem('not_found');
  if (body.productId) await getHead(trx, me, body.productId);
  const labelId = await labelOf(trx, me, body.to, body.itemId);
  const id = newId<RequestId>();
  await trx
    .insertInto('request')
    .values({
      cellId: me.cellId,
      id,
      labelId,
      kind: body.kind,
      priority: body.priority,
      fromAgency: me.agency,
      toAgency: body.to,
      forAgency: body.forAgency ?? null,
      subject: body.subject ?? null,
      deadline: body.deadline ?? null,
      itemId: body.itemId ?? null,
      productId: body.productId ?? null,
      reason: body.reason,
      createdBy: me.personId,
    })
    .execute();
  await addStep(trx, me, { id, labelId }, { deed: 'asked' });
  const [card] = await findRequests(trx, me, id);
  await audit(trx, { deed: 'make_request', subjectKind: 'request', subjectId: id, labelId });
  return card!;
}

/** Says who in the asked agency prepares the answer. */
export async function assign(
  trx: Trx,
  me: Me,
  id: string,
  basedOn: number,
  { personId }: BodyOf<typeof assignRequest>,
): Promise<RequestDetail> {
  const locked = await lockRequest(trx, me, id);
  checkMove(me, locked, 'assign', basedOn);
  const colleague = await trx
    .selectFrom('member')
    .select('personId')
    .where('cellId', '=', me.cellId)
    .where('personId', '=', personId)
    .where('agencyCode', '=', me.agency)
    .executeTakeFirst();
  if (!colleague) throw new Problem('not_found');
  await trx
    .updateTable('request')
    .set({ assignedTo: personId, rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .execute();
  await addStep(trx, me, { id, labelId: locked.labelId }, { deed: 'assigned', assignedTo: personId });
  const assigned = await getRequest(trx, me, id);
  await audit(trx, { deed: 'assign_request', subjectKind: 'request', subjectId: id, labelId: locked.labelId });
  return assigned;
}

/** Says something to the other agency; the version of the request stays, so that nobody's answer is refused for it. */
export async function comment(trx: Trx, me: Me, id: string, { words }: BodyOf<typeof commentOnRequest>): Promise<RequestDetail> {
  const locked = await lockRequest(trx, me, id);
  checkMove(me, locked, 'comment');
  await addStep(trx, me, { id, labelId: locked.labelId }, { deed: 'commented', words });
  const commented = await getRequest(trx, me, id);
  await audit(trx, { deed: 'comment_on_request', subjectKind: 'request', subjectId: id, labelId: locked.labelId });
  return commented;
}
