import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerHotWash,
  answerHotWashUnnamed,
  askHotWash,
  readHotWash,
  readHotWashResults,
  type HotWashAnswer,
  type RunDetail,
} from '@workbench/contract';
import { openWorld } from '../../../test';
import { aRun } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let params: { cellId: string };

beforeAll(async () => {
  world = await openWorld();
  run = await aRun(world, { rate: 60 });
  params = { cellId: run.cards[0]!.cellId };
}, 120_000);
afterAll(() => world?.close());

const said: HotWashAnswer = { wentWell: 'The watch.', toImprove: 'Share earlier.', wouldChange: '', agreement: { 'obj-share': 4 } };
const ask = (as: ActorName, state: 'open' | 'closed') => world.ask(as, askHotWash, { params, body: { state } });
const named = (as: ActorName, body = said) => world.ask(as, answerHotWash, { params, body });
const unnamed = (as: ActorName, id: string = randomUUID()) => world.ask(as, answerHotWashUnnamed, { params, body: { ...said, id } });
const read = (as: ActorName) => world.ask(as, readHotWash, { params });

it('nothing is answered before it is asked, and instructors alone ask', async () => {
  expect((await read('policeAnalyst')).answer).toMatchObject({ state: 'none', may: { answer: false, ask: false } });
  expect((await named('policeAnalyst')).status).toBe(404);
  expect((await ask('policeAnalyst', 'open')).status).toBe(403);
  expect((await ask('instructor', 'open')).answer).toMatchObject({ state: 'open', objectives: [{ key: 'obj-share' }] });
  expect((await world.ask('instructor', askHotWash, { body: { state: 'open' } })).status).toBe(404);
});

it('a player answers once in their own name; those who conduct or watch do not', async () => {
  expect((await named('mentor')).status).toBe(403);
  expect((await named('policeAnalyst', { ...said, agreement: { 'no-objective': 3 } })).status).toBe(404);
  expect((await named('policeAnalyst')).answer).toMatchObject({ own: said, may: { answer: false } });
  expect((await named('policeAnalyst')).problem.code).toBe('already_there');
  expect((await read('customsAnalyst')).answer.own).toBeNull();
});

it('of an answer without a name nothing is kept that says who or when', async () => {
  const before = await world.owner.query('select count(*)::int as count from audit');
  const keysBefore = await world.owner.query('select count(*)::int as count from idempotency_key');
  const id = randomUUID();
  expect((await unnamed('customsAnalyst', id)).answer).toEqual({ kept: true });
  expect((await unnamed('customsAnalyst', id)).answer).toEqual({ kept: true });
  const { rows } = await world.owner.query('select * from hot_wash_answer where person_id is null');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id, person_id: null, given_at: null });
  expect(JSON.stringify(rows)).not.toContain(world.people.customsAnalyst);
  expect((await world.owner.query('select count(*)::int as count from audit')).rows).toEqual(before.rows);
  expect((await world.owner.query('select count(*)::int as count from idempotency_key')).rows).toEqual(keysBefore.rows);
  expect((await unnamed('mentor')).status).toBe(403);
});

it('the instructor reads what was said question by question, and nobody else does', async () => {
  const results = (as: ActorName) => world.ask(as, readHotWashResults, { params });
  expect((await results('policeAnalyst')).status).toBe(403);
  expect((await results('instructor')).answer).toEqual({
    answers: 2,
    wentWell: ['The watch.', 'The watch.'],
    toImprove: ['Share earlier.', 'Share earlier.'],
    wouldChange: [],
    agreement: [{ key: 'obj-share', text: { en: 'Share what others need' }, counts: [0, 0, 0, 2, 0] }],
  });
});

it('when asking is over, nothing more is taken', async () => {
  expect((await ask('instructor', 'closed')).answer.state).toBe('closed');
  expect((await unnamed('customsAnalyst')).problem.code).toBe('not_in_this_state');
  expect((await named('customsAnalyst')).problem.code).toBe('not_in_this_state');
});
