import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { CellId } from '@workbench/domain';
import { asActor, type Me, type Trx } from './as-actor';
import type { DB } from './database.types';
import { sendDownload, type Download, type LaterDownload } from './download';
import { Problem } from './problems';
import { recordingRefusals } from './serve';
import type { Session } from './session';

/** An address of a cell that answers with a file: what stands in its path and what may be asked of it. */
export interface DownloadRoute<Params extends z.ZodObject, Query extends z.ZodType> {
  /** Stable name, as the trail calls it when it is refused. */
  name: string;
  path: string;
  params: Params;
  query: Query;
}

type Made<Params extends z.ZodObject, Query extends z.ZodType> = { trx: Trx; params: z.output<Params>; query: z.output<Query> };

/** What is asked for, checked; what stands in the path and is no id is not found. */
function askedFor<Params extends z.ZodObject, Query extends z.ZodType>(
  route: DownloadRoute<Params, Query>,
  request: FastifyRequest,
): { params: z.output<Params>; query: z.output<Query> } {
  const params = route.params.safeParse(request.params);
  if (!params.success) throw new Problem('not_found');
  const query = route.query.safeParse(request.query);
  if (!query.success)
    throw new Problem('invalid_input', {
      fields: query.error.issues.map(({ path, message }) => ({ path: ['query', ...path].join('.'), message })),
    });
  return { params: params.data, query: query.data };
}

async function send(reply: FastifyReply, file: Download | LaterDownload): Promise<FastifyReply> {
  const { content } = file;
  return sendDownload(reply, { ...file, content: typeof content === 'function' ? await content() : content });
}

/** Serves a file outside the cells to whoever is signed in, inside the door. */
export function servePersonDownload<Params extends z.ZodObject, Query extends z.ZodType>(
  app: FastifyInstance,
  db: Kysely<DB>,
  route: DownloadRoute<Params, Query>,
  make: (call: Made<Params, Query> & { session: Session }) => Promise<Download | LaterDownload>,
): void {
  app.get(route.path, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const asked = askedFor(route, request);
    return send(reply, await asActor(db, { kind: 'person', personId: session.personId }, (trx) => make({ trx, session, ...asked })));
  });
}

/** Serves a file to members of the cell, inside the door. What is not there, or not there for the caller, is not found. */
export function serveDownload<Params extends z.ZodObject, Query extends z.ZodType>(
  app: FastifyInstance,
  db: Kysely<DB>,
  route: DownloadRoute<Params, Query>,
  make: (call: Made<Params, Query> & { me: Me }) => Promise<Download | LaterDownload>,
): void {
  app.get(route.path, { schema: { hide: true } }, async (request, reply) => {
    const { session } = request;
    if (!session) throw new Problem('not_signed_in');
    const cell = z.object({ cellId: CellId }).safeParse(request.params);
    if (!cell.success) throw new Problem('not_found');
    const asked = askedFor(route, request);
    const actor = { kind: 'member', personId: session.personId, cellId: cell.data.cellId } as const;
    const file = await recordingRefusals(db, actor, route.name, request, () =>
      asActor(db, actor, (trx, me) => make({ trx, me, ...asked })),
    );
    return send(reply, file);
  });
}
