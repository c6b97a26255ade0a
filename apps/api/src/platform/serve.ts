import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ProblemBody, type AnswerOf, type BodyOf, type Endpoint, type ParamsOf, type QueryOf } from '@workbench/contract';
import { CellId } from '@workbench/domain';
import { asActor, type Actor, type Me, type Trx } from './as-actor';
import type { DB } from './database.types';
import { auditRefusal } from './audit';
import { once } from './idempotency';
import { Problem, toProblem } from './problems';
import type { Session } from './session';

declare module 'fastify' {
  interface FastifyRequest {
    /** Filled by the session hook when the cookie belongs to a running session. */
    session: Session | undefined;
  }
  interface FastifyContextConfig {
    /** Answered also for somebody who must choose another password before anything else. */
    beforePasswordChange?: boolean;
  }
}

/** What a handler gets, all validated; `me` and `session` are there for those who are members and signed in. */
export interface Call<E extends Endpoint> {
  trx: Trx;
  me: Me;
  session: Session;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** Version from `If-Match`, for endpoints with `write: 'change'`. */
  basedOn: number;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Answers an endpoint, or throws a `Problem`; runs inside the door. */
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<AnswerOf<E>>;

/** Asks for something before the transaction begins, in transactions of its own, which last even when it then refuses. */
export type Before<E extends Endpoint> = (call: Pick<Call<E>, 'session' | 'params' | 'body' | 'request'>) => Promise<void>;

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  // Letters beyond ASCII are counted otherwise by the database than here.
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) throw new Problem('idempotency_key_missing');
  return key;
}

function versionOf(request: FastifyRequest): number {
  const version = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new Problem('version_missing');
  return Number(version);
}

function checkCsrf(request: FastifyRequest, session: Session): void {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const kept = Buffer.from(session.csrfToken);
  if (sent.length !== kept.length || !timingSafeEqual(sent, kept)) throw new Problem('csrf_failed');
}

/** Refusals that say something about a thing: it is not for this member, or not for this deed of theirs. */
const telling = new Set(['not_found', 'not_allowed']);

/** Ids that the address names, the cell's apart. */
function namedIn(request: FastifyRequest): string[] {
  const { cellId: _, ...named } = request.params as Record<string, string>;
  return Object.values(named).filter((value) => z.uuid().safeParse(value).success);
}

/** Does `work` for a member; when it is refused, the trail says so under the label of what was asked for. */
export async function recordingRefusals<T>(
  db: Kysely<DB>,
  actor: Extract<Actor, { kind: 'member' }>,
  endpoint: string,
  request: FastifyRequest,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = toProblem(error)?.code;
    if (code && telling.has(code)) {
      // A stranger to the cell leaves nothing in its trail, and hears the first refusal whatever becomes of the record.
      await auditRefusal(db, actor, { endpoint, code, subjectIds: namedIn(request) }).catch((second: unknown) =>
        toProblem(second)?.code === 'not_found' ? undefined : request.log.error({ err: second }, 'refusal was not recorded'),
      );
    }
    throw error;
  }
}

/** Serves one endpoint of the contract: validates both ways, opens the door, repeats answers to repeated writes. */
export function serve<E extends Endpoint>(app: FastifyInstance, db: Kysely<DB>, endpoint: E, handle: Handler<E>, before?: Before<E>): void {
  const isWrite = endpoint.method !== 'GET';
  const answers: Record<string, z.ZodType> = { 200: endpoint.answer, default: ProblemBody };
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { beforePasswordChange: endpoint.beforePasswordChange ?? endpoint.caller === 'anybody' },
    schema: {
      operationId: endpoint.name,
      summary: endpoint.summary,
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: answers,
    },
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body, request, reply } as unknown as Pick<
        Call<E>,
        'params' | 'query' | 'body' | 'request' | 'reply'
      >;
      if (endpoint.caller === 'anybody') {
        return asActor(db, { kind: 'anybody' }, (trx) => handle({ ...input, trx } as Call<E>));
      }
      const { session } = request;
      if (!session) throw new Problem('not_signed_in');
      if (isWrite) checkCsrf(request, session);
      const key = endpoint.write ? keyOf(request) : undefined;
      const basedOn = endpoint.write === 'change' ? versionOf(request) : 0;
      await before?.({ session, params: input.params, body: input.body, request });
      const answer = (trx: Trx, me?: Me): Promise<AnswerOf<E>> => {
        const deed = () => handle({ ...input, trx, me, session, basedOn } as Call<E>);
        if (key === undefined) return deed();
        // A body that nobody asked for was not looked at and may be anything.
        const body = endpoint.body ? request.body : undefined;
        const repeatable = { params: request.params, query: request.query, body, basedOn };
        return once(
          trx,
          { key, endpoint: endpoint.name, personId: session.personId, ...(me ? { cellId: me.cellId } : {}), request: repeatable },
          deed,
        );
      };
      if (endpoint.caller === 'person') return asActor(db, { kind: 'person', personId: session.personId }, (trx) => answer(trx));
      const { cellId } = z.object({ cellId: CellId }).parse(request.params);
      const actor = { kind: 'member', personId: session.personId, cellId } as const;
      return recordingRefusals(db, actor, endpoint.name, request, () => asActor(db, actor, answer));
    },
  });
}
