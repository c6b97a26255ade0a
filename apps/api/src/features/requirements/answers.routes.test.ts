import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  linkAnswer,
  listItemAnswers,
  listItems,
  listRequirements,
  moveRequirementState,
  readRequirement,
  retractClaim,
  unlinkAnswer,
  writeRequirement,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { asked, linked } from '../../../test/requirement-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const said = { subject: { new: { kind: 'person', name: 'Idris Vale' } }, predicate: 'alias', object: { value: 'the Ferryman' } } as const;

async function coverage(world: World, as: ActorName) {
  return (await world.ask(as, listRequirements)).answer.rows[0]!.coverage;
}

function link(world: World, as: ActorName, requirementId: string, what: { itemId: string } | { claimId: string }) {
  return world.ask(as, linkAnswer, { params: { requirementId }, body: { ...what, extent: 'partial', note: 'See the second page.' } });
}

describe('an answer', () => {
  it('by an item is marked as item and element together, and counts for those who see it', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const before = await world.ask('gendarmerieAnalyst', readRequirement, { params: { requirementId: pirId } });
    const itemId = await contributed(world, { marking: harbourOnly });
    const { answer } = await link(world, 'policeAnalyst', eeiId, { itemId });
    expect(answer).toMatchObject({
      eeiId,
      itemId,
      extent: 'partial',
      note: 'See the second page.',
      by: 'policeAnalyst',
      marking: { level: 1, compartments: ['HARBOUR'], originators: ['CUS', 'INT'] },
    });
    expect(await coverage(world, 'cellLead')).toEqual({ elements: 1, covered: 1, partly: 1, share: null });
    const after = await world.ask('gendarmerieAnalyst', readRequirement, { params: { requirementId: pirId } });
    expect(after.text).toBe(before.text);
    expect(after.answer).toMatchObject({ answers: [], pir: { coverage: { covered: 0 }, eeis: [{ answers: { marking: null } }] } });
    const { answer: seen } = await world.ask('cellLead', readRequirement, { params: { requirementId: pirId } });
    expect(seen.pir.eeis[0]!.answers).toEqual({ full: 0, partial: 1, marking: answer.marking });
  });

  it('by an item, an element or a claim that the analyst does not see is answered like one by what does not exist', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const itemId = await contributed(world, { marking: harbourOnly });
    const claim = await claimed(world, 'policeAnalyst', itemId, said);
    const secret = await world.ask('cellLead', writeRequirement, {
      body: { kind: 'eei', pirId, text: 'Who?', indicators: '', marking: harbourOnly },
    });
    const open = await contributed(world);
    const tries = [
      await link(world, 'gendarmerieAnalyst', eeiId, { itemId }),
      await link(world, 'gendarmerieAnalyst', eeiId, { claimId: claim.id }),
      await link(world, 'gendarmerieAnalyst', secret.answer.id, { itemId: open }),
      await link(world, 'gendarmerieAnalyst', pirId, { itemId: open }),
      await link(world, 'gendarmerieAnalyst', eeiId, { itemId: randomUUID() }),
    ];
    expect(tries.map((one) => one.status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(tries.map((one) => one.text)).size).toBe(1);
  });

  it("is refused to a liaison who sees the item as the own agency's alone and could not read the two together", async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const itemId = await contributed(world, { marking: harbourOnly });
    const refused = await link(world, 'customsLiaison', eeiId, { itemId });
    expect([refused.status, refused.problem.code]).toEqual([403, 'marking_beyond_reach']);
    await linked(world, 'policeAnalyst', eeiId, itemId);
    expect((await link(world, 'customsLiaison', eeiId, { itemId })).text).toBe(refused.text);
  });

  it('is said once, on an element that is asked, by analysts', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const itemId = await contributed(world);
    expect((await link(world, 'mentor', eeiId, { itemId })).status).toBe(403);
    expect((await world.ask('nobody', linkAnswer, { params: { requirementId: eeiId }, body: { itemId, extent: 'full' } })).status).toBe(
      401,
    );
    await linked(world, 'gendarmerieAnalyst', eeiId, itemId);
    expect((await link(world, 'policeAnalyst', eeiId, { itemId })).problem.code).toBe('not_in_this_state');
    await world.ask('cellLead', moveRequirementState, { params: { requirementId: eeiId }, body: { event: 'close' }, version: 1 });
    const other = await contributed(world);
    expect((await link(world, 'policeAnalyst', eeiId, { itemId: other })).problem.code).toBe('not_in_this_state');
  });

  it('is taken away by any analyst who sees it, and by nobody who does not', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const answerId = await linked(world, 'policeAnalyst', eeiId, await contributed(world, { marking: harbourOnly }));
    const take = (as: ActorName, id = answerId) => world.ask(as, unlinkAnswer, { params: { requirementId: eeiId, answerId: id } });
    expect((await take('gendarmerieAnalyst')).text).toBe((await take('gendarmerieAnalyst', randomUUID())).text);
    expect((await take('gendarmerieAnalyst')).status).toBe(404);
    expect((await take('mentor')).status).toBe(403);
    expect((await take('intelligenceAnalyst')).status).toBe(200);
    expect((await coverage(world, 'cellLead')).covered).toBe(0);
  });

  it('by a claim stands until the claim is taken back', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const claim = await claimed(world, 'policeAnalyst', await contributed(world), said);
    const { answer } = await link(world, 'policeAnalyst', eeiId, { claimId: claim.id });
    expect(answer).toMatchObject({ claimId: claim.id, itemId: claim.source!.itemId, isTakenBack: false });
    await world.ask('policeAnalyst', retractClaim, { params: { claimId: claim.id }, body: { reason: 'Misread.' }, version: 1 });
    const { answer: read } = await world.ask('cellLead', readRequirement, { params: { requirementId: pirId } });
    expect(read).toMatchObject({ answers: [{ isTakenBack: true }], pir: { coverage: { covered: 0 } } });
    expect((await link(world, 'policeAnalyst', eeiId, { claimId: claim.id })).problem.code).toBe('not_in_this_state');
  });
});

describe('an item', () => {
  it('tells which elements it is said to answer, and is listed by them', async () => {
    const world = await aWorld();
    const { pirId, eeiId } = await asked(world);
    const [answering, other] = [await contributed(world), await contributed(world)];
    await linked(world, 'policeAnalyst', eeiId, answering);
    const { answer } = await world.ask('gendarmerieAnalyst', listItemAnswers, { params: { itemId: answering } });
    expect(answer).toMatchObject({ rows: [{ eeiId, eei: 'Where did the lorry stop?' }], may: { link: true } });
    expect((await world.ask('gendarmerieAnalyst', listItemAnswers, { params: { itemId: other } })).answer.rows).toEqual([]);
    for (const requirement of [pirId, eeiId]) {
      const listed = await world.ask('gendarmerieAnalyst', listItems, { query: { requirement } });
      expect([listed.answer.total, listed.answer.rows.map((row) => row.id)]).toEqual([1, [answering]]);
    }
    expect((await world.ask('gendarmerieAnalyst', listItems, { query: { requirement: randomUUID() } })).answer.total).toBe(0);
  });
});
