import type { BodyOf, changeRequirement, moveRequirementState, NewRequirement, PirCard } from '@workbench/contract';
import { firstState, join, mayDo, moveRequirement, type RequirementId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { labelFor, markingOf, reachableLabel } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { markingBy } from '../../records/contribute';
import { lockHead, type RequirementHead } from './requirement-heads';
import { getPir } from './requirements.queries';

/** Label of a new element: its question's, or the join of that with what its author chose. */
async function labelUnder(trx: Trx, me: Me, pir: RequirementHead, marking: NewRequirement['marking']): Promise<number> {
  if (!marking) return pir.labelId;
  // What the author chose is checked by itself first, so that an unknown word is told from a join that cannot be read.
  const own = markingBy(me.agency, marking);
  await labelFor(trx, own);
  return reachableLabel(trx, join(await markingOf(trx, me, pir.labelId), own));
}

async function columnsOf(trx: Trx, me: Me, body: NewRequirement) {
  if (body.kind === 'pir') {
    const { text, why, decision, priority, latestAt } = body;
    const state = firstState(me.role);
    return { state, labelId: await labelFor(trx, markingBy(me.agency, body.marking)), words: { text, why, decision, priority, latestAt } };
  }
  const pir = await lockHead(trx, me, body.pirId);
  if (pir.kind !== 'pir') throw new Problem('not_found');
  const words = { text: body.text, indicators: body.indicators || null, parentId: pir.id };
  return { state: firstState(me.role, pir.state), labelId: await labelUnder(trx, me, pir, body.marking), words };
}

/** Writes a question or an element; open by whoever leads, else a proposal. */
export async function write(trx: Trx, me: Me, body: NewRequirement): Promise<{ id: string; pir: PirCard }> {
  mustBeAllowed(me, 'propose_requirement');
  const { state, labelId, words } = await columnsOf(trx, me, body);
  if (!state.ok) throw new Problem(state.code);
  const id = newId<RequirementId>();
  await trx
    .insertInto('requirement')
    .values({
      cellId: me.cellId,
      id,
      labelId,
      kind: body.kind,
      state: state.value,
      agencyCode: me.agency,
      createdBy: me.personId,
      ...words,
    })
    .execute();
  await tell(trx, me, { kind: 'requirement', subjectId: id, labelId });
  const pir = await getPir(trx, me, body.kind === 'pir' ? id : body.pirId);
  await audit(trx, { deed: 'write_requirement', subjectKind: 'requirement', subjectId: id, labelId, detail: { state: state.value } });
  return { id, pir };
}

type Column = 'text' | 'why' | 'decision' | 'indicators' | 'priority' | 'latestAt' | 'state' | 'conclusion';
/** Columns that may change after it was written; what is undefined stays. */
type Change = { [Name in Column]?: string | null | undefined };

async function update(
  trx: Trx,
  me: Me,
  head: RequirementHead,
  basedOn: number,
  set: Change,
  deed: { deed: string; detail?: Record<string, unknown> },
): Promise<PirCard> {
  if (head.rowVersion !== basedOn) {
    throw new Problem('version_conflict', { current: await getPir(trx, me, head.pirId), currentVersion: head.rowVersion });
  }
  await trx
    .updateTable('requirement')
    .set({ ...set, rowVersion: basedOn + 1 } as never)
    .where('cellId', '=', me.cellId)
    .where('id', '=', head.id)
    .execute();
  await tell(trx, me, { kind: 'requirement', subjectId: head.id, labelId: head.labelId });
  const pir = await getPir(trx, me, head.pirId);
  await audit(trx, { ...deed, subjectKind: 'requirement', subjectId: head.id, labelId: head.labelId });
  return pir;
}

function cardOf(pir: PirCard, id: string): Pick<PirCard, 'may'> | PirCard['eeis'][number] {
  return pir.id === id ? pir : pir.eeis.find((eei) => eei.id === id)!;
}

/** Changes words, as whoever leads, or of one's own proposal. */
export async function change(trx: Trx, me: Me, id: string, basedOn: number, body: BodyOf<typeof changeRequirement>): Promise<PirCard> {
  const head = await lockHead(trx, me, id);
  if (!cardOf(await getPir(trx, me, head.pirId), id).may.change) throw new Problem('not_allowed');
  const { indicators, ...ofPir } = body;
  const set: Change = head.kind === 'pir' ? ofPir : { text: body.text, indicators };
  return update(trx, me, head, basedOn, set, { deed: 'change_requirement' });
}

/** Opens, answers, closes or reopens. Whoever leads answers in words that all who see the requirement may read. */
export async function move(trx: Trx, me: Me, id: string, basedOn: number, body: BodyOf<typeof moveRequirementState>): Promise<PirCard> {
  const head = await lockHead(trx, me, id);
  if (!mayDo(me.role, 'lead_requirements')) throw new Problem('not_allowed');
  const moved = moveRequirement(head.state, body.event);
  if (!moved.ok) throw new Problem(moved.code);
  const set: Change = { state: moved.value, ...(body.conclusion === undefined ? {} : { conclusion: body.conclusion || null }) };
  return update(trx, me, head, basedOn, set, { deed: 'move_requirement', detail: { from: head.state, to: moved.value } });
}
