import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionCookie } from '@workbench/api';
import { contributeItem, eventStreamPath } from '@workbench/contract';
import { aWorld, readersOf, sightOf, type WorldReader } from '@workbench/testing';
import { csrfOf, openSide, tokenOf, type Side } from './side';

const world = aWorld(5);
const cellId = world.cellIds[0]!;
const members = readersOf(world, cellId);
const instructor = members.find(({ seat }) => seat?.role === 'instructor')!;
const reader = members.find(({ seat }) => seat?.role === 'trainee' && seat.agency !== instructor.seat!.agency)!;
const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const hidden = { level: 3, releasableTo: [instructor.seat!.agency], compartments: [], originatorControl: false };

let side: Side;
let port: number;

beforeAll(async () => {
  side = await openSide({ isLive: true });
  await side.load(world);
  await side.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = side.app.server.address() as AddressInfo);
});
afterAll(() => side?.close());

async function contribute(marking: object): Promise<void> {
  const { personId } = instructor;
  const reply = await side.app.inject({
    method: 'POST',
    url: contributeItem.path.replace(':cellId', cellId),
    headers: { cookie: `${sessionCookie}=${tokenOf(personId)}`, 'x-csrf-token': csrfOf(personId), 'idempotency-key': randomUUID() },
    payload: { kind: 'report', title: 'Lorry', text: 'A lorry.', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z', marking },
  });
  if (reply.statusCode !== 200) throw new Error(reply.body);
}

/** Pieces that a reader gets over a socket while things happen, with the ids in them put aside. */
async function piecesWhile(
  { personId }: WorldReader,
  happens: (heard: () => Promise<void>, pieces: readonly string[]) => Promise<void>,
): Promise<string[]> {
  const pieces: string[] = [];
  const request = get({
    port,
    path: eventStreamPath.replace(':cellId', cellId),
    headers: { cookie: `${sessionCookie}=${tokenOf(personId)}` },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.on('data', (piece: Buffer) =>
    pieces.push(
      piece
        .toString()
        .replaceAll(/[0-9a-f-]{36}/g, 'id')
        .replaceAll(/"at":"[^"]+"/g, 'at'),
    ),
  );
  const events = () => pieces.filter((piece) => piece.includes('data:')).length;
  const heard = async () => {
    const before = events();
    while (events() === before) await once(response, 'data');
  };
  await happens(heard, pieces);
  // Longer than two ticks: whatever was to be heard is heard.
  await new Promise((resolve) => setTimeout(resolve, 800));
  request.destroy();
  return pieces;
}

async function visibleOnes(heard: () => Promise<void>, between: () => Promise<void>): Promise<void> {
  // What happened in the last minute before is told first.
  const first = heard();
  await contribute(open);
  await first;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  for (let count = 0; count < 3; count += 1) {
    await between();
    const next = heard();
    await contribute(open);
    await next;
    await between();
  }
}

it('the reader of this test sees what is open and not what is hidden', () => {
  const sight = sightOf(world, reader);
  expect(world.rows.item.some((row) => row.cell_id === cellId && !sight.item(row))).toBe(true);
  expect(reader.seat!.agency).not.toBe(instructor.seat!.agency);
});

it('the pieces on the wire are the same, in number and content, whether hidden things happen in between or not', async () => {
  const tail = async (between: () => Promise<void>) => (await piecesWhile(reader, (heard) => visibleOnes(heard, between))).slice(-3);
  const alone = await tail(async () => undefined);
  const among = await tail(async () => {
    for (let count = 0; count < 4; count += 1) await contribute(hidden);
  });
  expect(alone).toEqual(Array.from({ length: 3 }, () => 'id: id\ndata: {"id":"id","kind":"item","subjectId":"id",at}\n\n'));
  expect(among).toEqual(alone);
});

it('hidden things alone put nothing on the wire', async () => {
  let before: string[] = [];
  const after = await piecesWhile(reader, async (heard, pieces) => {
    const first = heard();
    await contribute(open);
    await first;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    before = [...pieces];
    for (let count = 0; count < 5; count += 1) await contribute(hidden);
  });
  expect(after.filter((piece) => piece !== ':\n\n')).toEqual(before.filter((piece) => piece !== ':\n\n'));
});
