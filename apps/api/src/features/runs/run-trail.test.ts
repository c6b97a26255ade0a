import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeClocks, endRun, noteAction, readRun, sendMessage, stepInject, writeNote, type RunDetail } from '@workbench/contract';
import { openWorld } from '../../../test';
import { aRun } from '../../../test/run-seeds';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;

beforeAll(async () => {
  world = await openWorld();
  run = await aRun(world, { rate: 0.25 });
});
afterAll(() => world?.close());

it('each deed of whoever conducts a run stands in the trail outside cells, in its order', async () => {
  const params = { runId: run.id };
  const { cellId } = run.cards[0]!;
  const done = [
    await world.ask('instructor', changeClocks, { params, body: { cellIds: [cellId], change: { kind: 'rate', rate: 0 } } }),
    await world.ask('instructor', stepInject, { params: { ...params, injectKey: '1.01' }, body: { cellIds: [cellId], step: 'hold' } }),
    await world.ask('instructor', noteAction, { params: { ...params, actionKey: 'pol-shares' }, body: { cellId, isDone: true } }),
    await world.ask('instructor', sendMessage, {
      params,
      body: {
        cellIds: [cellId],
        from: 'duty-head',
        to: { agencies: ['CUS'] },
        method: 'email',
        subject: 'Call me',
        text: 'At once.',
        language: 'en',
      },
    }),
    await world.ask('instructor', writeNote, { params, body: { cellId, objective: null, text: 'They shared late.' } }),
  ];
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const { version } = (await world.ask('instructor', readRun, { params })).answer;
  expect((await world.ask('instructor', endRun, { params, version })).status).toBe(200);
  const { rows } = await world.owner.query<{ deed: string }>(
    `select deed from audit where subject_kind in ('dataset', 'run') order by cell_id, position`,
  );
  expect(rows.map(({ deed }) => deed)).toEqual([
    'import_dataset',
    'plan_run',
    'start_run',
    'change_clocks',
    'step_inject',
    'note_action',
    'send_message',
    'write_note',
    'end_run',
  ]);
});
