import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { eventStreamPath } from '@workbench/contract';
import { CellId } from '@workbench/domain';
import { asActor, type Actor } from './as-actor';
import type { DB } from './database.types';
import { eventCursor, type Wakeups } from './events';
import { Problem } from './problems';
import { isRunning, topicOf } from './session';

/** Milliseconds between signs of life, which also make up for a wake-up that was missed. */
const heartbeat = 15_000;
/** Least milliseconds between two looks, however many wake-ups come. */
const pace = 150;

/** Serves the live events of a cell; what is sent depends only on what the reader may see. */
export function serveEventStream(app: FastifyInstance, db: Kysely<DB>, wakeups: Wakeups): void {
  app.get(eventStreamPath, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const { cellId } = z.object({ cellId: CellId }).parse(request.params);
    const actor: Extract<Actor, { kind: 'member' }> = { kind: 'member', personId: session.personId, cellId };
    await asActor(db, actor, async () => undefined);
    const next = eventCursor(db, actor, new Date());
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    let looking = false;
    let again = false;
    // Asked again whenever the session may have ended; nothing is sent before the answer is there.
    let runs = Promise.resolve(true);
    const check = async (): Promise<void> => {
      runs = isRunning(db, session).catch(() => false);
      if (!(await runs)) raw.end();
    };
    const look = async (): Promise<void> => {
      if (looking) {
        again = true;
        return;
      }
      looking = true;
      try {
        const events = await next();
        if (!(await runs) || raw.writableEnded) return;
        for (const event of events) raw.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
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
    const beat = async (): Promise<void> => {
      await check();
      if (raw.writableEnded) return;
      raw.write(':\n\n');
      await look();
    };
    const stops = [wakeups.on(cellId, () => void look()), wakeups.on(topicOf(session), () => void check())];
    const timer = setInterval(() => void beat(), heartbeat);
    raw.on('close', () => {
      for (const stop of stops) stop();
      clearInterval(timer);
    });
    // The session may have ended before anybody listened for that. The first look marks what is already there as told.
    await check();
    await look();
  });
}
