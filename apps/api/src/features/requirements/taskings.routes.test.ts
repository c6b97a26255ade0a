import { describe, expect, it } from 'vitest';
import { listRequirements, moveRequirementState, settleTasking, taskAgency } from '@workbench/contract';
import type { AgencyCode, TaskingEvent } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { asked, openMarking, tasked, taskingsOf } from '../../../test/requirement-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const deadline = '2031-05-10T08:00:00.000Z';

function settle(world: World, as: ActorName, taskingId: string, event: TaskingEvent, version = 1, more: object = {}) {
  return world.ask(as, settleTasking, { params: { taskingId }, body: { event, ...more }, version });
}

describe('a tasking', () => {
  it('is known to the asked agency, the asking agency and those who lead or teach, and to nobody else', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    await tasked(world, eeiId);
    const known: Record<string, number> = {};
    const everybody = [
      'customsAnalyst',
      'customsLiaison',
      'intelligenceAnalyst',
      'cellLead',
      'instructor',
      'mentor',
      'policeAnalyst',
      'rightsOfficer',
    ] as const;
    for (const who of everybody) known[who] = (await world.ask(who, listRequirements)).answer.rows.flatMap(taskingsOf).length;
    expect(known).toEqual({
      customsAnalyst: 1,
      customsLiaison: 1,
      intelligenceAnalyst: 1,
      cellLead: 1,
      instructor: 1,
      mentor: 1,
      policeAnalyst: 0,
      rightsOfficer: 0,
    });
  });

  it('is given by whoever leads, once an agency, for an open element', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const ask = (as: ActorName, requirementId: string, to = 'CUS') =>
      world.ask(as, taskAgency, { params: { requirementId }, body: { to: to as AgencyCode, deadline } });
    expect((await ask('policeAnalyst', eeiId)).status).toBe(403);
    expect((await ask('mentor', eeiId)).status).toBe(403);
    expect((await ask('cellLead', pirId)).status).toBe(404);
    expect((await ask('cellLead', eeiId, 'NOSUCH')).status).toBe(404);
    expect((await ask('cellLead', eeiId)).status).toBe(200);
    expect((await ask('instructor', eeiId)).problem.code).toBe('not_in_this_state');
    await world.ask('cellLead', moveRequirementState, { params: { requirementId: eeiId }, body: { event: 'close' }, version: 1 });
    expect((await ask('cellLead', eeiId, 'POL')).problem.code).toBe('not_in_this_state');
  });

  it('does not go to an agency that may not read the element', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world, { marking: { ...openMarking, releasableTo: ['POL' as AgencyCode] } });
    const ask = (to: string) =>
      world.ask('cellLead', taskAgency, { params: { requirementId: eeiId }, body: { to: to as AgencyCode, deadline } });
    expect((await ask('CUS')).problem.code).toBe('agency_cannot_read');
    expect((await ask('POL')).status).toBe(200);
  });
});

describe('the asked agency', () => {
  it('accepts and then answers, by a liaison or an analyst; others do not answer for it', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const { id } = await tasked(world, eeiId);
    expect((await settle(world, 'policeAnalyst', id, 'accept')).status).toBe(404);
    expect((await settle(world, 'cellLead', id, 'accept')).status).toBe(403);
    expect((await settle(world, 'mentor', id, 'accept')).status).toBe(403);
    const accepted = await settle(world, 'customsAnalyst', id, 'accept');
    expect(taskingsOf(accepted.answer)).toMatchObject([{ standing: 'accepted', version: 2, may: ['decline', 'answer'] }]);
    expect((await settle(world, 'customsLiaison', id, 'answer', 1)).problem.code).toBe('version_conflict');
    expect(taskingsOf((await settle(world, 'customsLiaison', id, 'answer', 2)).answer)).toMatchObject([{ standing: 'answered', may: [] }]);
    expect((await settle(world, 'customsAnalyst', id, 'decline', 3, { reason: 'No.' })).problem.code).toBe('not_in_this_state');
  });

  it('declines with a reason, and is asked again with a new deadline', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const { id } = await tasked(world, eeiId);
    expect((await settle(world, 'customsAnalyst', id, 'decline')).problem).toMatchObject({ fields: [{ path: 'body.reason' }] });
    const declined = await settle(world, 'customsAnalyst', id, 'decline', 1, { reason: 'Not held.' });
    expect(taskingsOf(declined.answer)).toMatchObject([{ standing: 'declined', reason: 'Not held.' }]);
    expect((await settle(world, 'cellLead', id, 'ask_again', 2)).problem).toMatchObject({ fields: [{ path: 'body.deadline' }] });
    expect((await settle(world, 'customsAnalyst', id, 'ask_again', 2, { deadline })).status).toBe(403);
    const again = await settle(world, 'cellLead', id, 'ask_again', 2, { deadline: '2031-06-01T00:00:00Z' });
    expect(taskingsOf(again.answer)).toMatchObject([{ standing: 'asked', reason: null, deadline: '2031-06-01T00:00:00.000Z' }]);
  });

  it('is overdue when the deadline has passed on the exercise clock, whatever the time of day is outside', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    expect((await tasked(world, eeiId, '2031-05-01T08:00:00.000Z')).standing).toBe('asked');
    const late = await tasked(world, eeiId, '2031-04-30T08:00:00.000Z', 'POL');
    expect(late.standing).toBe('overdue');
    expect(taskingsOf((await settle(world, 'policeAnalyst', late.id, 'answer')).answer).map((one) => one.standing)).toEqual(['answered']);
  });
});
