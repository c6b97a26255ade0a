import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeClocks, readCell, type BodyInputOf, type RunDetail } from '@workbench/contract';
import { scenarioAt, type CellId, type ExerciseClock } from '@workbench/domain';
import { openWorld } from '../../../test';
import { aRun } from '../../../test/run-seeds';
import type { World } from '../../../test/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idsOf = (run: RunDetail) => run.cards.map(({ cellId }) => cellId);
const change = (run: RunDetail, wish: BodyInputOf<typeof changeClocks>['change'], cellIds = idsOf(run)) =>
  world.ask('instructor', changeClocks, { params: { runId: run.id }, body: { cellIds, change: wish } });

async function clockOf(cellId: string): Promise<ExerciseClock> {
  const { rows } = await world.owner.query<{ real: Date; scenario: Date; carried: number; rate: number }>(
    `select real_start as real, scenario_start as scenario, carried, rate from clock_segment where cell_id = $1 order by position`,
    [cellId],
  );
  return rows.map(({ real, scenario, carried, rate }) => ({ real: real.getTime(), scenario: scenario.getTime(), carried, rate }));
}

describe('clocks that are changed together', () => {
  it('agree to the millisecond after any number of pauses', async () => {
    let run = await aRun(world, { rate: 10 });
    for (let pause = 0; pause < 5; pause += 1) {
      for (const rate of [0, 10]) run = (await change(run, { kind: 'rate', rate })).answer;
    }
    const [red, blue] = await Promise.all(idsOf(run).map(clockOf));
    // A start, and two changes for each pause, on top of the stretch that stood.
    expect(red).toHaveLength(12);
    expect(blue).toEqual(red);
    expect(run.cards[0]!.clock).toEqual(run.cards[1]!.clock);
  });

  it('and one that is changed alone leaves the others as they are', async () => {
    const run = await aRun(world, { rate: 10 });
    const [red, blue] = idsOf(run);
    const { answer } = await change(run, { kind: 'rate', rate: 0.25 }, [blue!]);
    expect(answer.cards.map(({ clock }) => clock.rate)).toEqual([10, 0.25]);
    expect([(await clockOf(red!)).length, (await clockOf(blue!)).length]).toEqual([2, 3]);
  });

  it('change in all syndicates or in none', async () => {
    const run = await aRun(world, { rate: 1 });
    const [red, blue] = idsOf(run);
    await change(run, { kind: 'jump', to: '2031-05-01T08:30:00Z' }, [blue!]);
    const reply = await change(run, { kind: 'jump', to: '2031-05-01T08:20:00Z' });
    expect([reply.status, reply.problem.code]).toEqual([409, 'clock_backwards']);
    expect((await clockOf(red!)).length).toBe(2);
  });

  it('are those of syndicates of the run, changed by a controller of it', async () => {
    const run = await aRun(world, { rate: 1 });
    expect((await change(run, { kind: 'rate', rate: 2 }, [world.cellId])).status).toBe(404);
    const body = { cellIds: idsOf(run), change: { kind: 'rate' as const, rate: 2 } };
    expect((await world.ask('mentor', changeClocks, { params: { runId: run.id }, body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', changeClocks, { params: { runId: run.id }, body })).status).toBe(404);
    expect((await change(run, { kind: 'rate', rate: 61 })).status).toBe(400);
  });
});

describe('on to the next inject', () => {
  it('jumps to the first moment at which one falls due', async () => {
    const run = await aRun(world, { rate: 0.25 });
    const { answer } = await change(run, { kind: 'next_inject' });
    for (const { clock } of answer.cards) expect(clock.at.slice(0, 16)).toBe('2031-05-01T08:05');
  });

  it('is refused when nothing falls due by the clock any more', async () => {
    const run = await aRun(world, { rate: 0.25 });
    await change(run, { kind: 'jump', to: '2031-05-01T08:59:00Z' });
    expect((await change(run, { kind: 'next_inject' })).problem.code).toBe('nothing_due');
  });
});

describe('the clock of a cell that is played', () => {
  it('is by the database what the rule of the clock says, at any moment', async () => {
    const run = await aRun(world, { rate: 7.77 });
    await change(run, { kind: 'rate', rate: 0 });
    await change(run, { kind: 'jump', to: '2031-05-01T09:30:00Z' });
    await change(run, { kind: 'rate', rate: 0.33 });
    const [cellId] = idsOf(run) as [CellId];
    const clock = await clockOf(cellId);
    const first = clock[0]!.real;
    for (const after of [-1000, 0, 1, 17, 250, 999, 1001, 60_000, 3_600_000, 86_399_999]) {
      const { rows } = await world.owner.query<{ at: Date }>('select door.clock_of($1, $2) as at', [cellId, new Date(first + after)]);
      expect(rows[0]!.at.getTime(), String(after)).toBe(scenarioAt(clock, first + after));
    }
  });

  it('is told on the page of the cell, with the stretches by which players read earlier moments', async () => {
    const run = await aRun(world, { rate: 1 });
    await change(run, { kind: 'jump', to: '2031-05-01T12:00:00Z' });
    const { cellId } = run.cards[0]!;
    const { answer } = await world.ask('policeAnalyst', readCell, { params: { cellId } });
    expect([answer.asOf.slice(0, 16), answer.clock]).toEqual(['2031-05-01T12:00', { rate: 1, stretches: await clockOf(cellId) }]);
    expect((await world.ask('policeAnalyst', readCell)).answer.clock).toBe(null);
  });

  it('is what declassification goes by', async () => {
    const run = await aRun(world, { rate: 1 });
    const [red] = idsOf(run);
    const day = () => world.owner.query<{ day: string }>(`select (door.clock_of($1, now()) at time zone 'UTC')::date::text as day`, [red]);
    await change(run, { kind: 'jump', to: '2031-05-02T00:00:00Z' });
    expect((await day()).rows[0]!.day).toBe('2031-05-02');
  });
});
