import { randomUUID } from 'node:crypto';
import {
  contributeItem,
  eventStreamPath,
  listItems,
  signIn,
  type AnswerOf,
  type BodyInputOf,
  type Contribution,
  type Endpoint,
} from '@workbench/contract';

/** Somebody signed in at a running workbench, speaking plain HTTP as a browser would. */
export interface Desk {
  personId: string;
  /** Sends a contribution; answers with the id that the workbench acknowledged. Throws when no answer came. */
  contribute(key: string, body: Contribution): Promise<string>;
  /** Asks an endpoint of the cell; a write under `key`. Throws when no answer came, or a refusal. */
  ask<E extends Endpoint>(
    endpoint: E,
    sent?: { params?: Record<string, string>; query?: string; body?: BodyInputOf<E>; key?: string; version?: number },
  ): Promise<AnswerOf<E>>;
  /** The bytes behind a path of the cell; throws when they are refused. */
  file(path: string, params?: Record<string, string>): Promise<Buffer>;
  /** The open event stream of the cell, as bytes; throws when it is refused. */
  stream(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Titles of all items that this person sees, page by page. */
  titles(): Promise<string[]>;
}

/** Signs somebody in at an address. */
export async function openDeskAt(address: string, cellId: string, email: string, password: string): Promise<Desk> {
  const entered = await fetch(address + signIn.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!entered.ok) throw new Error(`Sign-in was answered with ${entered.status}: ${await entered.text()}`);
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { csrfToken, personId } = (await entered.json()) as AnswerOf<typeof signIn>;
  const filled = (path: string, params: Record<string, string>) =>
    Object.entries({ cellId, ...params }).reduce((at, [name, value]) => at.replace(`:${name}`, value), path);
  const items = address + listItems.path.replace(':cellId', cellId);
  return {
    personId,
    async contribute(key, body) {
      const reply = await fetch(address + contributeItem.path.replace(':cellId', cellId), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: address, 'x-csrf-token': csrfToken, 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
      return ((await reply.json()) as AnswerOf<typeof contributeItem>).id;
    },
    async ask(endpoint, { params = {}, query = '', body, key = randomUUID(), version } = {}) {
      const reply = await fetch(address + filled(endpoint.path, params) + query, {
        method: endpoint.method,
        headers: {
          // Who sends no body says of no kind that it is.
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          cookie,
          origin: address,
          'x-csrf-token': csrfToken,
          'idempotency-key': key,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
      return (await reply.json()) as AnswerOf<typeof endpoint>;
    },
    async file(path, params = {}) {
      const reply = await fetch(address + filled(path, params), { headers: { cookie } });
      if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
      return Buffer.from(await reply.arrayBuffer());
    },
    async stream(signal) {
      const reply = await fetch(address + filled(eventStreamPath, {}), { headers: { cookie }, signal });
      if (!reply.ok || !reply.body) throw new Error(`${reply.status}: ${await reply.text()}`);
      return reply.body;
    },
    async titles() {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const reply = await fetch(`${items}?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, { headers: { cookie } });
        if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`);
        const page = (await reply.json()) as AnswerOf<typeof listItems>;
        found.push(...page.rows.map((row) => row.title));
        cursor = page.nextCursor ?? null;
      }
      return found;
    },
  };
}
