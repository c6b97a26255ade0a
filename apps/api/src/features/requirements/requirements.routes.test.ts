import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeRequirement, listRequirements, moveRequirementState, readRequirement, writeRequirement } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { harbourOnly } from '../../../test/item-seeds';
import { aQuestion, asked, openMarking } from '../../../test/requirement-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

async function stateOf(world: World, as: ActorName, body: object) {
  const reply = await world.ask(as, writeRequirement, { body: body as ReturnType<typeof aQuestion> });
  return [reply.status, reply.status === 200 ? (reply.answer.pir.eeis.at(-1) ?? reply.answer.pir).state : reply.problem.code];
}

describe('a question', () => {
  it('is open when the cell lead or the instructor writes it, a proposal by analysts, and not for others to write', async () => {
    const world = await aWorld();
    const came: Record<string, unknown> = {};
    for (const who of ['cellLead', 'instructor', 'customsAnalyst', 'customsLiaison', 'mentor', 'rightsOfficer', 'administrator'] as const)
      came[who] = await stateOf(world, who, aQuestion());
    expect(came).toEqual({
      cellLead: [200, 'open'],
      instructor: [200, 'open'],
      customsAnalyst: [200, 'draft'],
      customsLiaison: [200, 'draft'],
      mentor: [403, 'not_allowed'],
      rightsOfficer: [403, 'not_allowed'],
      administrator: [403, 'not_allowed'],
    });
    expect((await world.ask('nobody', listRequirements)).status).toBe(401);
  });

  it.each([
    ['without words', { text: '  ' }],
    ['without a time', { latestAt: 'soon' }],
    ['with a priority that is none', { priority: 'high' }],
    ['with a compartment that is not held', { marking: { ...openMarking, compartments: ['SEALED'] } }],
    ['on a level that the cell does not have', { marking: { ...openMarking, level: 7 } }],
  ])('%s is not valid', async (_, changes) => {
    const world = await aWorld();
    expect((await world.ask('cellLead', writeRequirement, { body: aQuestion(changes) })).status).toBe(400);
  });

  it('that is secret is to others what one that does not exist is', async () => {
    const world = await aWorld();
    const { answer } = await world.ask('cellLead', writeRequirement, { body: aQuestion({ marking: harbourOnly }) });
    const read = (id: string) => world.ask('gendarmerieAnalyst', readRequirement, { params: { requirementId: id } });
    expect((await read(answer.id)).status).toBe(404);
    expect((await read(answer.id)).text).toBe((await read(randomUUID())).text);
    expect((await world.ask('gendarmerieAnalyst', listRequirements)).answer.rows).toEqual([]);
    const under = { kind: 'eei', pirId: answer.id, text: 'Who?', indicators: '' } as const;
    expect((await world.ask('gendarmerieAnalyst', writeRequirement, { body: under })).status).toBe(404);
    expect((await world.ask('policeAnalyst', listRequirements)).answer.rows).toHaveLength(1);
  });

  it('sent twice under one key is one question', async () => {
    const world = await aWorld();
    const sent = { body: aQuestion(), key: 'the-same-question' };
    const first = await world.ask('cellLead', writeRequirement, sent);
    expect((await world.ask('cellLead', writeRequirement, sent)).text).toBe(first.text);
    expect((await world.ask('cellLead', listRequirements)).answer.rows).toHaveLength(1);
  });

  it('whose latest time has passed on the exercise clock says so', async () => {
    const world = await aWorld();
    await world.ask('cellLead', writeRequirement, { body: aQuestion({ latestAt: '2031-05-01T07:59:59Z' }) });
    await world.ask('cellLead', writeRequirement, { body: aQuestion({ latestAt: '2031-05-01T08:00:00Z' }) });
    expect((await world.ask('mentor', listRequirements)).answer).toMatchObject({
      asOf: '2031-05-01T08:00:00.000Z',
      rows: [{ isPastValue: true }, { isPastValue: false }],
      may: { propose: false, lead: false },
    });
  });
});

describe('an element', () => {
  it("has its question's marking, or the join of that with its own", async () => {
    const world = await aWorld();
    const { pirId } = await asked(world);
    const body = { kind: 'eei', pirId, text: 'Who paid?', indicators: '', marking: harbourOnly } as const;
    const { answer } = await world.ask('cellLead', writeRequirement, { body });
    expect(answer.pir.eeis.map((eei) => [eei.marking.level, eei.marking.compartments])).toEqual([
      [0, []],
      [1, ['HARBOUR']],
    ]);
    const seen = await world.ask('gendarmerieAnalyst', readRequirement, { params: { requirementId: pirId } });
    expect(seen.answer.pir.eeis.map((eei) => eei.text)).toEqual(['Where did the lorry stop?']);
    expect(seen.answer.pir.coverage.elements).toBe(1);
  });

  it('is read by its own id with its question', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    expect((await world.ask('financeAnalyst', readRequirement, { params: { requirementId: eeiId } })).answer.pir.id).toBe(pirId);
  });

  it('is put under a question alone, and not under one that has ended', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const under = (id: string) => stateOf(world, 'cellLead', { kind: 'eei', pirId: id, text: 'Who?', indicators: '' });
    expect(await under(eeiId)).toEqual([404, 'not_found']);
    await world.ask('cellLead', moveRequirementState, { params: { requirementId: pirId }, body: { event: 'close' }, version: 1 });
    expect(await under(pirId)).toEqual([409, 'not_in_this_state']);
  });
});

describe('its words', () => {
  it('are changed by whoever leads, and by the proposer until it is opened', async () => {
    const world = await aWorld();
    const { id } = (await world.ask('customsAnalyst', writeRequirement, { body: aQuestion() })).answer;
    const to = (as: ActorName, version: number) =>
      world.ask(as, changeRequirement, { params: { requirementId: id }, body: { text: `By ${as}` }, version });
    expect((await to('policeAnalyst', 1)).status).toBe(403);
    expect((await to('customsAnalyst', 1)).answer).toMatchObject({ text: 'By customsAnalyst', version: 2, why: 'The fair opens in June.' });
    await world.ask('cellLead', moveRequirementState, { params: { requirementId: id }, body: { event: 'open' }, version: 2 });
    expect((await to('customsAnalyst', 3)).status).toBe(403);
    expect((await to('instructor', 3)).answer.text).toBe('By instructor');
  });

  it('are not changed on top of what somebody else wrote meanwhile', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const params = { requirementId: eeiId };
    await world.ask('cellLead', changeRequirement, { params, body: { indicators: 'Tyre marks.' }, version: 1 });
    const late = await world.ask('instructor', changeRequirement, { params, body: { text: 'Else?' }, version: 1 });
    expect(late.problem).toMatchObject({ code: 'version_conflict', currentVersion: 2, current: { eeis: [{ indicators: 'Tyre marks.' }] } });
  });
});

describe('its state', () => {
  it('moves as the table says, by whoever leads, with the answer in words', async () => {
    const world = await aWorld();
    const { pirId } = await asked(world);
    const move = (as: ActorName, event: 'open' | 'answer' | 'close' | 'reopen', version: number) =>
      world.ask(as, moveRequirementState, { params: { requirementId: pirId }, body: { event, conclusion: 'For the survey.' }, version });
    expect((await move('customsAnalyst', 'answer', 1)).status).toBe(403);
    expect((await move('cellLead', 'reopen', 1)).problem.code).toBe('not_in_this_state');
    expect((await move('cellLead', 'answer', 9)).problem.code).toBe('version_conflict');
    expect((await move('cellLead', 'answer', 1)).answer).toMatchObject({ state: 'answered', conclusion: 'For the survey.' });
    expect((await move('instructor', 'close', 2)).answer.may.move).toEqual(['reopen']);
  });
});
