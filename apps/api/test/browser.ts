import type { AnswerOf, BodyInputOf, Endpoint, ProblemBody } from '@workbench/contract';
import type { World } from './world';

/** A browser with cookies of its own, which remembers the token of the page it was given. */
export interface Browser {
  cookies: Record<string, string>;
  ask<E extends Endpoint>(
    endpoint: E,
    body?: BodyInputOf<E>,
    params?: Record<string, string>,
  ): Promise<{ status: number; answer: AnswerOf<E>; problem: ProblemBody; text: string; headers: Record<string, unknown> }>;
}

/** Opens a browser at the world's app, from an address of the network. */
export function openBrowser(world: World, { address = '10.0.0.1', userAgent = '' } = {}): Browser {
  const cookies: Record<string, string> = {};
  let csrfToken = '';
  return {
    cookies,
    async ask(endpoint, body, params = {}) {
      const reply = await world.app.inject({
        method: endpoint.method,
        url: endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? world.cellId),
        cookies,
        remoteAddress: address,
        headers: { 'user-agent': userAgent, 'x-csrf-token': csrfToken },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      for (const { name, value, maxAge } of reply.cookies) {
        if (value === '' || maxAge === 0) delete cookies[name];
        else cookies[name] = value;
      }
      const read = reply.json<{ csrfToken?: string }>();
      csrfToken = read.csrfToken ?? csrfToken;
      return { status: reply.statusCode, answer: read as never, problem: read as ProblemBody, text: reply.body, headers: reply.headers };
    },
  };
}
