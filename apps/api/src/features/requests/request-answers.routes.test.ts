import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerRequest, assignRequest, commentOnRequest, countRequests, listRequests, makeRequest, readRequest } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import type { World } from '../../../test/world';

const cus = 'CUS' as AgencyCode;
const gen = 'GEN' as AgencyCode;

async function asked(world: World, over: object = {}): Promise<string> {
  const body = { kind: 'rfi', to: cus, subject: 'Night crossings', reason: 'Which lorries crossed?', ...over } as const;
  const reply = await world.ask('gendarmerieAnalyst', makeRequest, { body });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.id;
}

const answerOf = (world: World, requestId: string, body: object, version = 1) =>
  world.ask('customsLiaison', answerRequest, { params: { requestId }, body: { event: 'answer', ...body }, version });

describe('the history of a request', () => {
  it('says who did what, in order, to the two agencies alone', async () => {
    const world = await aWorld();
    const params = { requestId: await asked(world) };
    await world.ask('customsLiaison', assignRequest, { params, body: { personId: world.people.customsAnalyst }, version: 1 });
    await world.ask('customsAnalyst', commentOnRequest, { params, body: { words: 'On which road?' } });
    await world.ask('gendarmerieAnalyst', commentOnRequest, { params, body: { words: 'The northern one.' } });
    await answerOf(world, params.requestId, { answer: 'Three.' }, 2);
    await world.ask('gendarmerieAnalyst', answerRequest, { params, body: { event: 'reopen', answer: 'And when?' }, version: 3 });
    const { answer } = await world.ask('gendarmerieAnalyst', readRequest, { params });
    expect(answer.steps.map(({ deed, by, agency, words }) => [deed, by, agency, words])).toEqual([
      ['asked', 'gendarmerieAnalyst', 'GEN', null],
      ['assigned', 'customsLiaison', 'CUS', null],
      ['commented', 'customsAnalyst', 'CUS', 'On which road?'],
      ['commented', 'gendarmerieAnalyst', 'GEN', 'The northern one.'],
      ['answered', 'customsLiaison', 'CUS', 'Three.'],
      ['reopened', 'gendarmerieAnalyst', 'GEN', 'And when?'],
    ]);
    expect(answer).toMatchObject({ state: 'open', answer: null, answeredAt: null, assignedTo: { displayName: 'customsAnalyst' } });
    for (const who of ['policeAnalyst', 'cellLead', 'mentor'] as const)
      expect((await world.ask(who, readRequest, { params })).text).toBe(
        (await world.ask(who, readRequest, { params: { requestId: randomUUID() } })).text,
      );
    expect((await world.ask('instructor', readRequest, { params })).answer.steps).toHaveLength(6);
  });

  it('is added to by the two agencies, and not after the asker has withdrawn', async () => {
    const world = await aWorld();
    const params = { requestId: await asked(world) };
    const say = (who: Parameters<World['ask']>[0]) => world.ask(who, commentOnRequest, { params, body: { words: 'Well?' } });
    const statuses: number[] = [];
    for (const who of ['nobody', 'policeAnalyst', 'instructor', 'customsAnalyst', 'gendarmerieAnalyst'] as const)
      statuses.push((await say(who)).status);
    expect(statuses).toEqual([401, 404, 403, 200, 200]);
    await world.ask('gendarmerieAnalyst', answerRequest, { params, body: { event: 'withdraw' }, version: 1 });
    expect((await say('gendarmerieAnalyst')).problem.code).toBe('not_in_this_state');
  });

  it('assigns to a colleague of the asked agency and to nobody else', async () => {
    const world = await aWorld();
    const params = { requestId: await asked(world) };
    const assign = (who: Parameters<World['ask']>[0], personId: string, version = 1) =>
      world.ask(who, assignRequest, { params, body: { personId }, version });
    expect((await assign('customsLiaison', world.people.policeAnalyst)).status).toBe(404);
    expect((await assign('customsAnalyst', world.people.customsAnalyst)).status).toBe(403);
    expect((await assign('customsLiaison', world.people.customsAnalyst, 9)).status).toBe(412);
    expect((await assign('customsLiaison', world.people.customsAnalyst)).status).toBe(200);
  });
});

describe('an answer by items', () => {
  it('shows the asker those that are theirs, and the liaison all', async () => {
    const world = await aWorld();
    const [open, hidden] = [await contributed(world), await contributed(world, { marking: harbourOnly, title: 'Quay log' })];
    const requestId = await asked(world);
    const answered = await answerOf(world, requestId, { itemIds: [open, hidden] });
    expect(answered.answer.answerItems.map((item) => item.id).toSorted()).toEqual([open, hidden].toSorted());
    const read = await world.ask('gendarmerieAnalyst', readRequest, { params: { requestId } });
    expect(read.answer.answerItems.map((item) => item.id)).toEqual([open]);
    expect(read.answer.steps.at(-1)?.items.map((item) => item.id)).toEqual([open]);
    expect(read.text).not.toContain('Quay log');
    expect(read.text).not.toContain(hidden);
    expect((await world.ask('gendarmerieAnalyst', listRequests)).text).not.toContain(hidden);
  });

  it('names only what the liaison sees', async () => {
    const world = await aWorld();
    const foreign = await contributed(world, { marking: harbourOnly }, 'policeAnalyst');
    const requestId = await asked(world);
    const refused = await answerOf(world, requestId, { itemIds: [foreign] });
    expect(refused.status).toBe(404);
    expect(refused.text).toBe((await answerOf(world, requestId, { itemIds: [randomUUID()] })).text);
  });

  it('is needed where a yes in words would open nothing', async () => {
    const world = await aWorld();
    const marking = { level: 1, releasableTo: ['GEN'] as AgencyCode[], compartments: [], originatorControl: false };
    const itemId = await contributed(world, { marking });
    const requestId = await asked(world, { kind: 'release', itemId, forAgency: 'FIU' });
    expect((await answerOf(world, requestId, { answer: 'Yes.' })).problem.code).toBe('answer_needs_item');
    const other = await contributed(world);
    expect((await answerOf(world, requestId, { answer: 'Take this one.', itemIds: [other] })).answer.state).toBe('answered');
  });

  it('to a question says something', async () => {
    const world = await aWorld();
    expect((await answerOf(world, await asked(world), { answer: ' ' })).problem.code).toBe('request_invalid');
  });

  it('is not repeated after a reopening', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const params = { requestId: await asked(world) };
    await answerOf(world, params.requestId, { itemIds: [itemId] });
    const taken = await world.ask('customsLiaison', answerRequest, { params, body: { event: 'reopen' }, version: 2 });
    expect(taken.answer).toMatchObject({ state: 'open', answerItems: [] });
    const refused = await world.ask('customsLiaison', answerRequest, { params, body: { event: 'refuse', answer: 'No.' }, version: 3 });
    expect(refused.answer).toMatchObject({ state: 'refused', answer: 'No.', answerItems: [] });
  });
});

describe('a deadline', () => {
  it('lies ahead on the clock of the exercise', async () => {
    const world = await aWorld();
    const body = { kind: 'rfi', to: cus, reason: 'Who?', deadline: '2031-05-01T08:00:00Z' } as const;
    expect((await world.ask('gendarmerieAnalyst', makeRequest, { body })).problem.code).toBe('request_invalid');
  });

  it('makes an open request near and then late as that clock goes on, and is counted for the asked agency', async () => {
    const world = await aWorld();
    const requestId = await asked(world, { deadline: '2031-05-03T08:00:00Z' });
    await asked(world);
    const at = async (asOf: string) => {
      await world.owner.query('update cell set as_of = $1', [asOf]);
      const due = (await world.ask('gendarmerieAnalyst', readRequest, { params: { requestId } })).answer.due;
      return [due, (await world.ask('customsAnalyst', countRequests)).answer];
    };
    expect(await at('2031-05-01T08:00:00Z')).toEqual(['later', { open: 2, overdue: 0, soon: 0 }]);
    expect(await at('2031-05-02T12:00:00Z')).toEqual(['soon', { open: 2, overdue: 0, soon: 1 }]);
    expect(await at('2031-05-04T12:00:00Z')).toEqual(['overdue', { open: 2, overdue: 1, soon: 0 }]);
    expect((await world.ask('gendarmerieAnalyst', countRequests)).answer.open).toBe(0);
    await answerOf(world, requestId, { answer: 'Three.' });
    expect(await at('2031-05-04T12:00:00Z')).toEqual([null, { open: 1, overdue: 0, soon: 0 }]);
  });

  it('of a request about an item that the reader of the asked agency does not see is not counted', async () => {
    const world = await aWorld();
    const secret = { level: 3, releasableTo: ['INT'] as AgencyCode[], compartments: [], originatorControl: false };
    await world.owner.query(`update member_access set clearance = 3 where person_id = $1`, [world.people.customsLiaison]);
    const itemId = await contributed(world, { marking: secret }, 'customsLiaison');
    const body = { kind: 'release', to: cus, forAgency: gen, itemId, reason: 'For the patrol.' } as const;
    expect((await world.ask('intelligenceAnalyst', makeRequest, { body })).status).toBe(200);
    expect((await world.ask('customsLiaison', countRequests)).answer.open).toBe(1);
    expect((await world.ask('customsAnalyst', countRequests)).answer.open).toBe(0);
  });
});

describe('the product that a request was made for', () => {
  it('is not named to a colleague of the asker who does not see it', async () => {
    const world = await aWorld();
    const requestId = await asked(world);
    const product = randomUUID();
    await world.owner.query(
      `with p as (insert into product (cell_id, id, label_id, kind, agency_code, created_by)
         select cell_id, $2, label_id, 'operational_assessment', 'INT', $3 from request where id = $1 returning id)
       update request set product_id = p.id from p where request.id = $1`,
      [requestId, product, world.people.intelligenceAnalyst],
    );
    expect((await world.ask('gendarmerieAnalyst', readRequest, { params: { requestId } })).answer.productId).toBeNull();
  });
});
