import { sql, type RawBuilder } from 'kysely';
import type { ClaimCard, NewClaim, StatedPurpose } from '@workbench/contract';
import {
  canonical,
  checkStatement,
  claimMarking,
  EntityKind,
  isPersonal,
  joinAll,
  mayDo,
  type ClaimStatus,
  type EntityId,
  type Marking,
} from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { findClaimCards } from '../../records/claim-cards';
import { insertClaim, insertPurpose, type ClaimGround } from '../../records/store-claim';
import { tell } from '../../platform/events';
import { labelColumns, labelFor, toMarking } from '../../platform/labels';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';

/** What a claim rests on, looked up: marking, columns of the row, and the length of the text it points into. */
interface Ground {
  marking: Marking;
  /** Label of an item's words, which stands already. */
  labelId?: number;
  columns: { itemId?: string; itemVersion?: number; spanStart?: number; spanEnd?: number; judgement?: string };
  span?: { start: number; end: number; length: number };
  citedClaimIds: string[];
}

async function groundOn(trx: Trx, me: Me, basis: NewClaim['basis']): Promise<Ground> {
  if ('judgement' in basis) {
    const cited = await findClaimCards(trx, me, { ids: basis.citedClaimIds });
    if (cited.length !== new Set(basis.citedClaimIds).size) throw new Problem('not_found');
    const markings = cited.map((claim) => claim.marking) as [Marking, ...Marking[]];
    return {
      marking: joinAll(markings),
      columns: { judgement: basis.judgement },
      citedClaimIds: cited.map((claim) => claim.id),
    };
  }
  const version = await trx
    .selectFrom('itemVersion')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'itemVersion.cellId').onRef('label.id', '=', 'itemVersion.labelId'))
    .select(['labelId', 'text', ...labelColumns])
    .where('itemVersion.cellId', '=', me.cellId)
    .where('itemId', '=', basis.itemId)
    .where('version', '=', basis.version)
    .executeTakeFirst();
  if (!version) throw new Problem('not_found');
  const { start, end } = basis;
  const isPlaced = start !== undefined && end !== undefined;
  return {
    marking: toMarking(version),
    labelId: version.labelId,
    columns: { itemId: basis.itemId, itemVersion: basis.version, ...(isPlaced ? { spanStart: start, spanEnd: end } : {}) },
    ...(isPlaced ? { span: { start, end, length: version.text.length } } : {}),
    citedClaimIds: [],
  };
}

/**
 * Label of a claim: its ground's, or the stricter one that its author chose. Then the claim is also the author's agency's
 * information, so that the originator of the ground does not see it by that right alone.
 */
async function labelOf(trx: Trx, me: Me, { marking, labelId }: Ground, choice: NewClaim['marking']): Promise<number> {
  if (!choice) return labelId ?? labelFor(trx, marking);
  const { originatorControl, ...chosen } = choice;
  const marked = claimMarking(
    marking,
    canonical({
      ...chosen,
      originators: [...marking.originators, me.agency],
      originatorControl: [...marking.originatorControl, ...(originatorControl ? [me.agency] : [])],
    }),
  );
  if (!marked.ok) throw new Problem(marked.code);
  return labelFor(trx, marked.value);
}

interface End {
  id: string;
  kind: EntityKind;
  newName?: string;
}

async function endOf(trx: Trx, me: Me, choice: Extract<NewClaim['subject'], object>): Promise<End> {
  if ('new' in choice) return { id: newId<EntityId>(), kind: choice.new.kind, newName: choice.new.name };
  const entity = await trx
    .selectFrom('entity')
    .select('kind')
    .where('cellId', '=', me.cellId)
    .where('id', '=', choice.entityId)
    .executeTakeFirst();
  if (!entity) throw new Problem('not_found');
  return { id: choice.entityId, kind: EntityKind.parse(entity.kind) };
}

/** Makes a claim; entities that are new are made with it and named on the same ground. */
export async function makeClaim(trx: Trx, me: Me, body: NewClaim): Promise<ClaimCard> {
  mustBeAllowed(me, 'make_claim');
  const ground = await groundOn(trx, me, body.basis);
  const labelId = await labelOf(trx, me, ground, body.marking);
  const subject = await endOf(trx, me, body.subject);
  const object = 'value' in body.object ? undefined : await endOf(trx, me, body.object);
  const value = 'value' in body.object ? body.object.value : undefined;
  const { predicate, validFrom, validTo } = body;
  const checked = checkStatement({
    predicate,
    subject,
    object: object ? { entity: object } : { value: value! },
    ...(ground.span ? { span: ground.span } : {}),
    validFrom,
    validTo,
  });
  if (!checked.ok) throw new Problem('statement_invalid', { fields: [{ path: 'body', message: checked.code }] });
  const common: ClaimGround = { ...ground.columns, labelId, status: body.status };
  for (const end of [subject, object]) {
    if (!end?.newName) continue;
    await trx.insertInto('entity').values({ cellId: me.cellId, id: end.id, kind: end.kind, createdBy: me.personId }).execute();
    if (!(end === subject && predicate === 'name')) {
      await insertClaim(trx, me, { ...common, status: 'confirmed' }, { subjectId: end.id, predicate: 'name', value: end.newName });
    }
  }
  const said = {
    subjectId: subject.id,
    predicate,
    ...(object ? { objectId: object.id } : {}),
    ...(value === undefined ? {} : { value }),
    validFrom,
    validTo,
  };
  const id = await insertClaim(trx, me, common, said);
  for (const citedClaimId of ground.citedClaimIds) {
    await trx.insertInto('claimCitation').values({ cellId: me.cellId, claimId: id, citedClaimId, labelId }).execute();
  }
  if (body.purpose && isPersonal(predicate, subject.kind, object?.kind)) {
    await insertPurpose(trx, me, { claimId: id, labelId, purpose: body.purpose, necessity: body.necessity });
  }
  await tell(trx, me, { kind: 'claim', subjectId: id, labelId });
  const [card] = await findClaimCards(trx, me, { ids: [id] });
  const detail = card!.rights.purpose ? { purpose: card!.rights.purpose } : {};
  await audit(trx, { deed: 'make_claim', subjectKind: 'claim', subjectId: id, labelId, detail });
  return card!;
}

/** A visible claim; 404 when hidden or absent. */
export async function getClaim(trx: Trx, me: Me, claimId: string): Promise<ClaimCard> {
  const [card] = await findClaimCards(trx, me, { ids: [claimId] });
  if (!card) throw new Problem('not_found');
  return card;
}

/** Label of a visible claim, for the trail. */
export async function claimLabel(trx: Trx, me: Me, claimId: string): Promise<number> {
  const { labelId } = await trx
    .selectFrom('claim')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow();
  return labelId;
}

/** Columns of a claim that may change after it was made. */
type Change =
  | { status: ClaimStatus }
  | { retractedAt: RawBuilder<Date> | null; retractedBy: string | null; retractionReason: string | null };

/** Changes a claim that stands at version `basedOn`, tells colleagues, and writes the trail. */
async function change(
  trx: Trx,
  me: Me,
  claim: ClaimCard,
  basedOn: number,
  set: Change,
  deed: { deed: string; detail?: Record<string, unknown> },
): Promise<ClaimCard> {
  if (claim.version !== basedOn) throw new Problem('version_conflict', { current: claim, currentVersion: claim.version });
  const { labelId } = await trx
    .updateTable('claim')
    .set({ version: basedOn + 1, ...set })
    .where('cellId', '=', me.cellId)
    .where('id', '=', claim.id)
    .returning('labelId')
    .executeTakeFirstOrThrow();
  await tell(trx, me, { kind: 'claim', subjectId: claim.id, labelId });
  const changed = await getClaim(trx, me, claim.id);
  await audit(trx, { ...deed, subjectKind: 'claim', subjectId: claim.id, labelId });
  return changed;
}

/** A claim that nobody else changes before this transaction ends. */
async function lockClaim(trx: Trx, me: Me, claimId: string): Promise<ClaimCard> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${claimId}, 0))`.execute(trx);
  return getClaim(trx, me, claimId);
}

/** Takes a claim back as its author, cell lead or instructor. */
export async function retractClaim(trx: Trx, me: Me, claimId: string, basedOn: number, reason: string): Promise<ClaimCard> {
  const claim = await lockClaim(trx, me, claimId);
  if (claim.retracted) throw new Problem('already_retracted');
  if (!claim.may.retract) throw new Problem('not_allowed');
  const set = { retractedAt: sql<Date>`now()`, retractedBy: me.personId, retractionReason: reason };
  return change(trx, me, claim, basedOn, set, { deed: 'retract_claim' });
}

/** Undoes that a claim was taken back, for the one who did it and soon. */
export async function restoreClaim(trx: Trx, me: Me, claimId: string, basedOn: number): Promise<ClaimCard> {
  const claim = await lockClaim(trx, me, claimId);
  if (!mayDo(me.role, 'retract_claim')) throw new Problem('not_allowed');
  if (!claim.retracted) throw new Problem('not_in_this_state');
  if (!claim.may.restore) throw new Problem('not_allowed');
  return change(trx, me, claim, basedOn, { retractedAt: null, retractedBy: null, retractionReason: null }, { deed: 'restore_claim' });
}

/** Says that one's own claim is confirmed, suspected or denied after all; the trail keeps what it was. */
export async function changeStatus(trx: Trx, me: Me, claimId: string, basedOn: number, status: ClaimStatus): Promise<ClaimCard> {
  const claim = await lockClaim(trx, me, claimId);
  if (claim.retracted) throw new Problem('already_retracted');
  if (!claim.may.changeStatus) throw new Problem('not_allowed');
  return change(trx, me, claim, basedOn, { status }, { deed: 'change_claim_status', detail: { from: claim.status, to: status } });
}

/** Says what one's own claim about a person was entered for, when that was not said with it. */
export async function statePurpose(trx: Trx, me: Me, claimId: string, { purpose, necessity }: StatedPurpose): Promise<ClaimCard> {
  const claim = await lockClaim(trx, me, claimId);
  if (!mayDo(me.role, 'make_claim')) throw new Problem('not_allowed');
  if (claim.retracted || !claim.rights.isPersonal || claim.rights.purpose) throw new Problem('not_in_this_state');
  if (!claim.may.statePurpose) throw new Problem('not_allowed');
  const labelId = await claimLabel(trx, me, claimId);
  await insertPurpose(trx, me, { claimId, labelId, purpose, necessity });
  await tell(trx, me, { kind: 'claim', subjectId: claimId, labelId });
  const stated = await getClaim(trx, me, claimId);
  await audit(trx, { deed: 'state_purpose', subjectKind: 'claim', subjectId: claimId, labelId, detail: { purpose } });
  return stated;
}
