import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeClaimStatus, makeClaim, readClaim, readGraph, restoreClaim, retractClaim, type ClaimCard } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { World } from '../../../test/world';

const said = {
  subject: { new: { kind: 'person', name: 'Idris Vale' } },
  predicate: 'uses',
  object: { new: { kind: 'phone', name: '+999 555 0101' } },
} as const;

async function aClaim(world: World): Promise<ClaimCard> {
  return claimed(world, 'policeAnalyst', await contributed(world), said);
}

async function taken(world: World): Promise<ClaimCard> {
  const { id } = await aClaim(world);
  return (await world.ask('policeAnalyst', retractClaim, { params: { claimId: id }, body: { reason: 'slip' }, version: 1 })).answer;
}

describe('making a claim', () => {
  it('asks who it is, what it is, and for a key', async () => {
    const world = await aWorld();
    const body = { ...said, status: 'confirmed', basis: { itemId: await contributed(world), version: 1, start: 0, end: 7 } } as const;
    expect((await world.ask('nobody', makeClaim, { body })).status).toBe(401);
    expect((await world.ask('mentor', makeClaim, { body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', makeClaim, { body: { ...body, status: 'surely' as never } })).problem.code).toBe(
      'invalid_input',
    );
    expect((await world.ask('policeAnalyst', makeClaim, { body, key: '' })).problem.code).toBe('idempotency_key_missing');
  });

  it('twice with one key makes it once', async () => {
    const world = await aWorld();
    const body = { ...said, status: 'confirmed', basis: { itemId: await contributed(world), version: 1, start: 0, end: 7 } } as const;
    const key = randomUUID();
    const [first, second] = [
      await world.ask('policeAnalyst', makeClaim, { body, key }),
      await world.ask('policeAnalyst', makeClaim, { body, key }),
    ];
    expect(second.text).toBe(first.text);
    expect((await world.owner.query(`select from claim where predicate = 'uses'`)).rowCount).toBe(1);
  });
});

describe('undoing that a claim was taken back', () => {
  it('brings it back for the one who took it back', async () => {
    const world = await aWorld();
    const claim = await taken(world);
    expect(claim.may).toEqual({
      retract: false,
      restore: true,
      changeStatus: false,
      askRights: true,
      erase: false,
      statePurpose: false,
      answerCheck: false,
    });
    const { answer } = await world.ask('policeAnalyst', restoreClaim, { params: { claimId: claim.id }, body: {}, version: 2 });
    expect(answer).toMatchObject({ version: 3, retracted: null });
    expect((await world.ask('policeAnalyst', readGraph)).answer.lines).toHaveLength(1);
  });

  it('is refused to others, afterwards, twice, and on an old version', async () => {
    const world = await aWorld();
    const { id } = await taken(world);
    const ask = (as: 'policeAnalyst' | 'cellLead', version = 2) =>
      world.ask(as, restoreClaim, { params: { claimId: id }, body: {}, version });
    expect((await ask('cellLead')).status).toBe(403);
    expect((await ask('policeAnalyst', 1)).problem).toMatchObject({ code: 'version_conflict', currentVersion: 2 });
    await world.owner.query(`update claim set retracted_at = retracted_at - interval '13 hours' where id = $1`, [id]);
    expect((await ask('policeAnalyst')).status).toBe(403);
    await world.owner.query('update claim set retracted_at = now() where id = $1', [id]);
    expect((await ask('policeAnalyst')).status).toBe(200);
    expect((await ask('policeAnalyst', 3)).problem.code).toBe('not_in_this_state');
  });
});

describe('changing the status of a claim', () => {
  it('is for its author, shows on the chart, and stays in the trail with what it was', async () => {
    const world = await aWorld();
    const { id } = await aClaim(world);
    const ask = (as: 'policeAnalyst' | 'cellLead') =>
      world.ask(as, changeClaimStatus, { params: { claimId: id }, body: { status: 'suspected' }, version: 1 });
    expect((await ask('cellLead')).status).toBe(403);
    expect((await ask('policeAnalyst')).answer).toMatchObject({ status: 'suspected', version: 2 });
    expect((await ask('policeAnalyst')).problem).toMatchObject({ code: 'version_conflict', current: { status: 'suspected' } });
    expect((await world.ask('intelligenceAnalyst', readGraph)).answer.lines[0]?.status).toBe('suspected');
    const { rows } = await world.owner.query(`select detail from audit where deed = 'change_claim_status'`);
    expect(rows).toEqual([{ detail: { from: 'confirmed', to: 'suspected' } }]);
  });

  it('is refused on a claim that was taken back', async () => {
    const world = await aWorld();
    const { id } = await taken(world);
    expect(
      (await world.ask('policeAnalyst', changeClaimStatus, { params: { claimId: id }, body: { status: 'denied' }, version: 2 })).problem
        .code,
    ).toBe('already_retracted');
  });

  it('on a hidden claim is answered like one on an absent claim', async () => {
    const world = await aWorld();
    const { id } = await claimed(world, 'policeAnalyst', await contributed(world, { marking: harbourOnly }), said);
    for (const [endpoint, body] of [
      [changeClaimStatus, { status: 'denied' }],
      [restoreClaim, {}],
      [retractClaim, { reason: 'x' }],
    ] as const) {
      const on = (claimId: string) =>
        world.ask('gendarmerieAnalyst', endpoint, { params: { claimId } as never, body: body as never, version: 1 });
      const hidden = await on(id);
      expect([hidden.status, hidden.text]).toEqual([404, (await on(randomUUID())).text]);
    }
    expect((await world.ask('policeAnalyst', readClaim, { params: { claimId: id } })).answer.version).toBe(1);
  });
});
