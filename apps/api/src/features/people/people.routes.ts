import { sql } from 'kysely';
import {
  changeSeat,
  invitePerson,
  listPeople,
  renewLink,
  requirePasswordChange,
  resetSecondFactor,
  setDisabled,
  type NewLink,
} from '@workbench/contract';
import type { PersonId } from '@workbench/domain';
import type { Feature } from '../../platform/app';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { mustBeAllowed } from '../../platform/may';
import { newId } from '../../platform/new-id';
import { serve } from '../../platform/serve';
import { hashOfToken, newToken } from '../../platform/session';
import { administersAccounts, findCompartmentCodes, findPeople } from './people.queries';

/** How long a link to choose a password is good. */
const linkDays = 7;
const done = { done: true as const };

function aLink(): { link: NewLink; hash: Buffer } {
  const token = newToken();
  const expiresAt = new Date(Date.now() + linkDays * 24 * 3600 * 1000).toISOString();
  return { link: { token, expiresAt }, hash: hashOfToken(token) };
}

/** Leaves a deed about somebody in the cell's trail; compartments stay out of it, since its readers may not hold them. */
function tellTrail(trx: Trx, deed: string, personId: string, detail: Record<string, unknown> = {}): Promise<void> {
  return audit(trx, { deed, subjectKind: 'person', subjectId: personId, detail });
}

/** People of a cell: who sits where, and their accounts. Who may do what is decided by the door's functions. */
export const servePeople: Feature = (app, { db }) => {
  const lives = `${linkDays} days`;

  serve(app, db, listPeople, async ({ trx, me }) => {
    mustBeAllowed(me, 'manage_people');
    return {
      rows: await findPeople(trx, me),
      compartments: await findCompartmentCodes(trx),
      may: { invite: await administersAccounts(trx, me) },
    };
  });

  serve(app, db, invitePerson, async ({ trx, me, body }) => {
    mustBeAllowed(me, 'manage_people');
    const { email, displayName, language, role, agency, clearance, compartments } = body;
    const { link, hash } = aLink();
    const { rows } = await sql<{
      invited: string;
      hasLink: boolean;
    }>`select * from door.invite(${newId<PersonId>()}, ${email}, ${displayName},
      ${language}, ${role}, ${agency}, ${clearance}, ${compartments}, ${hash}, ${lives}::interval)`.execute(trx);
    const { invited, hasLink } = rows[0]!;
    await tellTrail(trx, 'person_invited', invited, { role, agency, hasLink });
    return { personId: invited, link: hasLink ? link : null };
  });

  serve(app, db, changeSeat, async ({ trx, me, params, body }) => {
    mustBeAllowed(me, 'manage_people');
    const { role, agency, clearance, compartments } = body;
    await sql`select door.change_seat(${params.personId}, ${role}, ${agency}, ${clearance}, ${compartments})`.execute(trx);
    await tellTrail(trx, 'seat_changed', params.personId, { role, agency });
    return done;
  });

  serve(app, db, renewLink, async ({ trx, me, params }) => {
    mustBeAllowed(me, 'manage_people');
    const { link, hash } = aLink();
    await sql`select door.renew_link(${params.personId}, ${hash}, ${lives}::interval)`.execute(trx);
    await tellTrail(trx, 'link_renewed', params.personId);
    return link;
  });

  serve(app, db, setDisabled, async ({ trx, me, params, body }) => {
    mustBeAllowed(me, 'manage_people');
    await sql`select door.set_disabled(${params.personId}, ${body.isDisabled})`.execute(trx);
    await tellTrail(trx, body.isDisabled ? 'person_disabled' : 'person_enabled', params.personId);
    return done;
  });

  serve(app, db, resetSecondFactor, async ({ trx, me, params }) => {
    mustBeAllowed(me, 'manage_people');
    await sql`select door.reset_second_factor(${params.personId})`.execute(trx);
    await tellTrail(trx, 'second_factor_reset', params.personId);
    return done;
  });

  serve(app, db, requirePasswordChange, async ({ trx, me, params, body }) => {
    mustBeAllowed(me, 'manage_people');
    await sql`select door.require_password_change(${params.personId}, ${body.isRequired})`.execute(trx);
    await tellTrail(trx, 'password_change_required', params.personId, { isRequired: body.isRequired });
    return done;
  });
};
