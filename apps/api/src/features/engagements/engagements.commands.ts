import { sql } from 'kysely';
import type { BodyOf, engagePerson, openEngagement } from '@workbench/contract';
import type { EngagementId, PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problems';
import { mayOpen, type Engaged } from './engagements.queries';

const done = { done: true as const };

/** Opens an engagement; the opener becomes its first member of staff. */
export async function open(trx: Trx, personId: PersonId, body: BodyOf<typeof openEngagement>): Promise<{ id: string }> {
  if (!(await mayOpen(trx, personId))) throw new Problem('not_allowed');
  const id = newId<EngagementId>();
  const { name, beneficiary, languages, startsOn, endsOn } = body;
  await trx
    .insertInto('engagement')
    .values({ id, name, beneficiary, languages: [...new Set(languages)], startsOn, endsOn, createdBy: personId })
    .execute();
  await audit(trx, { deed: 'open_engagement', subjectKind: 'engagement', subjectId: id });
  return { id };
}

/** Takes somebody in by e-mail, or changes what they are there for. */
export async function engage(trx: Trx, { engagementId, duty }: Engaged, body: BodyOf<typeof engagePerson>) {
  if (duty !== 'staff') throw new Problem('not_allowed');
  const { rows } = await sql<{
    engaged: string | null;
  }>`select door.engage(${engagementId}, ${body.email}, ${body.duty}) as engaged`.execute(trx);
  const engaged = rows[0]!.engaged;
  if (engaged === null) throw new Problem('person_not_known');
  const detail = { person: engaged, duty: body.duty };
  await audit(trx, { deed: 'engage_person', subjectKind: 'engagement', subjectId: engagementId, detail });
  return done;
}

/** Takes somebody else out. */
export async function disengage(trx: Trx, engaged: Engaged, personId: string) {
  if (engaged.duty !== 'staff' || personId === engaged.personId) throw new Problem('not_allowed');
  const { engagementId } = engaged;
  const gone = await trx
    .deleteFrom('engagementMember')
    .where('engagementId', '=', engagementId)
    .where('personId', '=', personId)
    .returning('personId')
    .executeTakeFirst();
  if (!gone) throw new Problem('not_found');
  await audit(trx, { deed: 'disengage_person', subjectKind: 'engagement', subjectId: engagementId, detail: { person: personId } });
  return done;
}
