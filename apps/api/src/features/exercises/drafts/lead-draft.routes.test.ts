import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPackRecord, leadPackDraft, listPackDrafts, lockPackDraft, openPackDraft, planRun, readDataset } from '@workbench/contract';
import { openWorld } from '../../../../test';
import { aPackDraft, leadOn, readDraft, teachToo, withAuthor } from '../../../../test/pack-draft-seeds';
import { eveningPack, zippedPack } from '../../../../test/run-seeds';
import type { World } from '../../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await teachToo(world);
});
afterAll(() => world?.close());

async function lock(packDraftId: string, acceptFaults = true, as: 'instructor' | 'mentor' = 'instructor') {
  const { version } = await readDraft(world, packDraftId);
  return world.ask(as, lockPackDraft, { params: { packDraftId }, version, body: { acceptFaults } });
}

describe('approval', () => {
  it('is another author’s than who submitted, where there is one', async () => {
    const id = await aPackDraft(world);
    await withAuthor(world, id, 'mentor');
    expect((await leadOn(world, id, { event: 'submit' })).answer.state).toBe('submitted');
    expect((await leadOn(world, id, { event: 'approve', reason: 'In a hurry.' })).problem.code).toBe('own_pack');
    const approved = await leadOn(world, id, { event: 'approve' }, 'mentor');
    expect(approved.answer).toMatchObject({ state: 'approved', stateBy: 'mentor', aloneReason: null });
  });

  it('is an only author’s with a reason, which stays with the draft', async () => {
    const id = await aPackDraft(world);
    expect((await leadOn(world, id, { event: 'submit' })).answer.may).toMatchObject({ approveAlone: true, write: false });
    expect((await leadOn(world, id, { event: 'approve' })).problem.code).toBe('pack_reason_missing');
    expect((await leadOn(world, id, { event: 'approve', reason: 'I teach alone.' })).answer.aloneReason).toBe('I teach alone.');
    expect((await leadOn(world, id, { event: 'return' })).answer).toMatchObject({ state: 'draft', aloneReason: null });
  });

  it('is kept apart from submission by the database as well', async () => {
    const id = await aPackDraft(world);
    await leadOn(world, id, { event: 'submit' });
    const alone = `update pack_draft set state = 'approved', approved_by = submitted_by where id = $1`;
    await expect(world.owner.query(alone, [id])).rejects.toMatchObject({ code: '23514' });
  });

  it('skips no state', async () => {
    const id = await aPackDraft(world);
    expect((await leadOn(world, id, { event: 'approve' })).problem.code).toBe('not_in_this_state');
    expect((await lock(id)).problem.code).toBe('not_in_this_state');
  });

  it('is refused to whoever saw another version', async () => {
    const id = await aPackDraft(world);
    const reply = await world.ask('instructor', leadPackDraft, { params: { packDraftId: id }, version: 7, body: { event: 'submit' } });
    expect([reply.status, reply.problem.code, reply.problem.currentVersion]).toEqual([412, 'version_conflict', 1]);
  });
});

describe('a draft that was handed in', () => {
  it('takes no more words, whichever way', async () => {
    const id = await aPackDraft(world);
    await leadOn(world, id, { event: 'submit' });
    const body = { part: 'compartments' as const, content: { code: 'EBB', name: 'Ebb' } };
    expect((await world.ask('instructor', addPackRecord, { params: { packDraftId: id }, body })).problem.code).toBe('not_in_this_state');
    await leadOn(world, id, { event: 'return', reason: 'The move is missing.' });
    expect((await world.ask('instructor', addPackRecord, { params: { packDraftId: id }, body })).status).toBe(200);
  });
});

describe('a draft that is locked', () => {
  async function approved(content?: string): Promise<string> {
    const id = await aPackDraft(world, content === undefined ? undefined : { from: 'archive', content });
    await withAuthor(world, id, 'mentor');
    await leadOn(world, id, { event: 'submit' });
    await leadOn(world, id, { event: 'approve' }, 'mentor');
    return id;
  }

  it('is a dataset that its authors know and plan runs from, and never changes again', async () => {
    const id = await approved();
    const { answer } = await lock(id);
    const datasetId = answer.dataset!.id;
    expect(await readDraft(world, id)).toMatchObject({ state: 'locked', datasetId, may: { write: false, lead: [] } });
    for (const as of ['instructor', 'mentor'] as const)
      expect((await world.ask(as, readDataset, { params: { datasetId } })).answer).toMatchObject({ packId: 'evening', items: 4 });
    expect((await world.ask('cellLead', readDataset, { params: { datasetId } })).status).toBe(404);
    const body = { datasetId, name: 'Evening', syndicates: [{ name: 'One', seats: [] }], staff: [] };
    expect((await world.ask('mentor', planRun, { body })).status).toBe(200);
    expect((await leadOn(world, id, { event: 'return' })).problem.code).toBe('not_in_this_state');
    expect((await world.ask('mentor', listPackDrafts)).answer.rows.find((row) => row.id === id)).toMatchObject({ state: 'locked' });
  });

  it('hands its sealed key on to nobody but who locked it', async () => {
    const id = await approved();
    const datasetId = (await lock(id)).answer.dataset!.id;
    const body = { from: 'dataset' as const, datasetId };
    expect((await world.ask('mentor', openPackDraft, { body })).status).toBe(403);
    expect((await world.ask('instructor', openPackDraft, { body })).status).toBe(200);
  });

  it('stays approved when it has faults that nobody accepted, or with which it cannot be played', async () => {
    const id = await approved();
    expect((await lock(id, false)).answer).toMatchObject({ dataset: null, problem: null });
    expect((await readDraft(world, id)).state).toBe('approved');
    const broken = await approved(await zippedPack({ ...eveningPack, injects: [{ ...eveningPack.injects[0]!, from: 'nobody-at-all' }] }));
    expect((await lock(broken)).answer.faults.map(({ code }) => code)).toContain('reference_unknown');
    expect((await readDraft(world, broken)).state).toBe('approved');
  });
});
