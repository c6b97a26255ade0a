import { z } from 'zod';
import { AgencyCode, CompartmentCode, Role } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';
import { ScreenLanguage } from './session.contract';

/** A place in a cell: what somebody is there and what they may see. */
export const Seat = z.object({
  role: Role,
  agency: AgencyCode,
  clearance: z.number().int().min(0).max(7),
  compartments: z.array(CompartmentCode).max(50),
});
export type Seat = z.infer<typeof Seat>;

/** How far somebody's account has come. */
export const AccountState = z.enum(['invited', 'active', 'disabled']);
export type AccountState = z.infer<typeof AccountState>;

/** A person of the cell as its administrator sees them. */
export const PersonCard = Seat.extend({
  personId: z.string(),
  displayName: z.string(),
  email: z.string(),
  /** Null for whoever administers the cell but no accounts. */
  account: z
    .object({
      state: AccountState,
      hasSecondFactor: z.boolean(),
      mustChangePassword: z.boolean(),
      linkExpiresAt: z.string().nullable(),
    })
    .nullable(),
  may: z.object({ seat: z.boolean(), account: z.boolean() }),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** A link to hand over. The token is shown this once. */
export const NewLink = z.object({ token: z.string(), expiresAt: z.string() });
export type NewLink = z.infer<typeof NewLink>;

const OfPerson = InCell.extend({ personId: z.uuid() });
const done = z.object({ done: z.literal(true) });

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/api/cells/:cellId/people',
  summary: 'The people of the cell with their seats, for its administrator.',
  caller: 'member',
  params: InCell,
  answer: z.object({
    rows: z.array(PersonCard),
    /** Codes of all compartments of the cell; their names stay with those who hold them. */
    compartments: z.array(CompartmentCode),
    may: z.object({ invite: z.boolean() }),
  }),
  errors: ['not_found', 'not_allowed'],
});

// Writes that answer with a link take no idempotency key: the answer to those is kept, and the token of a link must not be.

export const invitePerson = endpoint({
  name: 'invitePerson',
  method: 'POST',
  path: '/api/cells/:cellId/people',
  summary: 'Seat somebody in the cell. Somebody new gets a link to hand over, valid for 7 days; no e-mail is sent.',
  caller: 'member',
  params: InCell,
  body: Seat.extend({ email: z.email().max(254).toLowerCase(), displayName: z.string().trim().min(1).max(120), language: ScreenLanguage }),
  answer: z.object({ personId: z.string(), link: NewLink.nullable() }),
  errors: ['not_found', 'not_allowed', 'already_there', 'marking_invalid'],
});

export const changeSeat = endpoint({
  name: 'changeSeat',
  method: 'PUT',
  path: '/api/cells/:cellId/people/:personId/seat',
  summary: 'Change role, agency, clearance and compartments of somebody in the cell.',
  caller: 'member',
  write: 'create',
  params: OfPerson,
  body: Seat,
  answer: done,
  errors: ['not_found', 'not_allowed', 'marking_invalid'],
});

export const renewLink = endpoint({
  name: 'renewLink',
  method: 'POST',
  path: '/api/cells/:cellId/people/:personId/link',
  summary: 'A new link for somebody who must choose a password; the old password and all sessions end.',
  caller: 'member',
  params: OfPerson,
  answer: NewLink,
  errors: ['not_found', 'not_allowed'],
});

export const setDisabled = endpoint({
  name: 'setDisabled',
  method: 'PUT',
  path: '/api/cells/:cellId/people/:personId/disabled',
  summary: 'Shut somebody out at once, or let them in again.',
  caller: 'member',
  write: 'create',
  params: OfPerson,
  body: z.object({ isDisabled: z.boolean() }),
  answer: done,
  errors: ['not_found', 'not_allowed'],
});

export const resetSecondFactor = endpoint({
  name: 'resetSecondFactor',
  method: 'DELETE',
  path: '/api/cells/:cellId/people/:personId/second-factor',
  summary: 'Take away the second factor of somebody who lost it.',
  caller: 'member',
  write: 'create',
  params: OfPerson,
  answer: done,
  errors: ['not_found', 'not_allowed'],
});

export const requirePasswordChange = endpoint({
  name: 'requirePasswordChange',
  method: 'PUT',
  path: '/api/cells/:cellId/people/:personId/password-change',
  summary: 'Let somebody do nothing before another password is chosen, or no longer.',
  caller: 'member',
  write: 'create',
  params: OfPerson,
  body: z.object({ isRequired: z.boolean() }),
  answer: done,
  errors: ['not_found', 'not_allowed'],
});
