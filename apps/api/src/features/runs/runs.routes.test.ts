import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endRun, listRuns, planRun, readCell, readRun, readRunScript, setClock, startRun } from '@workbench/contract';
import { openWorld } from '../../../test';
import { aPlan, aRun, emailOf, importedPack } from '../../../test/run-seeds';
import type { World } from '../../../test/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const read = (runId: string, as: 'instructor' | 'mentor' | 'policeAnalyst' = 'instructor') => world.ask(as, readRun, { params: { runId } });

describe('a run that is planned', () => {
  it('has a cell for each syndicate, whose clock stands at the start', async () => {
    const run = await aRun(world);
    expect(run).toMatchObject({ state: 'planned', version: 1, duty: 'controller', suggestedRate: 8 });
    expect(run.cards.map(({ name, clock, people }) => [name, clock.at, clock.rate, people.length])).toEqual([
      ['Red', '2031-05-01T08:00:00.000Z', 0, 2],
      ['Blue', '2031-05-01T08:00:00.000Z', 0, 2],
    ]);
    expect(new Set(run.cards.map(({ cellId }) => cellId)).size).toBe(2);
  });

  it('seats people by e-mail, and gives a link to those alone who had no account', async () => {
    const { dataset } = await importedPack(world);
    const plan = aPlan(dataset!.id);
    plan.syndicates[1]!.seats[0]!.email = 'fresh@run.example';
    const { answer } = await world.ask('instructor', planRun, { body: plan });
    expect(answer.links.map(({ syndicate, email }) => [syndicate, email])).toEqual([['Blue', 'fresh@run.example']]);
    const again = await world.ask('instructor', planRun, { body: plan });
    expect(again.answer.links).toEqual([]);
    const [red] = (await read(answer.runId)).answer.cards;
    const desk = await world.ask('policeAnalyst', readCell, { params: { cellId: red!.cellId } });
    expect(desk.answer.me).toMatchObject({ role: 'trainee', agency: 'POL', clearance: 1 });
    expect(desk.answer).toMatchObject({ clock: { rate: 0 }, runId: null, asOf: '2031-05-01T08:00:00.000Z' });
  });

  it('has its planner as instructor and its observers as mentors in every cell', async () => {
    const run = await aRun(world);
    for (const { cellId } of run.cards) {
      const desk = await world.ask('instructor', readCell, { params: { cellId } });
      expect(desk.answer.me).toMatchObject({ role: 'instructor', agency: 'TRG' });
      expect(desk.answer.runId).toBe(run.id);
      expect((await world.ask('mentor', readCell, { params: { cellId } })).answer.me.role).toBe('mentor');
    }
  });

  it('is planned by instructors of a dataset that they see', async () => {
    const { dataset } = await importedPack(world);
    const body = aPlan(dataset!.id);
    expect((await world.ask('nobody', planRun, { body })).status).toBe(401);
    expect((await world.ask('policeAnalyst', planRun, { body })).status).toBe(403);
    expect((await world.ask('instructor', planRun, { body: { ...body, datasetId: randomUUID() } })).status).toBe(404);
  });

  it('is refused with a roster that names no seat of the dataset, or somebody twice', async () => {
    const { dataset } = await importedPack(world);
    const plan = aPlan(dataset!.id);
    const [red] = plan.syndicates;
    const wrong = [
      [{ ...red!.seats[0]!, seat: 'nobody' }],
      [red!.seats[0]!, { ...red!.seats[0]!, email: 'other@run.example' }],
      [red!.seats[0]!, { ...red!.seats[1]!, email: red!.seats[0]!.email }],
      // Controllers and those who administer are no players.
      [{ ...red!.seats[0]!, seat: 'instructor' }],
      [{ ...red!.seats[0]!, email: emailOf('mentor') }],
    ];
    for (const seats of wrong) {
      const reply = await world.ask('instructor', planRun, { body: { ...plan, syndicates: [{ name: 'Red', seats }] } });
      expect([reply.status, reply.problem.code]).toEqual([400, 'roster_invalid']);
    }
  });

  it('makes nobody a controller who is no instructor, and tells whom it does not know', async () => {
    const { dataset } = await importedPack(world);
    const staff = [
      { email: emailOf('customsLiaison'), duty: 'controller' as const },
      { email: 'nobody@run.example', duty: 'observer' as const },
    ];
    const { answer } = await world.ask('instructor', planRun, { body: { ...aPlan(dataset!.id), staff } });
    expect(answer.unknownStaff).toEqual([emailOf('customsLiaison'), 'nobody@run.example']);
  });
});

describe('who sees a run', () => {
  it('its staff do, and to players and other instructors it is not there', async () => {
    const run = await aRun(world);
    expect((await read(run.id, 'mentor')).answer).toMatchObject({ duty: 'observer', may: { control: false, note: true } });
    const hidden = await read(run.id, 'policeAnalyst');
    expect([hidden.status, hidden.text]).toEqual([404, (await read(randomUUID(), 'policeAnalyst')).text]);
    const listed = (await world.ask('policeAnalyst', listRuns)).answer;
    expect([listed.rows, listed.may.plan]).toEqual([[], false]);
    expect((await world.ask('policeAnalyst', readRunScript, { params: { runId: run.id } })).status).toBe(404);
  });

  it('an observer reads the injects, and how many items were delivered is not told', async () => {
    const run = await aRun(world);
    const script = await world.ask('mentor', readRunScript, { params: { runId: run.id } });
    expect(script.answer.injects.map(({ key, when }) => [key, when])).toEqual([
      ['1.01', 'at'],
      ['1.02', 'at'],
      ['1.03', 'unless pol-shares +25'],
      ['1.04', 'by hand'],
    ]);
    expect((await read(run.id, 'mentor')).answer.cards.map(({ delivered }) => delivered)).toEqual([null, null]);
  });
});

describe('the state of a run', () => {
  it('goes from planned to running to ended, by its controllers, each once', async () => {
    const run = await aRun(world);
    const params = { runId: run.id };
    expect((await world.ask('instructor', endRun, { params, version: 1 })).problem.code).toBe('not_in_this_state');
    expect((await world.ask('mentor', startRun, { params, body: { rate: 8 }, version: 1 })).status).toBe(403);
    const started = await world.ask('instructor', startRun, { params, body: { rate: 8 }, version: 1 });
    expect(started.answer).toMatchObject({ state: 'running', version: 2 });
    expect(started.answer.cards.map(({ clock }) => clock.rate)).toEqual([8, 8]);
    const stale = await world.ask('instructor', startRun, { params, body: { rate: 8 }, version: 1 });
    expect([stale.status, stale.problem.code, stale.problem.currentVersion]).toEqual([412, 'version_conflict', 2]);
    const ended = await world.ask('instructor', endRun, { params, version: 2 });
    expect(ended.answer).toMatchObject({ state: 'ended', version: 3 });
    expect(ended.answer.cards.map(({ clock }) => clock.rate)).toEqual([0, 0]);
    expect((await world.ask('instructor', startRun, { params, body: { rate: 8 }, version: 3 })).problem.code).toBe('not_in_this_state');
  });

  it('leaves the clock of its cells to its console', async () => {
    const { cards } = await aRun(world);
    const body = { asOf: '2031-06-01T08:00:00Z', reason: 'Next month.' };
    const reply = await world.ask('instructor', setClock, { params: { cellId: cards[0]!.cellId }, body });
    expect(reply.problem.code).toBe('not_in_this_state');
  });
});
