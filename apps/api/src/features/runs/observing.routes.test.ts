import { afterAll, beforeAll, expect, it } from 'vitest';
import { listNotes, noteAction, writeNote, type RunDetail } from '@workbench/contract';
import { openWorld } from '../../../test';
import { aRun } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;

beforeAll(async () => {
  world = await openWorld();
  run = await aRun(world, { rate: 0.25 });
});
afterAll(() => world?.close());

const write = (as: ActorName, text: string, objective: string | null = 'obj-share') =>
  world.ask(as, writeNote, { params: { runId: run.id }, body: { cellId: run.cards[0]!.cellId, objective, text } });
const notes = async (as: ActorName) => (await world.ask(as, listNotes, { params: { runId: run.id } })).answer.rows.map(({ text }) => text);

it('a note has both clocks and its objective; a controller reads all, an observer their own', async () => {
  const kept = await write('mentor', 'They shared late.');
  expect(kept.answer).toMatchObject({ syndicate: 'Red', objective: 'obj-share', by: 'mentor' });
  expect(kept.answer.atScenario.slice(0, 13)).toBe('2031-05-01T08');
  await write('instructor', 'Good question.', null);
  expect(await notes('instructor')).toEqual(['Good question.', 'They shared late.']);
  expect(await notes('mentor')).toEqual(['They shared late.']);
});

it('players neither write notes nor read them, and no objective is made up', async () => {
  expect((await write('policeAnalyst', 'We were quick.')).status).toBe(404);
  expect((await world.ask('policeAnalyst', listNotes, { params: { runId: run.id } })).status).toBe(404);
  expect((await write('mentor', 'Well done.', 'obj-none')).status).toBe(404);
});

it('an observer takes back what they noted themselves, a controller whatever was noted', async () => {
  const { cellId } = run.cards[0]!;
  const note = (as: ActorName, isDone: boolean) =>
    world.ask(as, noteAction, { params: { runId: run.id, actionKey: 'pol-shares' }, body: { cellId, isDone } });
  expect((await note('instructor', true)).answer.cards[0]!.done).toEqual(['pol-shares']);
  expect((await note('mentor', false)).status).toBe(403);
  expect((await note('instructor', false)).answer.cards[0]!.done).toEqual([]);
  await note('mentor', true);
  expect((await note('mentor', false)).answer.cards[0]!.done).toEqual([]);
});
