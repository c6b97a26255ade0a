import { v7 } from 'uuid';
import {
  ProblemBody,
  type AnswerOf,
  type BodyInputOf,
  type Endpoint,
  type ErrorCode,
  type FieldProblem,
  type ParamsOf,
  type QueryInputOf,
} from '@workbench/contract';

/** A refusal as the web meets it; `offline` when no answer came. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ErrorCode | 'offline',
    readonly body: Partial<ProblemBody> = {},
  ) {
    super(code);
  }

  get fields(): FieldProblem[] {
    return this.body.fields ?? [];
  }
}

/** What a call sends. A write repeats safely when it keeps its key. */
export interface Sent<E extends Endpoint> {
  params?: { [Name in keyof ParamsOf<E>]: string };
  query?: QueryInputOf<E>;
  body?: BodyInputOf<E>;
  key?: string;
  version?: number;
  signal?: AbortSignal;
}

let csrfToken = '';
/** Keeps the token that the signed-in page sends with every write. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

/** A new idempotency key. */
export function newKey(): string {
  return v7();
}

function addressOf(endpoint: Endpoint, params: Record<string, string>, query: Record<string, unknown>): string {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== '') search.append(name, String(one));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Asks an endpoint of the contract. Throws an `ApiProblem` when it is refused or no answer comes. */
export async function call<E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<AnswerOf<E>> {
  const isWrite = endpoint.method !== 'GET';
  const headers: Record<string, string> = {
    ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(isWrite ? { 'x-csrf-token': csrfToken } : {}),
    ...(endpoint.write ? { 'idempotency-key': sent.key ?? newKey() } : {}),
    ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
  };
  const address = addressOf(endpoint, (sent.params ?? {}) as Record<string, string>, (sent.query ?? {}) as Record<string, unknown>);
  const reply = await fetch(address, {
    method: endpoint.method,
    headers,
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    ...(sent.signal ? { signal: sent.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('offline');
  });
  const read: unknown = await reply.json().catch(() => undefined);
  if (reply.ok) return endpoint.answer.parse(read) as AnswerOf<E>;
  const problem = ProblemBody.safeParse(read);
  throw problem.success
    ? new ApiProblem(problem.data.code as ErrorCode, problem.data)
    : new ApiProblem(reply.status >= 500 ? 'busy' : 'unexpected');
}
