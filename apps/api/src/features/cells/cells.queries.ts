import type { CellDesk, CellSummary } from '@workbench/contract';
import { AgencyCode, CompartmentCode, Role, type PersonId } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { readClock } from '../../platform/exercise-clock';
import { findClock } from '../../records/exercise-clock';

/** Cells that the person is a member of, by name. */
export async function findCells(trx: Trx, personId: PersonId): Promise<CellSummary[]> {
  const rows = await trx
    .selectFrom('cell')
    .innerJoin('member', 'member.cellId', 'cell.id')
    .select(['cell.id', 'cell.name', 'cell.dataset', 'member.role', 'member.agencyCode'])
    .where('member.personId', '=', personId)
    .orderBy('cell.name')
    .orderBy('cell.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    dataset: row.dataset,
    role: Role.parse(row.role),
    agency: AgencyCode.parse(row.agencyCode),
  }));
}

/** The cell as the reader sees it: agencies, colleagues, and only the compartments held. */
export async function getDesk(trx: Trx, me: Me): Promise<CellDesk> {
  const cell = await trx.selectFrom('cell').selectAll().where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const agencies = await trx.selectFrom('agency').select(['code', 'names']).where('cellId', '=', me.cellId).orderBy('code').execute();
  const compartments = await trx
    .selectFrom('compartment')
    .select(['code', 'name'])
    .where('cellId', '=', me.cellId)
    .orderBy('code')
    .execute();
  const members = await trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['person.id', 'person.displayName', 'member.role', 'member.agencyCode'])
    .where('member.cellId', '=', me.cellId)
    .orderBy('person.displayName')
    .orderBy('person.id')
    .execute();
  const stretches = await findClock(trx, me);
  const syndicate = await trx.selectFrom('syndicate').select('runId').where('cellId', '=', me.cellId).executeTakeFirst();
  return {
    id: cell.id,
    name: cell.name,
    dataset: cell.dataset,
    banner: cell.banner,
    levels: cell.levels,
    gradingScheme: cell.gradingScheme as CellDesk['gradingScheme'],
    yardstick: cell.yardstick as CellDesk['yardstick'],
    asOf: (await readClock(trx)).toISOString(),
    clock: stretches.length === 0 ? null : { rate: stretches.at(-1)!.rate / 100, stretches: [...stretches] },
    runId: syndicate?.runId ?? null,
    agencies: agencies.map((row) => ({ code: AgencyCode.parse(row.code), names: row.names as Record<string, string> })),
    compartments: compartments.map((row) => ({ code: CompartmentCode.parse(row.code), name: row.name })),
    members: members.map((row) => ({
      personId: row.id,
      displayName: row.displayName,
      role: Role.parse(row.role),
      agency: AgencyCode.parse(row.agencyCode),
    })),
    me: { personId: me.personId, role: me.role, agency: me.agency, clearance: me.clearance, compartments: me.compartments },
  };
}
