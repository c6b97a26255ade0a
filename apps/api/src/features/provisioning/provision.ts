import { z } from 'zod';
import { AgencyCode, CompartmentCode, Role, type CellId, type PersonId } from '@workbench/domain';
import { asKeeper } from '../../platform/as-keeper';
import { newId } from '../../platform/new-id';
import { hashPassword } from '../../platform/passwords';

/** A cell with its agencies and people, as a person writes it down in a file. */
export const CellPlan = z.object({
  cell: z.object({
    name: z.string().min(1).max(120),
    dataset: z.string().min(1),
    banner: z.string().min(1),
    levels: z.array(z.string().min(1)).min(1).max(8),
    gradingScheme: z.enum(['admiralty', 'europol4x4', 'uk3x5x2']),
    yardstick: z.enum(['phia', 'icd203']),
    asOf: z.coerce.date(),
  }),
  agencies: z.array(z.object({ code: AgencyCode, names: z.record(z.string(), z.string()) })).min(1),
  compartments: z.array(z.object({ code: CompartmentCode, name: z.string() })),
  people: z.array(
    z.object({
      key: z.string(),
      email: z.email().toLowerCase(),
      name: z.string().min(1),
      role: Role,
      agency: AgencyCode,
      clearance: z.number().int().min(0),
      compartments: z.array(CompartmentCode),
      language: z.enum(['en', 'fr', 'pt', 'ar']),
    }),
  ),
});
export type CellPlan = z.infer<typeof CellPlan>;

/** Ids of what was provisioned; people by their key in the plan. */
export interface ProvisionedCell {
  cellId: CellId;
  people: Map<string, PersonId>;
}

/** Makes a cell, its agencies, compartments and members; people whose e-mail is known already keep their password. */
export async function provisionCell(ownerUrl: string, plan: CellPlan, password: string): Promise<ProvisionedCell> {
  const passwordHash = await hashPassword(password);
  const cellId = newId<CellId>();
  return asKeeper(ownerUrl, async (trx) => {
    await trx
      .insertInto('cell')
      .values({ id: cellId, ...plan.cell })
      .execute();
    await trx
      .insertInto('agency')
      .values(plan.agencies.map(({ code, names }) => ({ cellId, code, names: JSON.stringify(names) })))
      .execute();
    if (plan.compartments.length > 0)
      await trx
        .insertInto('compartment')
        .values(plan.compartments.map((c) => ({ cellId, ...c })))
        .execute();
    const people = new Map<string, PersonId>();
    for (const { key, email, name, role, agency, clearance, compartments, language } of plan.people) {
      const known = await trx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
      const personId = (known?.id as PersonId | undefined) ?? newId<PersonId>();
      if (!known) {
        await trx
          .insertInto('person')
          .values({ id: personId, email, displayName: name, passwordHash, language, isAdministrator: role === 'administrator' })
          .execute();
      }
      await trx.insertInto('member').values({ cellId, personId, role, agencyCode: agency }).execute();
      await trx.insertInto('memberAccess').values({ cellId, personId, clearance, compartments }).execute();
      people.set(key, personId);
    }
    return { cellId, people };
  });
}
