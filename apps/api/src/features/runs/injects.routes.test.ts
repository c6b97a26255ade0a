import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeClocks,
  endRun,
  listItems,
  listMessages,
  noteAction,
  readItem,
  readMessage,
  readRun,
  sendMessage,
  stepInject,
  type InjectStep,
  type RunDetail,
} from '@workbench/contract';
import type { CellId } from '@workbench/domain';
import { openWorld } from '../../../test';
import { aRun, deliverAll } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { eventsSince } from '../../platform/events';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idsOf = (run: RunDetail) => run.cards.map(({ cellId }) => cellId);
const step = (run: RunDetail, injectKey: string, deed: InjectStep, cellIds = idsOf(run), reason?: string) =>
  world.ask('instructor', stepInject, {
    params: { runId: run.id, injectKey },
    body: { cellIds, step: deed, ...(reason === undefined ? {} : { reason }) },
  });
const jump = (run: RunDetail, to: string, cellIds = idsOf(run)) =>
  world.ask('instructor', changeClocks, {
    params: { runId: run.id },
    body: { cellIds, change: { kind: 'jump', to: `2031-05-01T${to}:00Z` } },
  });
const states = async (run: RunDetail, injectKey: string) => {
  const { answer } = await world.ask('instructor', readRun, { params: { runId: run.id } });
  return answer.cards.map(({ injects }) => injects.find(({ key }) => key === injectKey)!.state);
};
const inbox = async (cellId: string, as: ActorName) => (await world.ask(as, listMessages, { params: { cellId } })).answer;
const subjects = async (cellId: string, as: ActorName) => (await inbox(cellId, as)).rows.map(({ subject }) => subject).toSorted();
const titles = async (cellId: string, as: ActorName) =>
  (await world.ask(as, listItems, { params: { cellId } })).answer.rows.map(({ title }) => title).toSorted();

describe('what the clock delivers', () => {
  it('is what is due: items by their time, from their originator, and injects with what they bring', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red] = idsOf(run);
    // Reported before the exercise begins.
    expect(await deliverAll(world, run)).toBe(2);
    expect(await titles(red!, 'customsAnalyst')).toEqual(['Report cus-01']);
    await jump(run, '08:16');
    await deliverAll(world, run);
    expect(await titles(red!, 'customsAnalyst')).toEqual(['Report cus-01', 'Report cus-02', 'Report pol-01']);
    expect(await titles(red!, 'policeAnalyst')).toEqual(['Report cus-01', 'Report pol-01']);
    expect(await subjects(red!, 'policeAnalyst')).toEqual(['Subject of 1.01']);
    expect(await subjects(red!, 'customsAnalyst')).toEqual(['A coach has passed', 'Subject of 1.01']);
    const { answer } = await world.ask('instructor', readRun, { params: { runId: run.id } });
    expect(answer.cards.map(({ delivered, lagSeconds }) => [delivered, lagSeconds])).toEqual([
      [4, 0],
      [4, 0],
    ]);
  });

  it('comes from the source that its agency alone knows', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red] = idsOf(run);
    await deliverAll(world, run);
    const [row] = (await world.ask('customsAnalyst', listItems, { params: { cellId: red! } })).answer.rows;
    const as = async (name: ActorName) => (await world.ask(name, readItem, { params: { cellId: red!, itemId: row!.id } })).answer;
    expect(JSON.stringify(await as('customsAnalyst'))).toContain('Tomé Alverca');
    expect(JSON.stringify(await as('policeAnalyst'))).not.toContain('Tomé Alverca');
    expect(JSON.stringify(await as('policeAnalyst'))).toContain('a driver');
  });

  it('is delivered once, however often and by however many processes it is looked for', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await jump(run, '08:20');
    await Promise.all(Array.from({ length: 4 }, () => deliverAll(world, run)));
    expect(await deliverAll(world, run)).toBe(0);
    const [red] = idsOf(run);
    expect(await subjects(red!, 'customsAnalyst')).toEqual(['A coach has passed', 'Subject of 1.01']);
    const { rows } = await world.owner.query(
      `select cell_id, inject_key from inject_step where step = 'release' and cell_id = any ($1) group by 1, 2 having count(*) > 1`,
      [idsOf(run)],
    );
    expect(rows).toEqual([]);
  });

  it('is nothing before the run begins, and nothing after it has ended', async () => {
    const planned = await aRun(world);
    expect(await deliverAll(world, planned)).toBe(0);
    const run = await aRun(world, { rate: 0.25 });
    await world.ask('instructor', endRun, { params: { runId: run.id }, version: 2 });
    expect(await deliverAll(world, run)).toBe(0);
  });

  it('waits where nobody conducts the run any more', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await world.owner.query(`update member set role = 'mentor' where cell_id = any ($1) and person_id = $2`, [
      idsOf(run),
      world.people.instructor,
    ]);
    expect(await deliverAll(world, run)).toBe(0);
  });

  it('lags until it has been delivered', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const { answer } = await jump(run, '08:10');
    expect(answer.cards[0]!.lagSeconds).toBeGreaterThanOrEqual(600);
  });
});

describe('an inject', () => {
  it('that is held is not released, until it is let go', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await step(run, '1.01', 'hold');
    await jump(run, '08:06');
    await deliverAll(world, run);
    expect(await states(run, '1.01')).toEqual(['held', 'held']);
    await step(run, '1.01', 'let_go', [idsOf(run)[0]!]);
    await deliverAll(world, run);
    expect(await states(run, '1.01')).toEqual(['released', 'held']);
  });

  it('that is skipped is never released, unless it is taken up again', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await step(run, '1.01', 'skip');
    await jump(run, '08:06');
    await deliverAll(world, run);
    expect(await states(run, '1.01')).toEqual(['skipped', 'skipped']);
    await step(run, '1.01', 'take_up');
    await deliverAll(world, run);
    expect(await states(run, '1.01')).toEqual(['released', 'released']);
  });

  it('for one syndicate alone is released by hand, with its items, and reaches nobody else', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red, blue] = idsOf(run);
    const reply = await step(run, '1.02', 'release', [red!]);
    expect(reply.status).toBe(200);
    expect(await states(run, '1.02')).toEqual(['released', 'planned']);
    expect(await titles(red!, 'customsAnalyst')).toContain('Report cus-02');
    expect(await subjects(blue!, 'gendarmerieAnalyst')).toEqual([]);
  });

  it('is released once: not again by hand, nor by the clock', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await step(run, '1.01', 'release');
    expect((await step(run, '1.01', 'release')).problem.code).toBe('not_in_this_state');
    await jump(run, '08:06');
    await deliverAll(world, run);
    expect(await subjects(idsOf(run)[0]!, 'policeAnalyst')).toEqual(['Subject of 1.01']);
  });

  it('is released in all of some syndicates or in none', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red, blue] = idsOf(run);
    await step(run, '1.04', 'release', [blue!]);
    expect((await step(run, '1.04', 'release')).problem.code).toBe('not_in_this_state');
    expect(await subjects(red!, 'policeAnalyst')).toEqual([]);
  });

  it('that is withdrawn stays with a notice, and is unread again for whoever read it', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red, blue] = idsOf(run);
    await step(run, '1.04', 'release');
    const [message] = (await inbox(red!, 'policeAnalyst')).rows;
    const open = () => world.ask('policeAnalyst', readMessage, { params: { cellId: red!, messageId: message!.id } });
    expect((await open()).answer).toMatchObject({ text: 'Words of 1.04.', notice: null });
    expect((await inbox(red!, 'policeAnalyst')).unread).toBe(0);
    expect((await step(run, '1.04', 'withdraw', [red!])).status).toBe(400);
    expect((await step(run, '1.04', 'withdraw', [red!], 'Sent by mistake.')).status).toBe(200);
    expect(await states(run, '1.04')).toEqual(['withdrawn', 'released']);
    expect((await inbox(red!, 'policeAnalyst')).unread).toBe(1);
    expect((await open()).answer).toMatchObject({ notice: 'Sent by mistake.', text: 'Words of 1.04.' });
    expect((await inbox(red!, 'policeAnalyst')).unread).toBe(0);
    expect((await inbox(blue!, 'gendarmerieAnalyst')).rows.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null]);
    expect((await step(run, '1.04', 'release', [red!])).problem.code).toBe('not_in_this_state');
  });

  it('for what was not done falls due when it was not, and not where it was seen to be done', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red, blue] = idsOf(run);
    await jump(run, '08:06');
    await deliverAll(world, run);
    const params = { runId: run.id, actionKey: 'pol-shares' };
    expect((await world.ask('mentor', noteAction, { params, body: { cellId: red!, isDone: true } })).status).toBe(200);
    await jump(run, '08:45');
    await deliverAll(world, run);
    expect(await states(run, '1.03')).toEqual(['planned', 'released']);
    expect((await world.ask('mentor', noteAction, { params, body: { cellId: red!, isDone: false } })).status).toBe(200);
    await deliverAll(world, run);
    expect(await states(run, '1.03')).toEqual(['released', 'released']);
    expect(await subjects(blue!, 'gendarmerieAnalyst')).toContain('Subject of 1.03');
  });

  it('is handled by controllers alone, and only one of the dataset', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const body = { cellIds: idsOf(run), step: 'release' as const };
    const params = { runId: run.id, injectKey: '1.01' };
    expect((await world.ask('mentor', stepInject, { params, body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', stepInject, { params, body })).status).toBe(404);
    expect((await step(run, '9.99', 'release')).status).toBe(404);
  });
});

describe('a message as a persona', () => {
  const said = { from: 'duty-head', method: 'phone' as const, subject: 'Call me', text: 'At once.', language: 'en' };

  it('reaches the agencies that it is for, in the syndicates that it is for', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red, blue] = idsOf(run);
    const body = { ...said, cellIds: [red!], to: { agencies: ['CUS'] } };
    expect((await world.ask('instructor', sendMessage, { params: { runId: run.id }, body })).answer).toEqual({ sent: 1 });
    expect(await subjects(red!, 'customsAnalyst')).toEqual(['Call me']);
    expect(await subjects(red!, 'policeAnalyst')).toEqual([]);
    expect(await subjects(blue!, 'gendarmerieAnalyst')).toEqual([]);
  });

  it('for one person is not there for a colleague of the same agency', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red] = idsOf(run);
    const body = { ...said, cellIds: [red!], to: { personId: world.people.policeAnalyst } };
    await world.ask('instructor', sendMessage, { params: { runId: run.id }, body });
    const { rows } = await inbox(red!, 'policeAnalyst');
    expect(rows.map(({ isPersonal }) => isPersonal)).toEqual([true]);
    await world.owner.query(`update member set agency_code = 'POL' where cell_id = $1 and person_id = $2`, [
      red,
      world.people.customsAnalyst,
    ]);
    expect(await subjects(red!, 'customsAnalyst')).toEqual([]);
    const hidden = await world.ask('customsAnalyst', readMessage, { params: { cellId: red!, messageId: rows[0]!.id } });
    expect(hidden.status).toBe(404);
  });

  it('is told of to those alone who read it', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const [red] = idsOf(run) as [CellId];
    const body = { ...said, cellIds: [red], to: { agencies: ['CUS'] } };
    await world.ask('instructor', sendMessage, { params: { runId: run.id }, body });
    const heard = async (as: ActorName) => {
      const actor = { kind: 'member', personId: world.people[as], cellId: red } as const;
      return (await eventsSince(world.db, actor, new Date(0))).map(({ kind }) => kind);
    };
    expect(await heard('customsAnalyst')).toEqual(['clock', 'message']);
    expect(await heard('policeAnalyst')).toEqual(['clock']);
  });

  it('to nobody, or from nobody, is refused', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const send = (more: object) =>
      world.ask('instructor', sendMessage, {
        params: { runId: run.id },
        body: { ...said, cellIds: idsOf(run), to: { agencies: ['CUS'] }, ...more },
      });
    expect((await send({ to: { agencies: ['NOSUCH'] } })).status).toBe(404);
    expect((await send({ from: 'nobody' })).status).toBe(404);
    expect((await send({})).status).toBe(200);
  });
});
