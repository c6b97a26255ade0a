import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeClocks,
  endRun,
  forkRun,
  listItems,
  listMessages,
  noteAction,
  planRun,
  readForkStand,
  readItem,
  readRun,
  remarkItem,
  sendMessage,
  startRun,
  stepInject,
  type BodyInputOf,
  type RunDetail,
} from '@workbench/contract';
import { openWorld } from '../../../test';
import { aPlan, aRun, deliverAll, emailOf, importedPack } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let red: string;

const at = (minute: number) => new Date(Date.parse('2031-05-01T08:00:00Z') + minute * 60_000).toISOString();
const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };

/** What a body of a fork says but for where it goes on from. */
function planned(more: Partial<BodyInputOf<typeof forkRun>> = {}): BodyInputOf<typeof forkRun> {
  const { datasetId: _, name: __, ...plan } = aPlan(randomUUID());
  return { ...plan, name: 'Once more', cellId: red, at: at(20), ...more };
}

const fork = (as: ActorName | 'nobody', more: Partial<BodyInputOf<typeof forkRun>> = {}, runId = run.id) =>
  world.ask(as, forkRun, { params: { runId }, body: planned(more) });

async function forked(more: Partial<BodyInputOf<typeof forkRun>> = {}): Promise<RunDetail> {
  const reply = await fork('instructor', more);
  if (reply.status !== 200) throw new Error(reply.text);
  return read(reply.answer.runId);
}

async function read(runId: string, as: ActorName = 'instructor'): Promise<RunDetail> {
  return (await world.ask(as, readRun, { params: { runId } })).answer;
}

async function jump(to: number): Promise<void> {
  const body = { cellIds: [red], change: { kind: 'jump' as const, to: at(to) } };
  const reply = await world.ask('instructor', changeClocks, { params: { runId: run.id }, body });
  if (reply.status !== 200) throw new Error(reply.text);
  await deliverAll(world, run);
}

async function step(injectKey: string, taken: 'hold' | 'withdraw' | 'skip', reason?: string): Promise<void> {
  const body = { cellIds: [red], step: taken, reason };
  const reply = await world.ask('instructor', stepInject, { params: { runId: run.id, injectKey }, body });
  if (reply.status !== 200) throw new Error(reply.text);
}

const titles = async (cellId: string, as: ActorName = 'instructor') =>
  (await world.ask(as, listItems, { params: { cellId } })).answer.rows.map(({ title, marking }) => [title, marking.releasableTo] as const);

const subjects = async (cellId: string, as: ActorName) =>
  (await world.ask(as, listMessages, { params: { cellId } })).answer.rows.map((row) => row.subject);

const rowsOf = async (table: string, cellId: string) =>
  (await world.owner.query<Record<string, unknown>>(`select * from ${table} where cell_id = $1 order by at_real`, [cellId])).rows;

/** Everything that a run keeps of what exercise control did, to see that nothing of it changes. */
async function wholeOf(cellId: string): Promise<string> {
  const tables = ['inject_step', 'delivered_item', 'action_done', 'exercise_message'];
  const rows = [];
  for (const table of tables) rows.push(await rowsOf(table, cellId));
  const items = await world.owner.query(`select id, label_id, title from item where cell_id = $1 order by id`, [cellId]);
  return JSON.stringify([rows, items.rows]);
}

beforeAll(async () => {
  world = await openWorld();
  run = await aRun(world, { rate: 0.25 });
  red = run.cards[0]!.cellId;
  // The clock is stopped, so that each thing happens at its minute.
  await world.ask('instructor', changeClocks, {
    params: { runId: run.id },
    body: { cellIds: run.cards.map(({ cellId }) => cellId), change: { kind: 'rate', rate: 0 } },
  });
  await jump(5);
  await world.ask('instructor', noteAction, {
    params: { runId: run.id, actionKey: 'pol-shares' },
    body: { cellId: red, isDone: true },
  });
  await step('1.04', 'hold', 'Not yet.');
  for (const to of [{ agencies: ['CUS'] }, { personId: world.people.customsAnalyst }]) {
    const said = {
      from: 'duty-head',
      method: 'phone' as const,
      subject: 'agencies' in to ? 'To all' : 'To you',
      text: 'Now.',
      language: 'en',
    };
    await world.ask('instructor', sendMessage, { params: { runId: run.id }, body: { cellIds: [red], to, ...said } });
  }
  await jump(15);
  const list = await world.ask('instructor', listItems, { params: { cellId: red } });
  const coach = list.answer.rows.find(({ title }) => title === 'Report cus-02')!;
  await jump(18);
  const opened = await world.ask('instructor', remarkItem, {
    params: { cellId: red, itemId: coach.id },
    body: { marking: open },
    version: 1,
  });
  if (opened.status !== 200) throw new Error(opened.text);
  await jump(25);
  await step('1.01', 'withdraw', 'A slip.');
  await step('1.03', 'skip');
  await jump(30);
}, 120_000);
afterAll(() => world?.close());

describe('what a fork begins with', () => {
  const stand = async (as: ActorName, minute?: number) =>
    world.ask(as, readForkStand, { params: { cellId: red }, query: minute === undefined ? {} : { at: at(minute) } });

  it('is told in numbers for a moment, to whoever conducts the run alone', async () => {
    const { answer } = await stand('instructor', 20);
    expect(answer).toMatchObject({ at: at(20), from: at(0), until: at(30), items: 4, messages: 3, toOnePerson: 1, done: ['pol-shares'] });
    expect(answer).toMatchObject({ released: ['1.01', '1.02'], held: ['1.04'], skipped: [], withdrawn: [] });
    const late = (await stand('instructor')).answer;
    expect(late).toMatchObject({ at: at(30), released: ['1.02'], withdrawn: ['1.01'], skipped: ['1.03'] });
    expect((await stand('instructor', 300)).answer.at).toBe(at(30));
    expect((await stand('instructor', 2)).answer).toMatchObject({ items: 0, messages: 0, released: [], done: [] });
    for (const as of ['mentor', 'policeAnalyst'] as const) expect((await stand(as, 20)).status).toBe(403);
    expect((await stand('gendarmerieAnalyst', 20)).status).toBe(404);
  });
});

describe('a forked run', () => {
  it('is planned, begins where the syndicate stood, and says what it goes on from', async () => {
    const next = await forked();
    expect(next).toMatchObject({ name: 'Once more', state: 'planned', dataset: { id: run.dataset.id } });
    expect(next.forkedFrom).toEqual({ runId: run.id, name: run.name, syndicate: 'Red', at: at(20) });
    expect(run.forkedFrom).toBeNull();
    expect(next.cards.map(({ name, clock, delivered }) => [name, clock.at, clock.rate, delivered])).toEqual([
      ['Red', at(20), 0, 4],
      ['Blue', at(20), 0, 4],
    ]);
    for (const { injects, done } of next.cards) {
      expect(injects.map(({ key, state, at: since }) => [key, state, since])).toEqual([
        ['1.01', 'released', at(5)],
        ['1.02', 'released', at(15)],
        ['1.03', 'planned', null],
        ['1.04', 'held', at(5)],
      ]);
      expect(done).toEqual(['pol-shares']);
    }
  });

  it('has the items of its agencies, each under the marking that it had', async () => {
    const early = await forked({ at: at(16) });
    const late = await forked({ at: at(18) });
    const markingAt = async ({ cards }: RunDetail) => new Map((await titles(cards[0]!.cellId)).map(([title, to]) => [title, to]));
    expect((await markingAt(early)).get('Report cus-02')).toEqual(['CUS']);
    expect((await markingAt(late)).get('Report cus-02')).toBe('all');
    expect((await titles(early.cards[0]!.cellId, 'policeAnalyst')).map(([title]) => title)).not.toContain('Report cus-02');
    expect((await titles(late.cards[0]!.cellId, 'policeAnalyst')).map(([title]) => title)).toContain('Report cus-02');
    // Who told the agency is known to it alone, as before.
    const { rows } = (await world.ask('customsAnalyst', listItems, { params: { cellId: late.cards[0]!.cellId } })).answer;
    const told = rows.find(({ title }) => title === 'Report cus-01')!;
    const item = await world.ask('customsAnalyst', readItem, { params: { cellId: late.cards[0]!.cellId, itemId: told.id } });
    expect(item.text).toContain('Tomé Alverca');
  });

  it('has the messages in the inboxes, with their moments; one to a person where that person sits again', async () => {
    const next = await forked();
    const [one, other] = next.cards.map(({ cellId }) => cellId);
    const here = await world.ask('customsAnalyst', listMessages, { params: { cellId: one! } });
    expect(here.answer.rows.map((row) => row.subject)).toEqual(['A coach has passed', 'To you', 'To all', 'Subject of 1.01']);
    expect(here.text).toContain(at(15));
    expect(await subjects(other!, 'gendarmerieAnalyst')).toEqual(['A coach has passed', 'To all', 'Subject of 1.01']);
    expect(await subjects(one!, 'policeAnalyst')).toEqual(['Subject of 1.01']);
    const withdrawn = await forked({ at: at(25) });
    const messages = await rowsOf('exercise_message', withdrawn.cards[0]!.cellId);
    const before = await rowsOf('exercise_message', one!);
    const noticesOf = (rows: Record<string, unknown>[]) => rows.map(({ subject, notice }) => [subject, notice]);
    expect(noticesOf(messages)).toContainEqual(['Subject of 1.01', 'A slip.']);
    expect(noticesOf(before)).toContainEqual(['Subject of 1.01', null]);
  });

  it('gets nothing a second time when its clock goes on, and what comes later once', async () => {
    const next = await forked();
    const started = await world.ask('instructor', startRun, { params: { runId: next.id }, body: { rate: 0.25 }, version: 1 });
    expect(started.status).toBe(200);
    expect(await deliverAll(world, next)).toBe(0);
    const cellIds = next.cards.map(({ cellId }) => cellId);
    const change = { kind: 'jump' as const, to: at(30) };
    await world.ask('instructor', changeClocks, { params: { runId: next.id }, body: { cellIds, change } });
    // What reminds of the poster is not due, since that it was shared has been seen; nothing else is left.
    expect(await deliverAll(world, next)).toBe(0);
    for (const cellId of cellIds) {
      const items = await titles(cellId);
      expect(items.map(([title]) => title).toSorted()).toEqual(['Report cus-01', 'Report cus-02', 'Report pol-01', 'Report pol-02']);
      expect((await rowsOf('inject_step', cellId)).filter(({ step: taken }) => taken === 'release')).toHaveLength(2);
    }
    const early = await forked({ at: at(12) });
    await world.ask('instructor', startRun, { params: { runId: early.id }, body: { rate: 0.25 }, version: 1 });
    await world.ask('instructor', changeClocks, {
      params: { runId: early.id },
      body: { cellIds: early.cards.map(({ cellId }) => cellId), change },
    });
    // In either syndicate the poster and what lies beside it, which the jump of the other run had passed over, and the inject with the coach.
    expect(await deliverAll(world, early)).toBe(6);
    expect(await titles(early.cards[0]!.cellId)).toHaveLength(4);
  });

  it('changes nothing in the run that it goes on from, and leaves word of it in its trail', async () => {
    const before = await wholeOf(red);
    const next = await forked();
    expect(await wholeOf(red)).toBe(before);
    const { rows } = await world.owner.query<{ deed: string; detail: unknown }>(
      `select deed, detail from audit where deed = 'fork_run' and (cell_id = $1 or subject_id = $2) order by subject_kind, position`,
      [red, next.id],
    );
    expect(rows.at(-1)).toEqual({ deed: 'fork_run', detail: { syndicates: 2, fromRun: run.id, at: at(20) } });
    expect(rows[0]).toEqual({ deed: 'fork_run', detail: { at: at(20) } });
  });

  it('can be forked in turn, at a moment of its own clock', async () => {
    const next = await forked();
    const cellId = next.cards[0]!.cellId;
    const again = await fork('instructor', { cellId, at: at(20) }, next.id);
    const third = await read(again.answer.runId);
    expect([third.forkedFrom?.runId, third.cards[0]!.delivered]).toEqual([next.id, 4]);
    expect((await fork('instructor', { cellId, at: at(19) }, next.id)).problem.fields?.[0]?.path).toBe('body.at');
  });
});

describe('who forks a run', () => {
  it('its controllers do; to its observers it is refused, and to others it is not there', async () => {
    expect((await fork('nobody')).status).toBe(401);
    expect((await fork('mentor')).status).toBe(403);
    const hidden = await fork('policeAnalyst');
    expect([hidden.status, hidden.text]).toEqual([404, (await fork('policeAnalyst', {}, randomUUID())).text]);
  });

  it('of a syndicate of that run, at a moment at which its clock stood', async () => {
    expect((await fork('instructor', { cellId: randomUUID() })).status).toBe(404);
    const other = await aRun(world, {});
    expect((await fork('instructor', { cellId: other.cards[0]!.cellId })).status).toBe(404);
    for (const minute of [-1, 31]) {
      const reply = await fork('instructor', { at: at(minute) });
      expect([reply.status, reply.problem.fields?.[0]?.path]).toEqual([400, 'body.at']);
    }
    expect(
      (
        await fork('instructor', {
          syndicates: [{ name: 'Red', seats: [{ seat: 'nobody', email: 'a@run.example', displayName: 'A', language: 'en' }] }],
        })
      ).problem.code,
    ).toBe('roster_invalid');
  });

  it('once for one key, also when it is sent again', async () => {
    const key = randomUUID();
    const send = () => world.ask('instructor', forkRun, { params: { runId: run.id }, body: planned(), key });
    const [first, second] = [await send(), await send()];
    expect(second.answer.runId).toBe(first.answer.runId);
  });

  it('whoever is on the staff of the fork alone is not told of the run that it goes on from', async () => {
    const { answer } = await fork('instructor', { staff: [{ email: emailOf('customsLiaison'), duty: 'observer' }] });
    expect((await read(answer.runId, 'customsLiaison')).forkedFrom).toBeNull();
    expect((await read(answer.runId)).forkedFrom?.runId).toBe(run.id);
  });
});

describe('the door of originators', () => {
  const knock = async (as: ActorName, cellId: string) => {
    const replies = (await world.owner.query(
      `begin; set local role workbench_app; select door.enter_person('${world.people[as]}'); select agency from door.enter_originator('${cellId}', 'POL'); commit`,
    )) as unknown as { command: string; rows: unknown[] }[];
    return replies.filter(({ command }) => command === 'SELECT').at(-1)!.rows;
  };

  it('opens to whoever plans a fork, until it begins, and to nobody else', async () => {
    const next = await forked();
    const cellId = next.cards[0]!.cellId;
    expect(await knock('instructor', cellId)).toEqual([{ agency: 'POL' }]);
    expect(await knock('mentor', cellId)).toEqual([]);
    expect(await knock('policeAnalyst', cellId)).toEqual([]);
    // A run that was planned from the start, and the run that is forked.
    const { dataset } = await importedPack(world);
    const plain = await world.ask('instructor', planRun, { body: aPlan(dataset!.id) });
    expect(await knock('instructor', (await read(plain.answer.runId)).cards[0]!.cellId)).toEqual([]);
    expect(await knock('instructor', red)).toEqual([]);
    await world.ask('instructor', startRun, { params: { runId: next.id }, body: { rate: 8 }, version: 1 });
    expect(await knock('instructor', cellId)).toEqual([]);
    await world.ask('instructor', endRun, { params: { runId: next.id }, version: 2 });
    expect(await knock('instructor', cellId)).toEqual([]);
  });
});
