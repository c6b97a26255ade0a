import { sql, type Kysely, type Transaction } from 'kysely';
import type { AgencyCode, CellId, CompartmentCode, PersonId, Role } from '@workbench/domain';
import type { DB } from './database.types';
import { Problem } from './problems';

/** Who a transaction works for. */
export type Actor = { kind: 'anybody' } | { kind: 'person'; personId: PersonId } | { kind: 'member'; personId: PersonId; cellId: CellId };

/** A member as the database knows them: place in the cell and what they may see. */
export interface Me {
  personId: PersonId;
  cellId: CellId;
  role: Role;
  agency: AgencyCode;
  clearance: number;
  compartments: CompartmentCode[];
}

/** A transaction that has passed the door. Queries take this, so that a query outside the door does not compile. */
export type Trx = Transaction<DB>;

type Work<A extends Actor, T> = A extends { kind: 'member' } ? (trx: Trx, me: Me) => Promise<T> : (trx: Trx) => Promise<T>;

/**
 * Goes on in a cell as a member of it, in a transaction that works for that person; what was entered before is left. Throws
 * `not_found` for whoever is no member.
 */
export async function enterCell(trx: Trx, actor: Pick<Extract<Actor, { kind: 'member' }>, 'personId' | 'cellId'>): Promise<Me> {
  const { rows } = await sql<Pick<Me, 'role' | 'agency' | 'clearance' | 'compartments'>>`
    select * from door.enter_cell(${actor.personId}, ${actor.cellId})`.execute(trx);
  const seat = rows[0];
  if (!seat) throw new Problem('not_found');
  return { personId: actor.personId, cellId: actor.cellId, ...seat };
}

/** Goes on outside any cell, as the person whom the transaction works for. */
export async function leaveCell(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select door.enter_person(${personId})`.execute(trx);
}

/**
 * Goes on as exercise control in a syndicate of a run that goes on, on behalf of one of its agencies where one is named: what the
 * dataset brings comes from its originator. Undefined where nobody conducts the run.
 */
export async function enterControl(trx: Trx, cellId: CellId, agency: AgencyCode | null = null): Promise<Me | undefined> {
  const { rows } = await sql<Omit<Me, 'cellId'>>`
    select person_id, role, agency, clearance, compartments from door.enter_control(${cellId}, ${agency})`.execute(trx);
  return rows[0] && { cellId, ...rows[0] };
}

/**
 * Goes on on behalf of an agency in a syndicate of a forked run that is being planned by whoever the transaction works for: what had come
 * there comes from its originator again. Throws `not_allowed` for anybody else.
 */
export async function enterOriginator(trx: Trx, personId: PersonId, cellId: CellId, agency: AgencyCode): Promise<Me> {
  const { rows } = await sql<Omit<Me, 'cellId' | 'personId'>>`
    select role, agency, clearance, compartments from door.enter_originator(${cellId}, ${agency})`.execute(trx);
  if (!rows[0]) throw new Problem('not_allowed');
  return { personId, cellId, ...rows[0] };
}

/**
 * Runs `work` in one transaction in which row-level security sees `actor`. The only way to the tables.
 * The settings are local to the transaction, so that the next user of the pooled connection starts as nobody.
 * Throws `not_found` when the actor is not a member of the cell, `not_signed_in` when the person is unknown or disabled.
 */
export function asActor<A extends Actor, T>(db: Kysely<DB>, actor: A, work: Work<A, T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`set local role workbench_app`.execute(trx);
    if (actor.kind === 'member') {
      const me = await enterCell(trx, actor);
      return (work as (trx: Trx, me: Me) => Promise<T>)(trx, me);
    }
    if (actor.kind === 'person') {
      const { rows } = await sql<{ entered: boolean }>`select door.enter_person(${actor.personId}) as entered`.execute(trx);
      if (!rows[0]?.entered) throw new Problem('not_signed_in');
    }
    return (work as (trx: Trx) => Promise<T>)(trx);
  });
}
