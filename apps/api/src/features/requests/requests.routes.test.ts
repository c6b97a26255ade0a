import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerRequest, listRequests, makeRequest } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const cus = 'CUS' as AgencyCode;
const question = { kind: 'rfi', to: cus, reason: 'Which lorries crossed in the night?' } as const;

async function asked(world: World, as: ActorName = 'gendarmerieAnalyst') {
  return (await world.ask(as, makeRequest, { body: question })).answer;
}

describe('a request', () => {
  it('is read by the two agencies and the instructor, and by nobody else', async () => {
    const world = await aWorld();
    await asked(world);
    const rows: Record<string, number> = {};
    for (const who of [
      'gendarmerieAnalyst',
      'customsAnalyst',
      'customsLiaison',
      'instructor',
      'policeAnalyst',
      'cellLead',
      'mentor',
    ] as const) {
      rows[who] = (await world.ask(who, listRequests)).answer.rows.length;
    }
    expect(rows).toEqual({
      gendarmerieAnalyst: 1,
      customsAnalyst: 1,
      customsLiaison: 1,
      instructor: 1,
      policeAnalyst: 0,
      cellLead: 0,
      mentor: 0,
    });
    expect((await world.ask('nobody', listRequests)).status).toBe(401);
  });

  it('about an item that the asker does not see is answered like one about no item', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const about = (id: string) => ({
      body: { kind: 'release', to: cus, forAgency: 'GEN' as AgencyCode, itemId: id, reason: 'For the patrol.' } as const,
    });
    const hidden = await world.ask('gendarmerieAnalyst', makeRequest, about(itemId));
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await world.ask('gendarmerieAnalyst', makeRequest, about(randomUUID()))).text);
  });

  it('goes to the agency whose item it is about', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const body = { kind: 'sanitisation', to: 'POL' as AgencyCode, itemId, reason: 'For the patrol.' } as const;
    expect((await world.ask('gendarmerieAnalyst', makeRequest, { body })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', makeRequest, { body: { ...body, to: cus } })).answer).toMatchObject({
      itemId,
      itemTitle: 'Lorry at the northern post',
      state: 'open',
    });
  });

  it.each([
    ['to the own agency', { ...question, to: 'GEN' as AgencyCode }],
    ['for a release without an item', { ...question, kind: 'release' as const }],
    ['without a reason', { ...question, reason: ' ' }],
  ])('%s is not valid', async (_, body) => {
    const world = await aWorld();
    expect((await world.ask('gendarmerieAnalyst', makeRequest, { body })).status).toBe(400);
  });

  it("is not a mentor's or an administrator's to make", async () => {
    const world = await aWorld();
    expect((await world.ask('mentor', makeRequest, { body: question })).status).toBe(403);
    expect((await world.ask('administrator', makeRequest, { body: question })).status).toBe(403);
  });

  it('sent twice under one key is one request', async () => {
    const world = await aWorld();
    const sent = { body: question, key: 'the-same-question' };
    const first = await world.ask('gendarmerieAnalyst', makeRequest, sent);
    expect((await world.ask('gendarmerieAnalyst', makeRequest, sent)).text).toBe(first.text);
    expect((await world.ask('gendarmerieAnalyst', listRequests)).answer.rows).toHaveLength(1);
  });
});

describe('its answer', () => {
  it("is given by the asked agency's liaison, once", async () => {
    const world = await aWorld();
    const { id } = await asked(world);
    const params = { requestId: id };
    const answer = { event: 'answer', answer: 'Three, all empty.' } as const;
    const statuses: number[] = [];
    for (const who of ['policeAnalyst', 'customsAnalyst', 'gendarmerieAnalyst', 'customsLiaison', 'customsLiaison'] as const) {
      statuses.push((await world.ask(who, answerRequest, { params, body: answer, version: 1 })).status);
    }
    expect(statuses).toEqual([404, 403, 403, 200, 409]);
    expect((await world.ask('gendarmerieAnalyst', listRequests)).answer.rows).toMatchObject([
      { state: 'answered', answer: 'Three, all empty.', may: { answer: false, withdraw: false } },
    ]);
  });

  it('is not given on a request that has changed since it was read', async () => {
    const world = await aWorld();
    const { id } = await asked(world);
    const late = await world.ask('customsLiaison', answerRequest, {
      params: { requestId: id },
      body: { event: 'refuse', answer: 'No.' },
      version: 7,
    });
    expect(late.problem).toMatchObject({ code: 'version_conflict', currentVersion: 1, current: { id, state: 'open' } });
  });

  it('is not needed any more once the asker, and nobody else, has withdrawn', async () => {
    const world = await aWorld();
    const { id } = await asked(world);
    const params = { requestId: id };
    const withdraw = { event: 'withdraw' } as const;
    expect((await world.ask('customsLiaison', answerRequest, { params, body: withdraw, version: 1 })).status).toBe(403);
    expect((await world.ask('gendarmerieAnalyst', answerRequest, { params, body: withdraw, version: 1 })).answer.state).toBe('withdrawn');
    expect((await world.ask('customsLiaison', answerRequest, { params, body: { event: 'answer' }, version: 2 })).problem.code).toBe(
      'not_in_this_state',
    );
  });
});
