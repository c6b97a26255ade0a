import {
  AgencyCode,
  CompartmentCode,
  itemsOf,
  type CellWork,
  type EntityKind,
  type ExercisePack,
  type GradingScheme,
  type Role,
  type Seat,
  type Yardstick,
} from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { ExerciseTime } from './exercise-time';
import { findCriteria, findWorkAppraisals } from './work-appraisals';
import { findWorkBlocks } from './work-blocks';
import { findWorkClaims, findWorkResolutions } from './work-claims';
import { findConveyances, findReadings, findWorkGradings, findWorkItems } from './work-items';

/** Roles in which people play. */
const playing: readonly Role[] = ['trainee', 'cell_lead', 'liaison', 'rights_officer'];

/** Who plays in the cell, with names; as their seats are, since what they were before is kept nowhere but in the trail. */
export async function findPlayers(trx: Trx, me: Me): Promise<(Seat & { name: string })[]> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('memberAccess as access', (on) =>
      on.onRef('access.cellId', '=', 'member.cellId').onRef('access.personId', '=', 'member.personId'),
    )
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['member.personId', 'member.role', 'member.agencyCode', 'access.clearance', 'access.compartments', 'person.displayName'])
    .where('member.cellId', '=', me.cellId)
    .where('member.role', 'in', playing)
    .orderBy('member.agencyCode')
    .orderBy('person.displayName')
    .orderBy('member.personId')
    .execute();
  return rows.map((row) => ({
    personId: row.personId,
    name: row.displayName,
    role: row.role as Role,
    agency: AgencyCode.parse(row.agencyCode),
    clearance: row.clearance,
    compartments: row.compartments.map((code) => CompartmentCode.parse(code)),
  }));
}

/** Everything that the players of the cell did, as an instructor of it sees: all of it. What the instructor did is left out. */
export async function getCellWork(
  trx: Trx,
  me: Me,
  time: ExerciseTime,
  pack: ExercisePack,
): Promise<CellWork & { names: ReadonlyMap<string, string> }> {
  const cell = await trx.selectFrom('cell').select(['gradingScheme', 'yardstick']).where('id', '=', me.cellId).executeTakeFirstOrThrow();
  const players = await findPlayers(trx, me);
  const ids = new Set<string>(players.map(({ personId }) => personId));
  const isPlayer = ({ personId }: { personId: string }) => ids.has(personId);
  const { claims, behind } = await findWorkClaims(trx, me, time);
  const entities = await trx.selectFrom('entity').select(['id', 'kind']).where('cellId', '=', me.cellId).orderBy('id').execute();
  // Each delivery enters its source anew; which are one is said by the pack.
  const sources = new Map(itemsOf(pack).map(({ key, sourceKey }) => [key, sourceKey]));
  const answered = await trx.selectFrom('answeredQuestion').selectAll().where('cellId', '=', me.cellId).orderBy('lineageId').execute();
  return {
    cellId: me.cellId,
    endsAt: time.until,
    scheme: cell.gradingScheme as GradingScheme,
    yardstick: cell.yardstick as Yardstick,
    seats: players.map(({ name: _name, ...seat }) => seat),
    names: new Map(players.map(({ personId, name }) => [personId, name])),
    items: (await findWorkItems(trx, me, time)).map((item) => ({ ...item, sourceId: sources.get(item.key ?? '') ?? item.sourceId })),
    entities: entities.map(({ id, kind }) => ({ id, kind: kind as EntityKind })),
    claims: claims.filter(isPlayer),
    resolutions: (await findWorkResolutions(trx, me, time, behind)).filter(isPlayer),
    gradings: (await findWorkGradings(trx, me, time)).filter(isPlayer),
    blocks: (await findWorkBlocks(trx, me, time, behind)).filter(isPlayer),
    readings: (await findReadings(trx, me, time)).filter(isPlayer),
    conveyances: await findConveyances(trx, me, time),
    answered: answered.map(({ lineageId, questionKey, saysNot }) => ({ lineageId, question: questionKey, saysNot })),
    appraisals: await findWorkAppraisals(trx, me, time, ids),
    criteria: await findCriteria(trx, me),
  };
}
