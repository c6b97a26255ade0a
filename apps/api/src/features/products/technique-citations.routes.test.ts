import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAuthor,
  addBlock,
  addRow,
  checkRelease,
  cite,
  deleteTechnique,
  dropCitation,
  erase,
  rateCell,
  readProduct,
  releaseProduct,
  reopenProduct,
  showRatings,
  startTechnique,
  type BodyInputOf,
} from '@workbench/contract';
import { achMatrixOf, readAch, type AgencyCode } from '@workbench/domain';
import { openWorld } from '../../../test';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
type Row = BodyInputOf<typeof addRow>;
const onItem = (itemId: string): Row => ({ content: { kind: 'evidence', sort: 'item', text: '', relevance: 'medium' }, itemId });

async function add(techniqueId: string, body: Row): Promise<string> {
  const reply = await world.ask('policeAnalyst', addRow, { params: { techniqueId }, body });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer.rows.at(-1)!.id;
}

/** A matrix in which an item speaks against the first of two hypotheses, rated by the group unless it is still rated alone. */
async function aMatrix(itemId: string, isShown = true) {
  const body = { kind: 'ach' as const, title: 'Who sent them?', question: 'Before the fair?', marking: open };
  const { id } = (await world.ask('policeAnalyst', startTechnique, { body })).answer;
  const one = await add(id, { content: { kind: 'hypothesis', text: 'A smuggler', stance: 'plain' } });
  const other = await add(id, { content: { kind: 'hypothesis', text: 'Nobody', stance: 'null' } });
  const evidence = await add(id, onItem(itemId));
  if (isShown) {
    await world.ask('policeAnalyst', showRatings, { params: { techniqueId: id }, body: {}, version: 1 });
    const rated = { phase: 'together' as const, hypothesisId: one, evidenceId: evidence, value: 'II' as const };
    await world.ask('policeAnalyst', rateCell, { params: { techniqueId: id }, body: rated, version: 0 });
  }
  return { id, one, other, evidence };
}
async function shownIn(productId: string, techniqueId: string) {
  const body = { section: 'background', kind: 'paragraph', text: 'See the matrix.', technique: { techniqueId } } as const;
  const reply = await world.ask('intelligenceAnalyst', addBlock, { params: { productId }, body });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}
const pinnedFor = async (as: ActorName, productId: string) =>
  (await productFor(world, as, productId)).blocks.flatMap((block) => block.citations).find((citation) => citation.technique);

describe('a technique in a product', () => {
  it('is shown as it stands, is read by the same rule as on its page, and marks the block', async () => {
    const matrix = await aMatrix(await contributed(world));
    const block = await shownIn(await startedProduct(world), matrix.id);
    expect(block.marking).toMatchObject({ level: 1, originators: ['CUS', 'INT', 'POL'] });
    const [citation] = block.citations;
    expect(citation).toMatchObject({ title: 'Who sent them?', agency: 'POL', marking: { level: 1 }, exhibit: null });
    const { technique } = citation!;
    expect(technique).toMatchObject({
      techniqueId: matrix.id,
      kind: 'ach',
      rows: [{}, {}, { grounds: { title: 'Lorry at the northern post' } }],
    });
    expect(readAch(achMatrixOf(technique!.rows, technique!.ratings))).toMatchObject({
      leaders: [matrix.other],
      linchpins: [{ of: 'evidence', id: matrix.evidence, leadersWithout: [] }],
    });
  });

  it('is not cited before its ratings are shown, nor when it is hidden or absent, and once only', async () => {
    const itemId = await contributed(world, { marking: open });
    const productId = await startedProduct(world, 'gendarmerieAnalyst');
    const block = await writtenJudgement(world, productId, 'Words.', [], 'gendarmerieAnalyst');
    const tryIt = (techniqueId: string) =>
      world.ask('gendarmerieAnalyst', cite, { params: { productId, blockId: block.id }, body: { techniqueId } });
    expect((await tryIt((await aMatrix(itemId, false)).id)).problem.code).toBe('not_in_this_state');
    const hidden = await tryIt((await aMatrix(await contributed(world, { marking: harbourOnly }))).id);
    expect([hidden.status, hidden.text]).toEqual([404, (await tryIt(randomUUID())).text]);
    const { id } = await aMatrix(itemId);
    expect((await tryIt(id)).status).toBe(200);
    expect((await tryIt(id)).answer.citations).toHaveLength(1);
  });

  it('stays as it was when work goes on, the technique becomes stricter or is thrown away; the link to it goes', async () => {
    const matrix = await aMatrix(await contributed(world, { marking: open }));
    const productId = await startedProduct(world);
    await shownIn(productId, matrix.id);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const before = await pinnedFor('gendarmerieAnalyst', productId);
    await add(matrix.id, onItem(await contributed(world, { marking: harbourOnly })));
    const stricter = await pinnedFor('gendarmerieAnalyst', productId);
    expect(stricter).toEqual({ ...before, technique: { ...before!.technique, techniqueId: null } });
    expect((await pinnedFor('intelligenceAnalyst', productId))!.technique!.techniqueId).toBe(matrix.id);
    await world.ask('policeAnalyst', deleteTechnique, { params: { techniqueId: matrix.id } });
    expect(await pinnedFor('intelligenceAnalyst', productId)).toEqual(stricter);
    await approved(world, productId);
    await world.ask('intelligenceAnalyst', reopenProduct, { params: { productId }, body: {} });
    const next = await pinnedFor('gendarmerieAnalyst', productId);
    expect(next).toEqual({ ...stricter, id: next!.id });
  });

  it('is hidden with its block from whoever may not see it', async () => {
    const productId = await startedProduct(world);
    await writtenJudgement(world, productId, 'Seen by all.', [await contributed(world)]);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const before = (await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text;
    await shownIn(productId, (await aMatrix(await contributed(world, { marking: harbourOnly }))).id);
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text).toBe(before);
    expect(await pinnedFor('cellLead', productId)).toMatchObject({ title: 'Who sent them?' });
  });

  it('keeps no word of an item that is erased, and shows no name that its marking does not cover', async () => {
    const itemId = await contributed(world, { marking: open });
    const subject = { new: { kind: 'person' as const, name: 'Idris Vale' } };
    const claim = await claimed(world, 'policeAnalyst', itemId, { subject, predicate: 'role', object: { value: 'driver' } });
    const matrix = await aMatrix(itemId);
    await add(matrix.id, { content: { kind: 'evidence', sort: 'claim', text: '', relevance: 'low' }, claimId: claim.id });
    const productId = await startedProduct(world);
    await shownIn(productId, matrix.id);
    const secret = await contributed(world, { marking: harbourOnly });
    for (let times = 0; times < 3; times += 1)
      await claimed(world, 'policeAnalyst', secret, {
        subject: { entityId: claim.subject.id },
        predicate: 'name',
        object: { value: 'Secret name' },
      });
    expect(JSON.stringify(await pinnedFor('intelligenceAnalyst', productId))).not.toContain('Secret name');
    await world.ask('rightsOfficer', erase, { body: { itemId, reason: 'Unlawful.', legalGround: 'unlawful' } });
    expect((await pinnedFor('intelligenceAnalyst', productId))!.technique!.rows[2]!.grounds!.title).toBe('—');
  });

  it('stands in the way of a release where it may not go, and dropping it is the way out', async () => {
    const productId = await startedProduct(world);
    const block = await shownIn(productId, (await aMatrix(await contributed(world, { marking: harbourOnly }))).id);
    const check = async () =>
      (await world.ask('cellLead', checkRelease, { params: { productId }, query: { agency: ['GEN'] as AgencyCode[] } })).answer.blocks;
    const citationId = block.citations[0]!.id;
    const [stands] = await check();
    expect(stands).toMatchObject({ blockId: block.id, citationId, itemId: null, title: 'Who sent them?', waysOut: ['drop', 'leave_out'] });
    await world.ask('intelligenceAnalyst', dropCitation, { params: { productId, blockId: block.id, citationId } });
    expect(await check()).toEqual([]);
  });

  it('goes out with its block, to be read and taken away in words by the receiver', async () => {
    const productId = await startedProduct(world);
    await shownIn(productId, (await aMatrix(await contributed(world, { title: 'Night log' }))).id);
    const { version } = await approved(world, productId);
    const body = { agencies: ['GEN'] as AgencyCode[], leaveOut: [] };
    expect((await world.ask('cellLead', releaseProduct, { params: { productId }, body, version })).status).toBe(200);
    expect((await pinnedFor('gendarmerieAnalyst', productId))!.technique!.ratings).toHaveLength(1);
    const text = (await world.fetch('gendarmerieAnalyst', `/api/cells/${world.cellId}/products/${productId}/text`)).body;
    for (const line of [
      'E1 Night log',
      'H1 A smuggler: inconsistency -2, weighted -2.00',
      '      E1\n  H1  II\n  H2  ·\n',
      'Least refuted: H2.',
      'Without E1 (Night log), in the lead: none.',
    ])
      expect(text).toContain(line);
  });
});
