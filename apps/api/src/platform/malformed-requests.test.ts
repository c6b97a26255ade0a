import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { contributeItem, dropCitation, eventStreamPath, runImport, writeBlock } from '@workbench/contract';
import { aContribution } from '../../test/item-seeds';
import { aJudgement, startedProduct, writtenJudgement } from '../../test/product-seeds';
import { aWorld } from '../../test/a-world';
import { textColumn } from '../../test/text-column';

/** What comes back for bytes on a socket. */
async function answerTo(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.end(bytes, 'latin1');
  await once(socket, 'close');
  return answer;
}

const deep = { body: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, headers: { 'content-type': 'application/json' } };
const head = 'HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n';

describe('a request that is not even one', () => {
  it.each([
    ['a byte that no text has', '/api/cells/%ff'],
    ['half a character', '/api/%E0%A4%A'],
    ['a part longer than any id', `/api/cells/${'a'.repeat(400)}`],
  ])('is refused like any other address without anything when it holds %s', async (_, url) => {
    const world = await aWorld();
    const reply = await world.app.inject({ method: 'GET', url });
    expect([reply.statusCode, reply.headers['content-type'], reply.json().code]).toEqual([404, 'application/problem+json', 'not_found']);
  });

  it.each([
    ['not HTTP', 'not http at all\r\n\r\n', 'HTTP/1.1 400 Bad Request', 'invalid_input'],
    ['too much head', `GET /api/cells ${head}Cookie: ${'a'.repeat(60_000)}\r\n\r\n`, 'HTTP/1.1 413 Payload Too Large', 'too_large'],
    ['bytes beyond ASCII in its address', `GET /api/cells/\xff\xfe ${head}\r\n`, 'HTTP/1.1 400 Bad Request', 'invalid_input'],
  ])('is refused as a problem when it is %s', async (_, bytes, status, code) => {
    const world = await aWorld();
    await world.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await answerTo((world.app.server.address() as AddressInfo).port, bytes);
    expect(answer.split('\r\n')[0]).toBe(status);
    expect(answer).toContain('content-type: application/problem+json');
    expect(answer).toContain(`"code":"${code}"`);
    for (const header of ["frame-ancestors 'none'", 'x-content-type-options: nosniff']) expect(answer).toContain(header);
  });
});

describe('what the database cannot keep', () => {
  it('is refused as invalid when it is half a character in a mapping that is remembered', async () => {
    const world = await aWorld();
    const mapping = { ...textColumn, sourceDescriptor: '\ud800' };
    const reply = await world.ask('customsAnalyst', runImport, {
      body: {
        fileName: 'rows.csv',
        content: 'text\nA lorry crossed.\n',
        format: 'csv',
        mapping,
        marking: aContribution().marking,
        defaults: { kind: 'report', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' },
      },
    });
    expect([reply.status, reply.problem.code]).toEqual([400, 'invalid_input']);
  });

  it('is refused as invalid when it is a number too small for its column', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'It is likely.', []);
    const reply = await world.ask('intelligenceAnalyst', writeBlock, {
      params: { productId, blockId: block.id },
      body: { text: 'It is likely.', judgement: { ...aJudgement, probability: 3.5e-172 } },
      version: 2,
    });
    expect([reply.status, reply.problem.code]).toEqual([400, 'invalid_input']);
  });

  it('is refused as no key when a key has letters beyond ASCII', async () => {
    const world = await aWorld();
    const reply = await world.ask('customsAnalyst', contributeItem, { body: aContribution(), key: '🔑🔑🔑🔑🔑' });
    expect(reply.problem.code).toBe('idempotency_key_missing');
  });
});

it('a body that no endpoint asks for is refused like any other when it is too deep', async () => {
  const world = await aWorld();
  const params = { productId: randomUUID(), blockId: randomUUID(), citationId: randomUUID() };
  const reply = await world.ask('intelligenceAnalyst', dropCitation, { params, ...deep } as never);
  expect([reply.status, reply.problem.code]).toEqual([400, 'invalid_input']);
});

it('events of a cell whose id is no id are not there', async () => {
  const world = await aWorld();
  const reply = await world.fetch('mentor', eventStreamPath.replace(':cellId', 'no-id'));
  expect([reply.statusCode, reply.json().code]).toEqual([404, 'not_found']);
});
