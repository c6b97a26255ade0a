import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, toProblemBody } from './problems';

/** Answers an address that is not even one (broken escapes, a part longer than any id) as one at which there is nothing. */
export function refuseAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const body = toProblemBody(new Problem('not_found'));
  void reply.status(body.status).header('cache-control', 'no-store').type('application/problem+json').serializer(JSON.stringify).send(body);
}

/** Answers bytes that are no HTTP, before there is a request, and closes the connection. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  // The caller is gone already; nobody would read the refusal.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const body = toProblemBody(new Problem(error.code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'invalid_input'));
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
