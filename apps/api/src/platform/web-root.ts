import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems';

/** Serves the built web and answers every page address with it; unknown addresses of the API and unknown parts of pages are refused. */
export async function serveWeb(app: FastifyInstance, webRoot: string | undefined): Promise<void> {
  if (webRoot) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!webRoot || request.method !== 'GET' || /^\/(api|assets)\//.test(request.url)) throw new Problem('not_found');
    return reply.sendFile('index.html');
  });
}
