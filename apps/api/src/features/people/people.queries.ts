import { sql } from 'kysely';
import type { PersonCard } from '@workbench/contract';
import { AgencyCode, CompartmentCode, Role } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';

interface AccountRow {
  personId: string;
  isDisabled: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  linkExpiresAt: Date | null;
}

/** Accounts of the cell's people; none for whoever administers no accounts. */
async function findAccounts(trx: Trx): Promise<Map<string, NonNullable<PersonCard['account']>>> {
  const { rows } = await sql<AccountRow>`select * from door.accounts()`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.personId,
      {
        state: row.isDisabled ? 'disabled' : row.hasPassword ? 'active' : 'invited',
        hasSecondFactor: row.hasSecondFactor,
        mustChangePassword: row.mustChangePassword,
        linkExpiresAt: row.linkExpiresAt?.toISOString() ?? null,
      },
    ]),
  );
}

/** Codes of the cell's compartments, to be assigned. */
export async function findCompartmentCodes(trx: Trx): Promise<CompartmentCode[]> {
  const { rows } = await sql<{ code: string }>`select code from door.compartment_codes()`.execute(trx);
  return rows.map((row) => CompartmentCode.parse(row.code));
}

/** Whether the transaction's person administers accounts, which reach beyond one cell. */
export async function administersAccounts(trx: Trx, me: Me): Promise<boolean> {
  const person = await trx.selectFrom('person').select('isAdministrator').where('id', '=', me.personId).executeTakeFirstOrThrow();
  return person.isAdministrator;
}

/** The people of the cell, by name. */
export async function findPeople(trx: Trx, me: Me): Promise<PersonCard[]> {
  const accounts = await findAccounts(trx);
  const rows = await trx
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .innerJoin('memberAccess', (join) =>
      join.onRef('memberAccess.cellId', '=', 'member.cellId').onRef('memberAccess.personId', '=', 'member.personId'),
    )
    .select(['person.id', 'person.displayName', 'person.email', 'member.role', 'member.agencyCode'])
    .select(['memberAccess.clearance', 'memberAccess.compartments'])
    .where('member.cellId', '=', me.cellId)
    .orderBy('person.displayName')
    .orderBy('person.id')
    .execute();
  return rows.map((row) => {
    const account = accounts.get(row.id) ?? null;
    const isOther = row.id !== me.personId;
    return {
      personId: row.id,
      displayName: row.displayName,
      email: row.email,
      role: Role.parse(row.role),
      agency: AgencyCode.parse(row.agencyCode),
      clearance: row.clearance,
      compartments: row.compartments.map((code) => CompartmentCode.parse(code)),
      account,
      may: { seat: isOther, account: isOther && account !== null },
    };
  });
}
