import { z } from 'zod';
import { endpoint } from './endpoint';

/** Languages of the screens. */
export const ScreenLanguage = z.enum(['en', 'fr', 'pt', 'ar']);
export type ScreenLanguage = z.infer<typeof ScreenLanguage>;

/** The signed-in person, as their own screen shows them. */
export const SignedIn = z.object({
  personId: z.string(),
  email: z.string(),
  displayName: z.string(),
  language: ScreenLanguage,
  isAdministrator: z.boolean(),
  /** Nothing but choosing another password is answered until that is done. */
  mustChangePassword: z.boolean(),
  /** Sent back in `X-CSRF-Token` with every write. */
  csrfToken: z.string(),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** A password as it is typed to prove who one is. */
export const TypedPassword = z.string().min(1).max(400);
/** Six digits of an authenticator, or a recovery code. */
export const TypedCode = z.string().trim().min(6).max(40);

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with e-mail and password. Whoever has a second factor is asked for its code next.',
  caller: 'anybody',
  body: z.object({ email: z.string().trim().min(3).max(254), password: TypedPassword }),
  answer: SignedIn,
  errors: ['wrong_credentials', 'second_factor_required', 'sign_in_locked', 'too_many_requests'],
});

export const finishSignIn = endpoint({
  name: 'finishSignIn',
  method: 'POST',
  path: '/api/session/second-step',
  summary: 'Finish a sign-in with a code of the second factor or a recovery code.',
  caller: 'anybody',
  body: z.object({ code: TypedCode }),
  answer: SignedIn,
  errors: ['half_session_over', 'wrong_code', 'sign_in_locked', 'too_many_requests'],
});

export const readSignInWays = endpoint({
  name: 'readSignInWays',
  method: 'GET',
  path: '/api/session/ways',
  summary: 'The ways to sign in besides e-mail and password.',
  caller: 'anybody',
  answer: z.object({ openId: z.boolean() }),
  errors: [],
});

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in.',
  caller: 'person',
  beforePasswordChange: true,
  answer: SignedIn,
  errors: [],
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out on this device.',
  caller: 'person',
  beforePasswordChange: true,
  answer: z.object({ signedOut: z.literal(true) }),
  errors: [],
});

export const setLanguage = endpoint({
  name: 'setLanguage',
  method: 'PUT',
  path: '/api/session/language',
  summary: 'Choose the language of the screens.',
  caller: 'person',
  beforePasswordChange: true,
  body: z.object({ language: ScreenLanguage }),
  answer: z.object({ language: ScreenLanguage }),
  errors: [],
});

/** Where a sign-in by OpenID Connect begins; not JSON, it leads to the provider. Served when a provider is set. */
export const openIdStartPath = '/api/session/openid';
/** Where the provider leads back to. */
export const openIdReturnPath = '/api/session/openid/return';
