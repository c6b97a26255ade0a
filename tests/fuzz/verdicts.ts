import { errorCodes, type ErrorCode } from '@workbench/contract';
import { tableNames } from '@workbench/testing';
import type { Reply } from '../access/differences';
import { nastyTexts } from './nasty-values';
import type { Sent } from './requests';
import type { Try } from './tries';

/** Signs of the inside of the server: stacks, statements, names of tables and files. */
const insides: readonly RegExp[] = [
  /\bat .{0,80}\(?[\w./:-]+:\d+:\d+\)?/,
  /node_modules|node:internal/,
  /\b[\w-]+\.(ts|mjs|cjs|sql)\b/,
  /\b(select|insert into|update|delete from)\b.{0,200}\b(from|values|set|where)\b/i,
  /\b(relation|column|constraint|syntax error|violates|pg_\w+|workbench_(app|keeper)|door\.\w+)\b/i,
  new RegExp(String.raw`\b(${tableNames.filter((name) => name.includes('_') && name !== 'idempotency_key').join('|')})\b`),
];

const typed = nastyTexts.filter((text) => insides.some((inside) => inside.test(text))).map((text) => JSON.stringify(text).slice(1, -1));

/** A body without the texts that tries type: a conflict shows what an earlier one left there. */
function withoutTyped(body: string): string {
  return typed.reduce((rest, text) => rest.replaceAll(text, ''), body);
}

function typeOf(reply: Reply): string {
  const type = reply.headers['content-type'];
  return typeof type === 'string' ? type : '';
}

/** What a refusal does wrong; undefined when it is one of the known refusals and says nothing of the inside. */
function faultOfRefusal(reply: Reply, sent: Sent): string | undefined {
  if (sent.method === 'HEAD') return undefined;
  if (!typeOf(reply).startsWith('application/problem+json')) return `refusal ${reply.statusCode} as ${typeOf(reply) || 'nothing'}`;
  let body: { code?: ErrorCode; status?: number };
  try {
    body = JSON.parse(reply.body) as typeof body;
  } catch {
    return 'refusal that is not JSON';
  }
  const known = body.code ? errorCodes[body.code] : undefined;
  if (!known) return `unknown code ${String(body.code)}`;
  if (known.status !== reply.statusCode || body.status !== reply.statusCode) return `code ${body.code} with status ${reply.statusCode}`;
  const asked =
    decodeURIComponent(sent.url.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll(/%[89a-f][0-9a-f]/gi, '')) +
    (sent.payload?.toString() ?? '');
  const words = withoutTyped(reply.body);
  for (const inside of insides) {
    const found = inside.exec(words)?.[0];
    if (found && !asked.includes(found)) return `refusal speaks of the inside: ${found.slice(0, 80)}`;
  }
  return undefined;
}

/** What is wrong with an answer, whatever was asked; undefined when nothing is. */
export function faultOf({ route, asker }: Try, sent: Sent, reply: Reply): string | undefined {
  if (reply.statusCode >= 500) return `server error ${reply.statusCode}`;
  if (reply.statusCode >= 400) return faultOfRefusal(reply, sent);
  if (!asker.reader && route.caller !== 'anybody' && sent.url.startsWith('/api/') && sent.method !== 'OPTIONS')
    return `answer ${reply.statusCode} to nobody`;
  const isDocument = route.name !== `${route.method} ${route.path}`;
  if (isDocument && sent.method === route.method && !typeOf(reply).startsWith('application/json')) return `answer as ${typeOf(reply)}`;
  return undefined;
}
