import type { StandingGrading } from '@workbench/contract';
import { AgencyCode, Grading } from '@workbench/domain';
import type { Trx } from '../platform/as-actor';

/** Standing gradings of items, by item id, in the order in which they were made. */
export async function findGradings(trx: Trx, cellId: string, itemIds: readonly string[]): Promise<Map<string, StandingGrading[]>> {
  const byItem = new Map<string, StandingGrading[]>(itemIds.map((id) => [id, []]));
  if (itemIds.length === 0) return byItem;
  const rows = await trx
    .selectFrom('grading')
    .innerJoin('person', 'person.id', 'grading.gradedBy')
    .select([
      'grading.id',
      'itemId',
      'agencyCode',
      'scheme',
      'reliability',
      'credibility',
      'handling',
      'rationale',
      'displayName',
      'gradedAt',
    ])
    .where('cellId', '=', cellId)
    .where('itemId', 'in', [...itemIds])
    .where('supersededAt', 'is', null)
    .orderBy('gradedAt')
    .orderBy('grading.id')
    .execute();
  for (const row of rows) {
    const { scheme, reliability, credibility, handling } = row;
    byItem.get(row.itemId)?.push({
      id: row.id,
      agency: AgencyCode.parse(row.agencyCode),
      grading: Grading.parse({ scheme, reliability, credibility, ...(handling.length > 0 ? { handling } : {}) }),
      rationale: row.rationale,
      gradedBy: row.displayName,
      gradedAt: row.gradedAt.toISOString(),
    });
  }
  return byItem;
}
