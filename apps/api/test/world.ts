import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { AnswerOf, BodyInputOf, Endpoint, ParamsOf, ProblemBody, QueryInputOf } from '@workbench/contract';
import type { CellId, PersonId } from '@workbench/domain';
import { asActor, buildApp, features, openDatabase, openSession, sessionCookie, type AppParts, type DB } from '../src/index';
import { freshSmallCell, testSecret, testServer } from './databases';
import type { ActorName } from './small-cell';

/** Where a test's app and database are, and how to speak to them as somebody. */
export interface World {
  app: FastifyInstance;
  db: Kysely<DB>;
  /** A connection as owner, past all rules: to prepare and to look, never to prove. */
  owner: pg.Pool;
  ownerUrl: string;
  doorUrl: string;
  cellId: CellId;
  people: Record<ActorName, PersonId>;
  /** Asks an endpoint as one of the named actors; `nobody` is not signed in. */
  ask<E extends Endpoint>(as: ActorName | 'nobody', endpoint: E, input?: Input<E>): Promise<Reply<E>>;
  /** Gets an address of the cell as one of the named actors, for what is not JSON. */
  fetch(as: ActorName, path: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** What a call sends; key, version and token are filled in unless given. */
export interface Input<E extends Endpoint> {
  params?: Partial<ParamsOf<E>>;
  query?: QueryInputOf<E>;
  body?: BodyInputOf<E>;
  key?: string;
  version?: number;
  headers?: Record<string, string>;
}

/** What came back; `answer` for 200, `problem` otherwise. */
export interface Reply<E extends Endpoint> {
  status: number;
  answer: AnswerOf<E>;
  problem: ProblemBody;
  headers: Record<string, unknown>;
  text: string;
}

/** A world with the small cell in it: real app, real PostgreSQL, closed when the test ends. */
export async function openWorld(parts: Partial<AppParts> = {}): Promise<World> {
  const database = await freshSmallCell(testServer());
  const { cellId, people: byName } = database;
  const db = openDatabase(database.doorUrl, 4);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  const app = await buildApp(
    {
      db,
      wakeups: { on: () => () => undefined, close: async () => undefined },
      version: 'test',
      sessionSecret: testSecret,
      secureCookies: false,
      logger: false,
      signInTries: 1000,
      ...parts,
    },
    features,
  );
  const sessions = new Map<string, Promise<{ token: string; csrfToken: string }>>();
  const sessionOf = (name: ActorName) => {
    const known = sessions.get(name) ?? asActor(db, { kind: 'person', personId: byName[name] }, (trx) => openSession(trx, byName[name]));
    sessions.set(name, known);
    return known;
  };
  return {
    app,
    db,
    owner,
    ownerUrl: database.ownerUrl,
    doorUrl: database.doorUrl,
    cellId,
    people: byName,
    async ask(as, endpoint, { params, query, body, key, version, headers } = {}) {
      const session = as === 'nobody' ? undefined : await sessionOf(as);
      const filled: Record<string, unknown> = { cellId, ...params };
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(filled[name])));
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
        for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one));
      }
      const reply = await app.inject({
        method: endpoint.method,
        url: search.size > 0 ? `${path}?${search.toString()}` : path,
        ...(session ? { cookies: { [sessionCookie]: session.token } } : {}),
        headers: {
          ...(session && endpoint.method !== 'GET' ? { 'x-csrf-token': session.csrfToken } : {}),
          ...(endpoint.write ? { 'idempotency-key': key ?? randomUUID() } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const parsed: unknown = reply.body === '' ? undefined : JSON.parse(reply.body);
      return {
        status: reply.statusCode,
        answer: parsed as never,
        problem: parsed as ProblemBody,
        headers: reply.headers,
        text: reply.body,
      };
    },
    async fetch(as, path) {
      const { token } = await sessionOf(as);
      return app.inject({ method: 'GET', url: path.replace(':cellId', cellId), cookies: { [sessionCookie]: token } });
    },
    async close() {
      await app.close();
      await db.destroy();
      await owner.end();
      await database.drop();
    },
  };
}
