import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { errorCodes, type ErrorCode } from '@workbench/contract';
import { randomFrom } from '@workbench/testing';
import type { Side } from '../access/side';

const host = 'Host: 127.0.0.1\r\nConnection: close\r\n';
const json = 'Content-Type: application/json\r\n';

/** Bytes that no well-behaved client sends, as latin1 text. */
const requests: readonly string[] = [
  `GET /api/cells HTTP/1.1\r\n${host}Cookie: ${'a'.repeat(60_000)}\r\n\r\n`,
  `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`,
  `GET /api/cells/\xff\xfe HTTP/1.1\r\n${host}\r\n`,
  `GET /api/%ff%fe HTTP/1.1\r\n${host}\r\n`,
  `GET /api/cells/%E0%A4%A HTTP/1.1\r\n${host}\r\n`,
  `GET /api/session HTTP/1.1\r\n${host}Cookie: workbench_session=\xff\xfe\x01\r\n\r\n`,
  `GET /api/session HTTP/1.1\r\n${host}Cookie: workbench_session=%00%ff\r\n\r\n`,
  `GET /api/session HTTP/9.9\r\n${host}\r\n`,
  `BREW /api/session HTTP/1.1\r\n${host}\r\n`,
  `TRACE /api/session HTTP/1.1\r\n${host}\r\n`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Content-Length: -1\r\n\r\n{}`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Content-Length: 99999999999\r\n\r\n{}`,
  `POST /api/session HTTP/1.1\r\n${host}${json}Expect: a miracle\r\nContent-Length: 2\r\n\r\n{}`,
  `GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n`,
  `GET http://elsewhere.example/api/session HTTP/1.1\r\n${host}\r\n`,
  `GET //api//session HTTP/1.1\r\n${host}\r\n`,
  `GET /api/session?\xc3\x28 HTTP/1.1\r\n${host}\r\n`,
  `OPTIONS * HTTP/1.1\r\n${host}\r\n`,
  `GET /api/session HTTP/1.1\r\n${host}X: ${'\x01'.repeat(3)}\r\n\r\n`,
  `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`,
  `not http at all\r\n\r\n`,
];

/** What comes back for bytes on a socket, until the other end closes. */
async function answerTo(port: number, bytes: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.setTimeout(3000, () => socket.destroy());
  socket.end(bytes);
  await once(socket, 'close');
  return answer;
}

function faultOf(answer: string): string | undefined {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  // A refusal without a word, as Node gives before the app is asked, tells nothing.
  if (/^[0\s]*$/.test(body) && status < 500) return undefined;
  if (status >= 500) return `server error ${status}`;
  if (status < 400) return undefined;
  if (!/content-type: application\/problem\+json/i.test(head))
    return `refusal ${status} as ${/content-type: (.*)/i.exec(head)?.[1] ?? 'nothing'}`;
  const code = /"code":"(\w+)"/.exec(body)?.[1] as ErrorCode | undefined;
  return code && errorCodes[code]?.status === status ? undefined : `unknown code ${code} with status ${status}`;
}

/** Sends broken bytes over a real socket; answers what was wrong with which. */
export async function wireTries(side: Side, seed: number, count: number): Promise<[string, string][]> {
  if (count === 0) return [];
  await side.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = side.app.server.address() as AddressInfo;
  const random = randomFrom(seed);
  const faults = new Map<string, string>();
  for (let made = 0; made < count; made += 1) {
    const bytes = Buffer.from(requests[made % requests.length]!, 'latin1');
    // Every second round one byte is another.
    if (made >= requests.length) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    const fault = faultOf(await answerTo(port, bytes));
    const request = JSON.stringify(bytes.subarray(0, 200).toString('latin1'));
    if (fault && !faults.has(fault)) faults.set(fault, `on the wire: ${request}`);
  }
  return [...faults];
}
