import { sql } from 'kysely';
import type { BodyOf, CheckCard, checkClaim } from '@workbench/contract';
import { decideCheck, type NecessityVerdict } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { tell } from '../../platform/events';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { findClaimCards } from '../../records/claim-cards';
import { findChecks } from './rights-desk.queries';

/** Raises a concern about a claim on a person, or, as the rights officer, gives a verdict at once. */
export async function check(trx: Trx, me: Me, body: BodyOf<typeof checkClaim>): Promise<{ id: string }> {
  mustBeAllowed(me, 'verdict' in body ? 'decide_rights' : 'ask_rights');
  await sql`select pg_advisory_xact_lock(hashtextextended(${body.claimId}, 0))`.execute(trx);
  const [claim] = await findClaimCards(trx, me, { ids: [body.claimId] });
  if (!claim) throw new Problem('not_found');
  const open = claim.rights.check && (claim.rights.check.verdict === null || claim.rights.check.verdict === 'ask');
  if (!claim.rights.isPersonal || claim.rights.erased || open) throw new Problem('not_in_this_state');
  const { labelId } = await trx
    .selectFrom('claim')
    .select('labelId')
    .where('cellId', '=', me.cellId)
    .where('id', '=', body.claimId)
    .executeTakeFirstOrThrow();
  const id = newId();
  const said =
    'verdict' in body
      ? { verdict: body.verdict, reason: body.reason, decidedBy: me.personId, decidedAt: new Date() }
      : { concern: body.concern };
  await trx
    .insertInto('necessityCheck')
    .values({ cellId: me.cellId, id, claimId: body.claimId, labelId, openedBy: me.personId, ...said })
    .execute();
  await tell(trx, me, { kind: 'claim', subjectId: body.claimId, labelId });
  const deed = 'verdict' in body ? `check_${body.verdict}` : 'raise_concern';
  await audit(trx, { deed, subjectKind: 'claim', subjectId: body.claimId, labelId, detail: { checkId: id } });
  return { id };
}

type Change = { verdict: NecessityVerdict; reason: string; decidedBy: string; decidedAt: Date } | { answer: string; answeredBy: string };

async function change(trx: Trx, me: Me, before: CheckCard, basedOn: number, set: Change, deed: string): Promise<CheckCard> {
  if (before.version !== basedOn) throw new Problem('version_conflict', { current: before, currentVersion: before.version });
  const { labelId, claimId } = await trx
    .updateTable('necessityCheck')
    .set({ ...set, rowVersion: basedOn + 1 })
    .where('cellId', '=', me.cellId)
    .where('id', '=', before.id)
    .where('rowVersion', '=', basedOn)
    .returning(['labelId', 'claimId'])
    .executeTakeFirstOrThrow(() => new Problem('version_conflict'));
  await tell(trx, me, { kind: 'claim', subjectId: claimId, labelId });
  const changed = await getCheck(trx, me, before.id);
  await audit(trx, { deed, subjectKind: 'claim', subjectId: claimId, labelId, detail: { checkId: before.id } });
  return changed;
}

async function getCheck(trx: Trx, me: Me, checkId: string): Promise<CheckCard> {
  const [found] = await findChecks(trx, me, checkId);
  if (!found) throw new Problem('not_found');
  return found;
}

/** Finds a claim necessary or not, or asks its author. */
export async function decide(
  trx: Trx,
  me: Me,
  checkId: string,
  basedOn: number,
  { verdict, reason }: { verdict: NecessityVerdict; reason: string },
): Promise<CheckCard> {
  mustBeAllowed(me, 'decide_rights');
  const before = await getCheck(trx, me, checkId);
  if (!decideCheck(before.verdict, verdict).ok) throw new Problem('not_in_this_state');
  return change(trx, me, before, basedOn, { verdict, reason, decidedBy: me.personId, decidedAt: new Date() }, `check_${verdict}`);
}

/** Answers what the rights officer asks about one's own claim. */
export async function answer(trx: Trx, me: Me, checkId: string, basedOn: number, words: string): Promise<CheckCard> {
  const before = await getCheck(trx, me, checkId);
  if (before.verdict !== 'ask') throw new Problem('not_in_this_state');
  if (!before.claim.may.answerCheck) throw new Problem('not_allowed');
  return change(trx, me, before, basedOn, { answer: words, answeredBy: me.personId }, 'answer_check');
}
