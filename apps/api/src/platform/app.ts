import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { cookiesOf } from './cookies';
import type { DB } from './database.types';
import type { Wakeups } from './events';
import { serveEventStream } from './event-stream';
import { refuseAddress, refuseBytes } from './malformed-requests';
import { serveOpenApi } from './openapi';
import { Problem, toProblem, toProblemBody } from './problems';
import { readJson } from './read-json';
import { resumeSession } from './session';
import type { OpenIdSettings } from './settings';
import { serveWeb } from './web-root';

/** What the app is built from; tests build the same app on a database of their own. */
export interface AppParts {
  db: Kysely<DB>;
  wakeups: Wakeups;
  version: string;
  /** Secret from which the keys of what is stored encrypted are derived. */
  sessionSecret: string;
  secureCookies: boolean;
  webRoot?: string | undefined;
  mapboxToken?: string | undefined;
  logger: FastifyServerOptions['logger'];
  /** Sign-in tries per minute and address, and wrong ones from an address before it has to wait. */
  signInTries?: number;
  /** A provider of OpenID Connect by which people may sign in as well. */
  openId?: OpenIdSettings | undefined;
}

/** Registers the routes of one feature. */
export type Feature = (app: FastifyInstance, parts: AppParts) => void;

/** Largest body of a request in bytes: an import file with room to spare. */
const bodyLimit = 32 * 1024 * 1024;

function contentSecurity(mapboxToken: string | undefined): Record<string, string[]> {
  const map = mapboxToken ? ['https://api.mapbox.com', 'https://events.mapbox.com'] : [];
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // The component library sets styles of single elements; scripts are never inline.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:', ...map],
    connectSrc: ["'self'", ...map],
    workerSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  };
}

/** Builds the whole app, ready to listen or to be asked by `inject`. */
export async function buildApp(parts: AppParts, features: readonly Feature[]): Promise<FastifyInstance> {
  const app = fastify({
    logger: parts.logger ?? false,
    bodyLimit,
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: refuseAddress(parts.secureCookies),
    clientErrorHandler: refuseBytes,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // A page of another site may send plain text without asking first; JSON it may not.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, readJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = hasZodFastifySchemaValidationErrors(error)
      ? new Problem('invalid_input', {
          fields: error.validation.map((v) => ({
            path: `${error.validationContext ?? 'body'}${v.instancePath.replaceAll('/', '.')}`,
            message: v.message ?? 'is not valid',
          })),
        })
      : toProblem(error);
    if (!problem || problem.code === 'busy') {
      request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'request failed');
    }
    const body = toProblemBody(problem ?? new Problem('unexpected'));
    return reply.status(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurity(parts.mapboxToken) },
    strictTransportSecurity: parts.secureCookies,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  await app.register(fastifyCompress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] });
  await serveOpenApi(app, parts.version);
  app.decorateRequest('session', undefined);
  const { session } = cookiesOf(parts.secureCookies);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('cache-control', 'no-store');
    const token = request.cookies[session];
    request.session = token ? await resumeSession(parts.db, token) : undefined;
    // Whoever must choose another password is refused everything that does not say otherwise, new routes included.
    if (request.session?.mustChangePassword && !request.routeOptions.config.beforePasswordChange)
      throw new Problem('password_change_required');
  });
  for (const feature of features) feature(app, parts);
  serveEventStream(app, parts.db, parts.wakeups);
  await serveWeb(app, parts.webRoot);
  return app;
}
