import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addBlock,
  addRow,
  bindTechnique,
  listBindings,
  releaseProduct,
  reopenProduct,
  startTechnique,
  unbindTechnique,
  type MarkingChoice,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { openWorld, type ActorName, type World } from '../../../test';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open: MarkingChoice = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const harbourOnly = { level: 1, releasableTo: ['POL', 'TRG'], compartments: ['HARBOUR'], originatorControl: false } as MarkingChoice;

async function anAdvocacy(marking = open): Promise<string> {
  const body = { kind: 'devils_advocacy', title: 'Against the ring', question: '', marking } as const;
  const { id } = (await world.ask('intelligenceAnalyst', startTechnique, { body })).answer;
  const content = { kind: 'challenge', text: 'Nobody saw the load.', basis: '', outcome: 'open', effect: '' } as const;
  await world.ask('intelligenceAnalyst', addRow, { params: { techniqueId: id }, body: { content } });
  return id;
}

const bind = (body: { techniqueId: string; productId: string; blockId: string }, as: ActorName = 'intelligenceAnalyst') =>
  world.ask(as, bindTechnique, { body });
const ofProduct = async (as: ActorName, productId: string) => (await world.ask(as, listBindings, { query: { productId } })).answer.rows;

describe('a technique that challenges a judgement', () => {
  it('is shown with its words beside the judgement, and the judgement with the technique, for the team', async () => {
    const productId = await startedProduct(world);
    const { id: blockId, lineageId } = await writtenJudgement(world, productId, 'They will cross.', []);
    const techniqueId = await anAdvocacy();
    const bound = await bind({ techniqueId, productId, blockId });
    expect(bound.answer).toMatchObject({
      technique: { id: techniqueId, kind: 'devils_advocacy', title: 'Against the ring', points: ['Nobody saw the load.'] },
      judgement: { productId, lineageId, number: 1, text: 'They will cross.', likelihoodTerm: 'likely', confidence: 'moderate' },
    });
    expect(await ofProduct('mentor', productId)).toEqual([bound.answer]);
    const { rows } = (await world.ask('cellLead', listBindings, { query: { techniqueId } })).answer;
    expect(rows).toEqual([bound.answer]);
  });

  it('is bound once, however often it is asked for, and taken away by anybody of the team', async () => {
    const productId = await startedProduct(world);
    const { id: blockId } = await writtenJudgement(world, productId, 'They will cross.', []);
    const ends = { techniqueId: await anAdvocacy(), productId, blockId };
    const first = (await bind(ends)).answer;
    expect((await bind(ends, 'cellLead')).answer).toEqual(first);
    const params = { bindingId: first.id };
    expect((await world.ask('mentor', unbindTechnique, { params })).status).toBe(403);
    expect((await world.ask('cellLead', unbindTechnique, { params })).answer).toEqual({ id: first.id });
    expect((await world.ask('cellLead', unbindTechnique, { params })).status).toBe(404);
    expect(await ofProduct('intelligenceAnalyst', productId)).toEqual([]);
  });

  it('is of a kind that is about one judgement, and is bound to nothing else', async () => {
    const productId = await startedProduct(world);
    const { id: blockId } = await writtenJudgement(world, productId, 'They will cross.', []);
    const body = { section: 'background', kind: 'paragraph', text: 'A lorry.' } as const;
    const paragraph = (await world.ask('intelligenceAnalyst', addBlock, { params: { productId }, body })).answer;
    expect((await bind({ techniqueId: await anAdvocacy(), productId, blockId: paragraph.id })).status).toBe(400);
    const swot = { kind: 'swot', title: 'Of the ring', question: '', marking: open } as const;
    const { id: techniqueId } = (await world.ask('intelligenceAnalyst', startTechnique, { body: swot })).answer;
    expect((await bind({ techniqueId, productId, blockId })).status).toBe(400);
  });

  it('is as absent as nothing to whoever does not see it, or not the judgement, or is not of the team', async () => {
    const productId = await startedProduct(world);
    const { id: blockId } = await writtenJudgement(world, productId, 'They will cross.', []);
    const body = { kind: 'red_team', title: 'Their side', question: '', marking: harbourOnly } as const;
    const { id: hidden } = (await world.ask('policeAnalyst', startTechnique, { body })).answer;
    const refused = await bind({ techniqueId: hidden, productId, blockId });
    expect([refused.status, refused.text]).toEqual([404, (await bind({ techniqueId: randomUUID(), productId, blockId })).text]);
    const techniqueId = await anAdvocacy();
    await bind({ techniqueId, productId, blockId });
    expect((await bind({ techniqueId, productId, blockId }, 'gendarmerieAnalyst')).status).toBe(404);
    const { rows } = (await world.ask('gendarmerieAnalyst', listBindings, { query: { techniqueId } })).answer;
    expect(rows).toEqual([]);
  });

  it('stays with its judgement in the next version, and is not handed over with it', async () => {
    const productId = await startedProduct(world);
    const { id: blockId } = await writtenJudgement(world, productId, 'They will cross.', []);
    await bind({ techniqueId: await anAdvocacy(), productId, blockId });
    const { version } = await approved(world, productId);
    const body = { agencies: ['GEN'] as AgencyCode[], leaveOut: [] };
    const released = await world.ask('cellLead', releaseProduct, { params: { productId }, body, version });
    expect(released.status).toBe(200);
    expect(await ofProduct('gendarmerieAnalyst', productId)).toEqual([]);
    expect((await world.fetch('gendarmerieAnalyst', `/api/cells/${world.cellId}/products/${productId}/text`)).body).not.toContain(
      'Against',
    );
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {}, version: released.answer.version });
    const next = await productFor(world, 'intelligenceAnalyst', productId);
    expect(next.number).toBe(2);
    const [stays] = await ofProduct('intelligenceAnalyst', productId);
    expect(stays!.judgement).toMatchObject({ number: 2, blockId: next.blocks[0]!.id });
  });
});
