import { z } from 'zod';
import { endpoint } from './endpoint';

/** The signed-in person, as their own screen shows them. */
export const SignedIn = z.object({
  personId: z.string(),
  email: z.string(),
  displayName: z.string(),
  language: z.enum(['en', 'fr', 'pt', 'ar']),
  isAdministrator: z.boolean(),
  /** Sent back in `X-CSRF-Token` with every write. */
  csrfToken: z.string(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with e-mail and password.',
  caller: 'anybody',
  body: z.object({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(200) }),
  answer: SignedIn,
  errors: ['wrong_credentials', 'too_many_requests'],
});

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in.',
  caller: 'person',
  answer: SignedIn,
  errors: [],
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out on this device.',
  caller: 'person',
  answer: z.object({ signedOut: z.literal(true) }),
  errors: [],
});

export const setLanguage = endpoint({
  name: 'setLanguage',
  method: 'PUT',
  path: '/api/session/language',
  summary: 'Choose the language of the screens.',
  caller: 'person',
  body: z.object({ language: z.enum(['en', 'fr', 'pt', 'ar']) }),
  answer: z.object({ language: z.enum(['en', 'fr', 'pt', 'ar']) }),
  errors: [],
});
