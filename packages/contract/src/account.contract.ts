import { z } from 'zod';
import { endpoint } from './endpoint';
import { TypedCode, TypedPassword } from './session.contract';

// None of these writes takes an idempotency key: answers to those are kept, and what is answered here must not be.

/** One sign-in of one's own. */
export const SessionCard = z.object({
  /** Random; it opens nothing. */
  id: z.string(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  signedInAt: z.string(),
  /** To the minute. */
  lastSeenAt: z.string(),
  isThis: z.boolean(),
});
export type SessionCard = z.infer<typeof SessionCard>;

const done = z.object({ done: z.literal(true) });

export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/api/account/sessions',
  summary: 'Where one is signed in.',
  caller: 'person',
  answer: z.object({ rows: z.array(SessionCard) }),
  errors: [],
});

export const endSession = endpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/account/sessions/:sessionId',
  summary: 'Sign out on another device.',
  caller: 'person',
  params: z.object({ sessionId: z.uuid() }),
  answer: done,
  errors: ['not_found'],
});

export const endOtherSessions = endpoint({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/account/sessions',
  summary: 'Sign out everywhere but here.',
  caller: 'person',
  answer: done,
  errors: [],
});

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'PUT',
  path: '/api/account/password',
  summary: 'Choose another password; the other sessions end.',
  caller: 'person',
  beforePasswordChange: true,
  body: z.object({ oldPassword: TypedPassword, newPassword: TypedPassword }),
  answer: done,
  errors: ['wrong_credentials', 'password_refused', 'sign_in_locked'],
});

export const readSecondFactor = endpoint({
  name: 'readSecondFactor',
  method: 'GET',
  path: '/api/account/second-factor',
  summary: 'Whether a second factor is set up, and how many recovery codes are left.',
  caller: 'person',
  answer: z.object({ isOn: z.boolean(), since: z.string().nullable(), codesLeft: z.number().int() }),
  errors: [],
});

export const beginSecondFactor = endpoint({
  name: 'beginSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor',
  summary: 'A new secret for the authenticator; it counts once a code of it was typed.',
  caller: 'person',
  body: z.object({ password: TypedPassword }),
  answer: z.object({ secret: z.string(), uri: z.string() }),
  errors: ['wrong_credentials', 'second_factor_is_on', 'sign_in_locked'],
});

export const confirmSecondFactor = endpoint({
  name: 'confirmSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/confirmation',
  summary: 'Turn the second factor on with a first code. The recovery codes are answered this once.',
  caller: 'person',
  body: z.object({ code: TypedCode }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  errors: ['wrong_code', 'second_factor_is_on', 'not_found', 'sign_in_locked'],
});

export const dropSecondFactor = endpoint({
  name: 'dropSecondFactor',
  method: 'DELETE',
  path: '/api/account/second-factor',
  summary: 'Turn the second factor off.',
  caller: 'person',
  body: z.object({ password: TypedPassword, code: TypedCode }),
  answer: done,
  errors: ['wrong_credentials', 'wrong_code', 'not_found', 'sign_in_locked'],
});

/** Token of a link; it is sent in bodies alone, because addresses are written into logs. */
const LinkToken = z.string().max(100);

export const readInvitation = endpoint({
  name: 'readInvitation',
  method: 'POST',
  path: '/api/invitation',
  summary: 'Whose link this is.',
  caller: 'anybody',
  body: z.object({ token: LinkToken }),
  answer: z.object({ email: z.string(), displayName: z.string() }),
  errors: ['link_not_valid'],
});

export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/invitation/acceptance',
  summary: 'Choose a password by a link, which is used up by it.',
  caller: 'anybody',
  body: z.object({ token: LinkToken, password: TypedPassword }),
  answer: done,
  errors: ['link_not_valid', 'password_refused'],
});
