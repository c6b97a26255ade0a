/** Name of the session cookie, where there is no TLS. */
export const sessionCookie = 'workbench_session';

/** How cookies are set: a browser sends them to this host alone, and shows them to no script. */
interface CookieRules {
  path: string;
  httpOnly: true;
  sameSite: 'strict';
  secure: boolean;
}

/** Names and rules of the cookies of a sign-in. */
export interface Cookies {
  /** Opens the session. */
  session: string;
  /** Kept between the two steps of a sign-in; opens nothing but the second step. */
  half: string;
  /** Kept while the browser is at a provider of OpenID Connect. */
  errand: string;
  rules: CookieRules;
}

/**
 * Cookies behind TLS or without it. Behind TLS their names begin with `__Host-`, so that browsers take them from this host alone,
 * over TLS alone; that name allows no path below the root.
 */
export function cookiesOf(hasTls: boolean): Cookies {
  const named = (name: string) => (hasTls ? `__Host-${name}` : name);
  return {
    session: named(sessionCookie),
    half: named('workbench_second_step'),
    errand: named('workbench_errand'),
    rules: { path: hasTls ? '/' : '/api', httpOnly: true, sameSite: 'strict', secure: hasTls },
  };
}
