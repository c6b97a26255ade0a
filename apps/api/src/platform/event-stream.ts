import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { eventStreamPath } from '@workbench/contract';
import { CellId } from '@workbench/domain';
import { asActor, type Actor } from './as-actor';
import type { DB } from './database.types';
import { eventCursor, type Wakeups } from './events';
import { Problem } from './problems';

/** Milliseconds between signs of life, which also make up for a wake-up that was missed. */
const heartbeat = 15_000;
/** Least milliseconds between two looks, however many wake-ups come. */
const pace = 150;

/** Serves the live events of a cell; what is sent depends only on what the reader may see. */
export function serveEventStream(app: FastifyInstance, db: Kysely<DB>, wakeups: Wakeups): void {
  app.get(eventStreamPath, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const params = z.object({ cellId: CellId }).safeParse(request.params);
    if (!params.success) throw new Problem('not_found');
    const { cellId } = params.data;
    const actor: Extract<Actor, { kind: 'member' }> = { kind: 'member', personId: session.personId, cellId };
    await asActor(db, actor, async () => undefined);
    const next = eventCursor(db, actor, new Date());
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    let looking = false;
    let again = false;
    const look = async (): Promise<void> => {
      if (looking) {
        again = true;
        return;
      }
      looking = true;
      try {
        for (const event of await next()) raw.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
      } catch (error) {
        request.log.warn({ err: error }, 'event stream ended');
        raw.end();
      }
      setTimeout(() => {
        looking = false;
        if (!again) return;
        again = false;
        void look();
      }, pace);
    };
    const stop = wakeups.on(cellId, () => void look());
    const timer = setInterval(() => {
      raw.write(':\n\n');
      void look();
    }, heartbeat);
    raw.on('close', () => {
      stop();
      clearInterval(timer);
    });
    // The first look marks what is already there as told.
    await look();
  });
}
