import type { Decision } from '@workbench/contract';
import { ReviewOutcome } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

/** Decisions on all versions of a product, oldest first. */
export async function findDecisions(trx: Trx, me: Me, productId: string): Promise<Decision[]> {
  const rows = await trx
    .selectFrom('reviewDecision')
    .innerJoin('person', 'person.id', 'reviewDecision.decidedBy')
    .select(['reviewDecision.id', 'versionNumber', 'outcome', 'words', 'displayName', 'decidedAt'])
    .where('cellId', '=', me.cellId)
    .where('productId', '=', productId)
    .orderBy('decidedAt')
    .orderBy('reviewDecision.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.versionNumber,
    outcome: ReviewOutcome.parse(row.outcome),
    words: row.words,
    decidedBy: row.displayName,
    decidedAt: row.decidedAt.toISOString(),
  }));
}
