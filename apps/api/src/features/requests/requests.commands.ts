import { sql } from 'kysely';
import type { answerRequest, BodyOf, makeRequest, RequestCard } from '@workbench/contract';
import { AgencyCode, mayDo, moveRequest, Priority, RequestKind, RequestState, type RequestId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelColumns, labelFor, toMarking } from '../../platform/labels';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { getHead } from '../../records/product-heads';

/** Requests from and to the reader's agency, newest first; or one of them. */
export async function findRequests(trx: Trx, me: Me, id?: string): Promise<RequestCard[]> {
  const rows = await trx
    .selectFrom('request')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'request.cellId').onRef('label.id', '=', 'request.labelId'))
    .innerJoin('person', 'person.id', 'request.createdBy')
    .leftJoin('item', (on) => on.onRef('item.cellId', '=', 'request.cellId').onRef('item.id', '=', 'request.itemId'))
    .select([
      'request.id',
      'request.kind',
      'priority',
      'fromAgency',
      'toAgency',
      'forAgency',
      'itemId',
      'productId',
      'reason',
      'state',
      'answer',
    ])
    .select(['item.title', 'displayName', 'request.createdBy', 'request.createdAt', 'answeredAt', 'rowVersion', ...labelColumns])
    .where('request.cellId', '=', me.cellId)
    .$if(id !== undefined, (query) => query.where('request.id', '=', id!))
    // A product's team also sees what others asked for it; that shows in the release check, not among one's own requests.
    .$if(me.role !== 'instructor', (query) =>
      query.where((eb) => eb.or([eb('fromAgency', '=', me.agency), eb('toAgency', '=', me.agency)])),
    )
    .orderBy('request.createdAt', 'desc')
    .orderBy('request.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: RequestKind.parse(row.kind),
    priority: Priority.parse(row.priority),
    from: AgencyCode.parse(row.fromAgency),
    to: AgencyCode.parse(row.toAgency),
    forAgency: row.forAgency === null ? null : AgencyCode.parse(row.forAgency),
    itemId: row.itemId,
    itemTitle: row.title,
    productId: row.fromAgency === me.agency ? row.productId : null,
    reason: row.reason,
    state: RequestState.parse(row.state),
    answer: row.answer,
    marking: toMarking(row),
    createdBy: row.displayName,
    createdAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    version: row.rowVersion,
    may: {
      answer: row.state === 'open' && row.toAgency === me.agency && me.role === 'liaison',
      withdraw: row.state === 'open' && row.createdBy === me.personId,
    },
  }));
}

async function getRequest(trx: Trx, me: Me, id: string): Promise<RequestCard> {
  const [card] = await findRequests(trx, me, id);
  if (!card) throw new Problem('not_found');
  return card;
}

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

/** Asks another agency. What the asker cannot see cannot be named, only the agency can be asked. */
export async function ask(trx: Trx, me: Me, body: BodyOf<typeof makeRequest>): Promise<RequestCard> {
  if (!mayDo(me.role, 'contribute_item')) throw new Problem('not_allowed');
  if (body.to === me.agency || (body.kind !== 'rfi' && !body.itemId)) {
    throw new Problem('statement_invalid', {
      fields: [{ path: body.to === me.agency ? 'body.to' : 'body.itemId', message: 'does not fit this kind of request' }],
    });
  }
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
      itemId: body.itemId ?? null,
      productId: body.productId ?? null,
      reason: body.reason,
      createdBy: me.personId,
    })
    .execute();
  await tell(trx, me, { kind: 'request', subjectId: id, labelId });
  const card = await getRequest(trx, me, id);
  await audit(trx, { deed: 'make_request', subjectKind: 'request', subjectId: id, labelId });
  return card;
}

/** Answers or refuses as the asked agency's liaison, or withdraws as the asker. */
export async function settle(trx: Trx, me: Me, id: string, basedOn: number, body: BodyOf<typeof answerRequest>): Promise<RequestCard> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(trx);
  const card = await getRequest(trx, me, id);
  const moved = moveRequest(card.state, body.event);
  if (!moved.ok) throw new Problem('not_in_this_state');
  if (!(body.event === 'withdraw' ? card.may.withdraw : card.may.answer)) throw new Problem('not_allowed');
  if (card.version !== basedOn) throw new Problem('version_conflict', { current: card, currentVersion: card.version });
  const { labelId } = await trx
    .updateTable('request')
    .set({ state: moved.value, answer: body.answer || null, answeredBy: me.personId, answeredAt: new Date(), rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'request', subjectId: id, labelId });
  const settled = await getRequest(trx, me, id);
  await audit(trx, { deed: `request_${moved.value}`, subjectKind: 'request', subjectId: id, labelId });
  return settled;
}
