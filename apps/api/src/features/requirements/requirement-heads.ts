import { sql } from 'kysely';
import { RequirementKind, RequirementState } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';

/** What a change to a question or element needs to know of it. */
export interface RequirementHead {
  id: string;
  kind: RequirementKind;
  pirId: string;
  labelId: number;
  state: RequirementState;
  rowVersion: number;
}

/** A visible question or element; 404 when hidden or absent. */
export async function getHead(trx: Trx, me: Me, id: string): Promise<RequirementHead> {
  const row = await trx
    .selectFrom('requirement')
    .select(['id', 'kind', 'parentId', 'labelId', 'state', 'rowVersion'])
    .where('cellId', '=', me.cellId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not_found');
  return { ...row, kind: RequirementKind.parse(row.kind), pirId: row.parentId ?? row.id, state: RequirementState.parse(row.state) };
}

/** A visible question or element that nobody else changes before this transaction ends. */
export async function lockHead(trx: Trx, me: Me, id: string): Promise<RequirementHead> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(trx);
  return getHead(trx, me, id);
}
