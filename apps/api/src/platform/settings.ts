import { z } from 'zod';

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
  });
  if (read.success) return read.data;
  throw new Error(read.error.issues[0]?.message ?? 'The settings are not valid.');
}
