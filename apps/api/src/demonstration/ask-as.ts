import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { AnswerOf, BodyInputOf, Endpoint } from '@workbench/contract';
import type { CellId, PersonId } from '@workbench/domain';
import { cookiesOf } from '../platform/cookies';
import { asActor } from '../platform/as-actor';
import type { DB } from '../platform/database';
import { openSession } from '../platform/session';

/** What is asked: path parameters besides the cell, body, version for changes, and a key that makes a repeat harmless. */
export interface Ask<E extends Endpoint> {
  params?: Record<string, string>;
  body?: BodyInputOf<E>;
  version?: number;
  key: string;
}

/** Asks the app's own routes as people of a cell, so that what is loaded passes the same rules as what is typed. */
export type AskAs = <E extends Endpoint>(personId: PersonId, endpoint: E, ask: Ask<E>) => Promise<AnswerOf<E>>;

/** Opens one session a person and keeps it for the load. Throws what the app answered when a request is refused. */
export function askAs(app: FastifyInstance, db: Kysely<DB>, cellId: CellId): AskAs {
  const sessions = new Map<PersonId, Promise<{ token: string; csrfToken: string }>>();
  return async (personId, endpoint, { params = {}, body, version, key }) => {
    const opened = sessions.get(personId) ?? asActor(db, { kind: 'person', personId }, (trx) => openSession(trx, personId));
    sessions.set(personId, opened);
    const { token, csrfToken } = await opened;
    const reply = await app.inject({
      method: endpoint.method,
      url: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'cellId' ? cellId : (params[name] ?? ''))),
      cookies: { [cookiesOf(false).session]: token, [cookiesOf(true).session]: token },
      headers: {
        'x-csrf-token': csrfToken,
        'idempotency-key': `load-${key}`,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (reply.statusCode !== 200) throw new Error(`${endpoint.name} "${key}" was refused: ${reply.body}`);
    return reply.json<AnswerOf<typeof endpoint>>();
  };
}
