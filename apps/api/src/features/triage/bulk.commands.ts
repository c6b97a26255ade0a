import { triageItems, type TriageChange, type TriageResult } from '@workbench/contract';
import type { Me, Trx } from '../../platform/as-actor';
import { auditRefusedPart } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { findTriage } from '../../records/item-triage';
import { assign, set, tag } from './triage.commands';

const refusals = ['not_found', 'not_allowed', 'version_conflict', 'assignee_unfit'] as const;

function one(trx: Trx, me: Me, change: TriageChange) {
  if (change.kind === 'state') return set(trx, me, change.itemId, change.version, change.choice);
  if (change.kind === 'assign') return assign(trx, me, change.itemId, change.version, change.personId);
  return tag(trx, me, change.itemId, change);
}

async function attempt(trx: Trx, me: Me, change: TriageChange): Promise<TriageResult> {
  const { itemId } = change;
  const before = (await findTriage(trx, me, [itemId])).get(itemId)!;
  try {
    const { own, assignment, tags } = await one(trx, me, change);
    return { itemId, outcome: 'done', before, now: { own, assignment, tags } };
  } catch (error) {
    // Each command refuses before it writes, so a refusal leaves nothing of its change behind.
    const outcome = error instanceof Problem ? refusals.find((code) => code === error.code) : undefined;
    if (outcome === undefined) throw error;
    if (outcome === 'not_found' || outcome === 'not_allowed')
      await auditRefusedPart(trx, { endpoint: triageItems.name, code: outcome, subjectId: itemId });
    return { itemId, outcome, before: null, now: null };
  }
}

/** Makes many changes in one transaction, in the order given; each is done whole or refused whole. */
export async function changeMany(trx: Trx, me: Me, changes: readonly TriageChange[]): Promise<{ results: TriageResult[] }> {
  const results: TriageResult[] = [];
  for (const change of changes) results.push(await attempt(trx, me, change));
  return { results };
}
