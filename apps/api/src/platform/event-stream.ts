import type { OutgoingHttpHeaders } from 'node:http';
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
import { startTicks } from './ticks';

/** Milliseconds from one look to the next, on the connection's own clock: a visible event waits for it, whatever hidden ones did. */
const tick = 250;
/** Ticks between signs of life, 15 seconds. */
const beatEach = 60;

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
    // Taken over from the framework, which would have sent the headers of every answer itself.
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 2000\n\n');
    // Asked again whenever the session may have ended; nothing is sent before the answer is there.
    let runs = Promise.resolve(true);
    const check = async (): Promise<void> => {
      runs = isRunning(db, session).catch(() => false);
      if (!(await runs)) raw.end();
    };
    const look = async () => {
      const { events, isMore } = await next();
      if (!(await runs) || raw.writableEnded) return { isMore: false };
      // One piece for a look: how the bytes are cut tells nothing either.
      const text = events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`).join('');
      if (text !== '') raw.write(text);
      return { isMore };
    };
    const ticks = startTicks(
      { every: tick, beatEach },
      {
        look,
        beat: () => {
          if (!raw.writableEnded) raw.write(':\n\n');
          void check();
        },
        fail: (error) => {
          request.log.warn({ err: error }, 'event stream ended');
          raw.end();
        },
      },
    );
    const stops = [wakeups.on(cellId, ticks.wake), wakeups.on(topicOf(session), () => void check())];
    raw.on('close', () => {
      for (const stop of stops) stop();
      ticks.stop();
    });
    // The session may have ended before anybody listened for that. The first look marks what is already there as told.
    await check();
    ticks.wake();
  });
}
