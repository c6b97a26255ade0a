import { sql } from 'kysely';
import type { AnswerOf, listEngagementTrail, QueryOf } from '@workbench/contract';
import type { Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';
import type { Engaged } from './engagements.queries';

/** Deeds that are listed at most. */
const most = 500;
/** Deeds outside of cells stand in the trail of no cell. */
const nilCell = '00000000-0000-0000-0000-000000000000';

/** What was done in an engagement, the newest first, for its staff. */
export async function findEngagementTrail(
  trx: Trx,
  { engagementId, duty }: Engaged,
  { from, to }: QueryOf<typeof listEngagementTrail>,
): Promise<AnswerOf<typeof listEngagementTrail>> {
  if (duty !== 'staff') throw new Problem('not_allowed');
  const rows = await trx
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.personId')
    .select(['audit.id', 'at', 'displayName', 'deed'])
    .select(sql<Record<string, unknown>>`detail`.as('detail'))
    .where('audit.cellId', '=', nilCell)
    .where('subjectKind', '=', 'engagement')
    .where('subjectId', '=', engagementId)
    .$if(from !== undefined, (select) => select.where('at', '>=', sql<Date>`${from}::date::timestamp at time zone 'utc'`))
    .$if(to !== undefined, (select) => select.where('at', '<', sql<Date>`(${to}::date + 1)::timestamp at time zone 'utc'`))
    .orderBy('at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(most + 1)
    .execute();
  return {
    // Whoever has left is not seen any more.
    rows: rows
      .slice(0, most)
      .map(({ id, at, displayName, deed, detail }) => ({ id, at: at.toISOString(), by: displayName ?? '', deed, detail })),
    isCut: rows.length > most,
  };
}
