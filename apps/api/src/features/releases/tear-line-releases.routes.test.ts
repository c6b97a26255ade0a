import { describe, expect, it } from 'vitest';
import {
  checkRelease,
  listProducts,
  readProduct,
  recallProduct,
  releaseProduct,
  reopenProduct,
  writeTearLine,
  type TearLineChoice,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { World } from '../../../test/world';

const [gen, pol, fiu] = ['GEN', 'POL', 'FIU'] as AgencyCode[] as [AgencyCode, AgencyCode, AgencyCode];
const author = 'intelligenceAnalyst';
const forAll: TearLineChoice = { level: 0, releasableTo: 'all', compartments: [] };
const forSome = { ...forAll, releasableTo: ['CUS', 'GEN', 'POL', 'TRG'] as AgencyCode[] };

/** A product whose judgement is the police's to see, with a tear line. */
async function aTornProduct(world: World, marking: TearLineChoice = forAll) {
  const productId = await startedProduct(world);
  const block = await writtenJudgement(world, productId, 'Closed words.', [
    await contributed(world, { title: 'Quay log', marking: harbourOnly }),
  ]);
  const params = { productId, blockId: block.id };
  await world.ask(author, writeTearLine, { params, body: { text: 'Words below the line.', marking }, version: 0 });
  return { productId, blockId: block.id };
}

async function released(world: World, productId: string, agencies: AgencyCode[]): Promise<number> {
  const { version } = await approved(world, productId);
  const reply = await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies }, version });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.version;
}

async function handedOver(world: World, productId: string): Promise<unknown[]> {
  const { rows } = await world.owner.query(
    `select r.agency_code as agency, (select count(*)::int from release_block b where b.release_id = r.id) as blocks,
       (select count(*)::int from release_tear_line t where t.release_id = r.id) as lines
     from release r where r.product_id = $1 order by 1`,
    [productId],
  );
  return rows;
}

describe('a release of a product with a tear line', () => {
  it('gives one agency the judgement and another the tear line in its place', async () => {
    const world = await aWorld();
    const { productId, blockId } = await aTornProduct(world);
    await released(world, productId, [gen, pol]);
    expect((await productFor(world, 'policeAnalyst', productId)).blocks).toMatchObject([
      { id: blockId, text: 'Closed words.', kind: 'judgement', tearLine: null, citations: [{ title: 'Quay log' }] },
    ]);
    const reply = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    const { id, ...read } = reply.answer.blocks[0]!;
    expect(read).toEqual({
      lineageId: id,
      section: 'key_judgements',
      kind: 'paragraph',
      text: 'Words below the line.',
      marking: { ...forAll, originators: ['INT'], originatorControl: [] },
      judgement: null,
      problems: [],
      citations: [],
      tearLine: null,
      isTearLine: false,
      version: 1,
      changedBy: null,
      changedAt: null,
    });
    for (const trace of [blockId, 'Closed', 'Quay', 'HARBOUR']) expect(reply.text).not.toContain(trace);
    expect((await world.ask('gendarmerieAnalyst', listProducts)).answer.rows[0]?.marking).toEqual(reply.answer.marking);
  });

  it('hands over to each agency exactly what is releasable to it', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world);
    await writtenJudgement(world, productId, 'Open words.', []);
    await released(world, productId, [gen, pol]);
    expect(await handedOver(world, productId)).toEqual([
      { agency: 'GEN', blocks: 1, lines: 1 },
      { agency: 'POL', blocks: 2, lines: 1 },
    ]);
  });

  it('gives a member of the agency who may not see the judgement the tear line', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world);
    await released(world, productId, [pol]);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.policeAnalyst]);
    expect((await productFor(world, 'policeAnalyst', productId)).blocks.map((block) => block.text)).toEqual(['Words below the line.']);
  });

  it('is blocked for an agency that may have neither, and the check says so of the judgement alone', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world, forSome);
    const { version } = await approved(world, productId);
    const check = await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: [gen, pol, fiu] } });
    expect(check.answer.blocks).toMatchObject([{ agency: 'FIU', title: 'Quay log', reason: 'not_releasable' }]);
    const refused = await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [fiu] }, version });
    expect(refused.problem.code).toBe('release_blocked');
  });

  it('of what is under originator control waits for the originator, tear line or not', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const itemId = await contributed(world, { marking: { level: 1, releasableTo: 'all', compartments: [], originatorControl: true } });
    const block = await writtenJudgement(world, productId, 'Controlled words.', [itemId]);
    const params = { productId, blockId: block.id };
    await world.ask(author, writeTearLine, { params, body: { text: 'Words below the line.', marking: forAll }, version: 0 });
    const check = await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: [gen] } });
    expect(check.answer.blocks).toMatchObject([{ reason: 'originator_control' }]);
  });

  it('goes with the tear line that the releaser sees, and without the judgement that the releaser does not', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.cellLead]);
    const { version } = await approved(world, productId);
    const check = await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: [fiu] } });
    expect(check.answer.blocks).toEqual([]);
    expect((await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: [pol] }, version })).status).toBe(200);
    expect(await handedOver(world, productId)).toEqual([{ agency: 'POL', blocks: 0, lines: 1 }]);
    expect((await productFor(world, 'policeAnalyst', productId)).blocks.map((block) => block.text)).toEqual(['Words below the line.']);
  });

  it('is recalled with its tear lines', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world);
    const version = await released(world, productId, [gen]);
    const recalled = await world.ask('cellLead', recallProduct, { params: { productId }, body: {}, version });
    expect(recalled.status).toBe(200);
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).status).toBe(404);
    expect((await world.ask('gendarmerieAnalyst', listProducts)).answer.rows).toEqual([]);
  });

  it('keeps the words that went out when the next version writes others', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world);
    await released(world, productId, [gen]);
    const read = async () => (await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text;
    const before = await read();
    const next = await world.ask(author, reopenProduct, { params: { productId }, body: {} });
    const params = { productId, blockId: next.answer.blocks[0]!.id };
    const again = await world.ask(author, writeTearLine, { params, body: { text: 'Later words.', marking: forAll }, version: 1 });
    expect(again.answer.tearLine?.text).toBe('Later words.');
    expect(await read()).toBe(before);
  });
});

describe('the preview for an agency', () => {
  it('is to the byte what its reader then reads of the blocks', async () => {
    const world = await aWorld();
    const { productId } = await aTornProduct(world, forSome);
    await writtenJudgement(world, productId, 'Open words.', []);
    const as = async (agency: AgencyCode) =>
      (await world.ask(author, readProduct, { params: { productId }, query: { agency } })).answer.blocks;
    const [forGen, forPol, forFiu] = [await as(gen), await as(pol), await as(fiu)];
    expect(forGen.map((block) => block.text)).toEqual(['Words below the line.', 'Open words.']);
    expect(forPol.map((block) => block.text)).toEqual(['Closed words.', 'Open words.']);
    expect(forFiu.map((block) => block.text)).toEqual(['Open words.']);
    await released(world, productId, [gen, pol]);
    expect((await productFor(world, 'gendarmerieAnalyst', productId)).blocks).toEqual(forGen);
    expect((await productFor(world, 'policeAnalyst', productId)).blocks).toEqual(forPol);
  });
});
