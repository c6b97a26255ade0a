import { sql } from 'kysely';
import type { ResolutionCard } from '@workbench/contract';
import { isAuthorOrLead, Verdict, type Resolution } from '@workbench/domain';
import type { Me, Trx } from '../platform/as-actor';
import { findNames } from './entity-names';
import { labelColumns, toMarking } from '../platform/labels';

/** Every standing resolution that the reader sees on two identities that the reader sees, as the domain's clustering takes it; with a label, those that it covers. */
export async function findStandingResolutions(trx: Trx, me: Me, within?: number): Promise<Resolution[]> {
  const rows = await trx
    .selectFrom('resolution')
    .select(['leftId', 'rightId', 'verdict'])
    .where('cellId', '=', me.cellId)
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`(select count(*) = 2 from entity e where e.cell_id = resolution.cell_id and e.id in (left_id, right_id))`)
    .$if(within !== undefined, (query) => query.where(sql<boolean>`door.dominates(${within!}, label_id)`))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ leftId: row.leftId, rightId: row.rightId, verdict: Verdict.parse(row.verdict), isWithdrawn: false }));
}

/** Resolutions with both identities named: one by its id, or all that touch some entities, oldest first. */
export async function findResolutionCards(
  trx: Trx,
  me: Me,
  scope: { id: string } | { entityIds: readonly string[] },
): Promise<ResolutionCard[]> {
  const rows = await trx
    .selectFrom('resolution')
    .innerJoin('label', (on) => on.onRef('label.cellId', '=', 'resolution.cellId').onRef('label.id', '=', 'resolution.labelId'))
    .innerJoin('person', 'person.id', 'resolution.createdBy')
    .select([
      'resolution.id',
      'leftId',
      'rightId',
      'verdict',
      'reason',
      'createdBy',
      'displayName',
      'resolution.createdAt',
      'withdrawnAt',
      ...labelColumns,
    ])
    .where('resolution.cellId', '=', me.cellId)
    .where((eb) =>
      'id' in scope
        ? eb('resolution.id', '=', scope.id)
        : eb.or([eb('leftId', 'in', [...scope.entityIds]), eb('rightId', 'in', [...scope.entityIds])]),
    )
    .orderBy('resolution.createdAt')
    .orderBy('resolution.id')
    .execute();
  const names = await findNames(
    trx,
    me,
    rows.flatMap((row) => [row.leftId, row.rightId]),
  );
  // A resolution whose identities the reader no longer sees says nothing to them.
  return rows.flatMap((row) => {
    const left = names.get(row.leftId);
    const right = names.get(row.rightId);
    if (!left || !right) return [];
    return {
      id: row.id,
      left,
      right,
      verdict: Verdict.parse(row.verdict),
      reason: row.reason,
      marking: toMarking(row),
      createdBy: row.displayName,
      createdAt: row.createdAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      may: { withdraw: row.withdrawnAt === null && isAuthorOrLead(me, row.createdBy) },
    };
  });
}
