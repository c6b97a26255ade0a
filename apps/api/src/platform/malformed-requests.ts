import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, toProblemBody } from './problems';

/** Headers of an answer of which no browser is to make anything; other answers get theirs from a hook, which does not run here. */
const guards: Record<string, string> = {
  'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Answers an address that is not even one (broken escapes, a part longer than any id) as one at which there is nothing. */
export function refuseAddress(hasTls: boolean): (error: Error, request: FastifyRequest, reply: FastifyReply) => void {
  const headers = hasTls ? { ...guards, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : guards;
  const body = toProblemBody(new Problem('not_found'));
  return (_error, _request, reply) =>
    void reply
      .status(body.status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(body);
}

/** Answers bytes that are no HTTP, before there is a request, and closes the connection. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  // The caller is gone already; nobody would read the refusal.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const body = toProblemBody(new Problem(error.code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'invalid_input'));
  const text = JSON.stringify(body);
  const guarded = Object.entries(guards)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  socket.end(
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}\r\ncontent-type: application/problem+json\r\n${guarded}content-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
