import { z } from 'zod';

/** A provider of OpenID Connect. */
const OpenIdSettings = z.object({
  issuer: z
    .url('OIDC_ISSUER must be an address that starts with https://.')
    .refine((issuer) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(`${issuer}/`), {
      error: 'OIDC_ISSUER must be an address that starts with https://.',
    }),
  clientId: z.string('OIDC_CLIENT_ID is missing.').min(1, 'OIDC_CLIENT_ID is missing.'),
  clientSecret: z.string('OIDC_CLIENT_SECRET is missing.').min(1, 'OIDC_CLIENT_SECRET is missing.'),
  /** Where browsers reach the workbench, without a path; the provider leads back there. */
  publicUrl: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL must be the address at which browsers reach the workbench.' }),
});
export type OpenIdSettings = z.infer<typeof OpenIdSettings>;

const Settings = z.object({
  port: z.coerce.number('PORT must be a number.').int().min(0).max(65_535, 'PORT must be at most 65535.').default(4600),
  host: z.string().min(1).default('127.0.0.1'),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must look like postgres://user:password@host:port/database.' }),
  sessionSecret: z.string('SESSION_SECRET is missing.').min(32, 'SESSION_SECRET must have at least 32 characters.'),
  webRoot: z.string().optional(),
  migrations: z.string(),
  demonstration: z.string().optional(),
  secureCookies: z.boolean(),
  mapboxToken: z.string().optional(),
  openId: OpenIdSettings.optional(),
  signInTries: z.coerce.number('SIGN_IN_TRIES must be a number.').int().min(1).default(20),
});
/** Settings of the API process. */
export type Settings = z.infer<typeof Settings>;

/**
 * Settings from environment variables; throws one sentence that names the first wrong one.
 * `DEMONSTRATION` names the folder of the demonstration exercise and is set by the launcher alone.
 */
export function readSettings(env: NodeJS.ProcessEnv, migrations: string): Settings {
  const read = Settings.safeParse({
    port: env['PORT'],
    host: env['HOST'],
    databaseUrl: env['DATABASE_URL'],
    sessionSecret: env['SESSION_SECRET'],
    webRoot: env['WEB_ROOT'],
    migrations: env['MIGRATIONS'] ?? migrations,
    demonstration: env['DEMONSTRATION'],
    secureCookies: env['SECURE_COOKIES'] === '1',
    mapboxToken: env['MAPBOX_TOKEN'],
    signInTries: env['SIGN_IN_TRIES'],
    openId: env['OIDC_ISSUER']
      ? {
          issuer: env['OIDC_ISSUER'],
          clientId: env['OIDC_CLIENT_ID'],
          clientSecret: env['OIDC_CLIENT_SECRET'],
          publicUrl: env['PUBLIC_URL'] ?? `http://${env['HOST'] ?? '127.0.0.1'}:${env['PORT'] ?? 4600}`,
        }
      : undefined,
  });
  if (read.success) return read.data;
  throw new Error(read.error.issues[0]?.message ?? 'The settings are not valid.');
}
