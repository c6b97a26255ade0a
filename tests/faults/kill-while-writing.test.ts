import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import pg from 'pg';
import { provisionCell } from '@workbench/api';
import { smallCell, type ActorName } from '@workbench/api/testing';
import { addAuthor, addBlock, addBlockUpdate, readBlockUpdates, startProduct } from '@workbench/contract';
import { asBytes, asText, beginning, documentOf, merge, reachOf, rewriting, wordsOf } from '@workbench/writing';
import { startTestDatabase } from '../../infra/database/with-database.mjs';
import { startWorkbench, type RunningWorkbench } from '../workbench-process';
import { openDeskAt, type Desk } from './desk-over-http';

const writers: readonly ActorName[] = ['intelligenceAnalyst', 'policeAnalyst', 'customsAnalyst', 'financeAnalyst', 'gendarmerieAnalyst'];
const piecesEach = 8;
/** Milliseconds; generous, since a weak and busy machine must not turn a right run red. */
const patience = 400_000;
const password = 'exercise-2031';
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Scene {
  workbench: RunningWorkbench;
  serverUrl: string;
  desks: Desk[];
  at: { productId: string; blockId: string };
}

/** Five authors of one draft, on a database server of their own, which nobody else's tests miss when it is killed. */
async function aSceneOfFive(): Promise<Scene> {
  const server = await startTestDatabase();
  closing.push(() => server.close());
  const workbench = await startWorkbench({ demonstration: false, server: server.ownerUrl });
  closing.push(() => workbench.stop().catch(() => undefined));
  const cell = await provisionCell(workbench.ownerUrl, smallCell, password);
  const desks = await Promise.all(writers.map((who) => openDeskAt(workbench.address, cell.cellId, `${who}@small.example`, password)));
  const [first] = desks as [Desk];
  const body = { kind: 'operational_assessment' as const, title: 'Five at once', marking: open };
  const { id: productId } = await first.ask(startProduct, { body });
  const { people } = await peopleOf(workbench.ownerUrl);
  for (const personId of people) await first.ask(addAuthor, { params: { productId }, body: { personId } });
  const block = await first.ask(addBlock, { params: { productId }, body: { section: 'background', kind: 'paragraph', text: 'Begun.' } });
  return { workbench, serverUrl: server.ownerUrl, desks, at: { productId, blockId: block.id } };
}

async function peopleOf(ownerUrl: string): Promise<{ people: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const emails = writers.slice(1).map((who) => `${who}@small.example`.toLowerCase());
  const { rows } = await client.query<{ id: string }>('select id from person where lower(email) = any ($1)', [emails]);
  await client.end();
  expect(rows).toHaveLength(emails.length);
  return { people: rows.map((row) => row.id) };
}

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      // A refusal is no fault of the network.
      if (/^4\d\d/.test((error as Error).message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Writes its words piece by piece as a browser does: kept until acknowledged, the same bytes under the same key when no answer came. */
async function write(desk: Desk, at: Scene['at'], name: string, onAcknowledged: (words: string) => void): Promise<Uint8Array> {
  let state = beginning('Begun.');
  const pull = async () => {
    const query = `?since=${encodeURIComponent(asText(reachOf(state)))}`;
    const { update } = await untilAnswered(() => desk.ask(readBlockUpdates, { params: at, query }));
    const merged = merge(state, asBytes(update));
    if (merged.ok) ({ state } = merged.value);
  };
  for (let piece = 0; piece < piecesEach; piece += 1) {
    const words = `[${name} ${piece}]`;
    const said = wordsOf(documentOf(state));
    const update = rewriting(state, `${said.ok ? said.value : ''}${words}`)!;
    const key = randomUUID();
    await untilAnswered(() => desk.ask(addBlockUpdate, { params: at, body: { update: asText(update) }, key }));
    onAcknowledged(words);
    const merged = merge(state, update);
    if (merged.ok) ({ state } = merged.value);
    if (piece % 3 === 0) await pull();
  }
  await pull();
  return state;
}

/** Lets all five write, strikes once a third is acknowledged, and says what is there in the end. */
async function writeThrough({ desks, at }: Scene, strike: () => Promise<unknown>): Promise<string[]> {
  const acknowledged: string[] = [];
  let struck: Promise<unknown> | undefined;
  let before: string[] = [];
  const note = (words: string) => {
    acknowledged.push(words);
    if (acknowledged.length < (writers.length * piecesEach) / 3 || struck) return;
    before = [...acknowledged];
    struck = strike();
  };
  await Promise.all(desks.map((desk, place) => write(desk, at, writers[place]!, note)));
  await struck;
  expect(before.length, 'it was struck too late to prove anything').toBeLessThan(writers.length * piecesEach);
  const states = await Promise.all(desks.map((desk) => desk.ask(readBlockUpdates, { params: at })));
  const texts = states.map(({ update }) => wordsOf(documentOf(asBytes(update)))).map((words) => (words.ok ? words.value : ''));
  for (const words of acknowledged) expect(texts[0]!.split(words), words).toHaveLength(2);
  expect(acknowledged).toHaveLength(writers.length * piecesEach);
  return texts;
}

it(
  'of five who write one block while the server is killed nothing acknowledged is lost or there twice, and all read the same',
  async () => {
    const scene = await aSceneOfFive();
    const texts = await writeThrough(scene, async () => {
      await scene.workbench.kill();
      await scene.workbench.restart();
    });
    expect(new Set(texts).size).toBe(1);
  },
  patience,
);

it(
  'of five who write one block while PostgreSQL is killed nothing acknowledged is lost or there twice, and all read the same',
  async () => {
    const scene = await aSceneOfFive();
    const texts = await writeThrough(scene, async () => {
      const client = new pg.Client({ connectionString: scene.serverUrl });
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      // The server takes the death of one of its processes for a crash: it ends all others at once and recovers from its log.
      process.kill(rows[0]!.pid, 'SIGKILL');
      await client.end().catch(() => undefined);
    });
    expect(new Set(texts).size).toBe(1);
  },
  patience,
);
