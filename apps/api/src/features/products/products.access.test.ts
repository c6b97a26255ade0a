import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addAuthor, decideReview, makeComment, releaseProduct, submitProduct } from '@workbench/contract';
import type { AgencyCode, CellId } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { approved, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import { smallCell, type ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor, provisionCell, type Trx } from '../../index';

const refused = { code: '42501' };

function as<T>(world: World, name: ActorName, work: (trx: Trx) => Promise<T>, cellId: CellId = world.cellId): Promise<T> {
  return asActor(world.db, { kind: 'member', personId: world.people[name], cellId }, (trx) => work(trx));
}

/** Rows of the tables of products that somebody sees. */
async function rowsFor(world: World, name: ActorName, cellId?: CellId): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'product',
    'product_version',
    'product_block',
    'judgement',
    'citation',
    'review_comment',
    'review_decision',
    'release',
  ]) {
    const { rows } = await as(
      world,
      name,
      (trx) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx),
      cellId,
    );
    counts[table] = rows[0]!.n;
  }
  return counts;
}

const nothing = {
  product: 0,
  product_version: 0,
  product_block: 0,
  judgement: 0,
  citation: 0,
  review_comment: 0,
  review_decision: 0,
  release: 0,
};

/** A product with an open and a closed judgement, commented on and approved. */
async function aReviewedProduct(world: World) {
  const productId = await startedProduct(world);
  const open = await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
  const closed = await writtenJudgement(world, productId, 'Closed words.', [await contributed(world, { marking: harbourOnly })]);
  for (const block of [open, closed]) {
    await world.ask('mentor', makeComment, {
      params: { productId },
      body: { blockId: block.id, start: 0, end: 4, quote: block.text.slice(0, 4), body: 'Why?' },
    });
  }
  return { productId, open, closed, ...(await approved(world, productId)) };
}

describe('as the database user, somebody off the team', () => {
  it('sees no row of a product, in the own cell or from another', async () => {
    const world = await aWorld();
    await aReviewedProduct(world);
    const other = await provisionCell(world.ownerUrl, { ...smallCell, cell: { ...smallCell.cell, name: 'Other cell' } }, 'exercise-2031');
    expect(await rowsFor(world, 'policeAnalyst')).toEqual(nothing);
    expect(await rowsFor(world, 'administrator')).toEqual(nothing);
    expect(await rowsFor(world, 'intelligenceAnalyst', other.cellId)).toEqual(nothing);
    expect(await rowsFor(world, 'intelligenceAnalyst')).toMatchObject({ product: 1, product_block: 2, judgement: 2, citation: 2 });
  });

  it('sees, once it is released to the own agency, the blocks of own labels and never the review', async () => {
    const world = await aWorld();
    const { productId, version } = await aReviewedProduct(world);
    const reply = await world.ask('cellLead', releaseProduct, {
      params: { productId },
      body: { agencies: ['POL' as AgencyCode] },
      version,
    });
    expect(reply.status).toBe(200);
    expect(await rowsFor(world, 'policeAnalyst')).toEqual({
      ...nothing,
      product: 1,
      product_version: 1,
      product_block: 2,
      judgement: 2,
      citation: 2,
      release: 1,
    });
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.policeAnalyst]);
    expect(await rowsFor(world, 'policeAnalyst')).toEqual({
      ...nothing,
      product: 1,
      product_version: 1,
      product_block: 1,
      judgement: 1,
      citation: 1,
      release: 1,
    });
    expect(await rowsFor(world, 'gendarmerieAnalyst')).toEqual(nothing);
  });

  it('cannot make themselves an author, write into it or release it', async () => {
    const world = await aWorld();
    const { productId, open } = await aReviewedProduct(world);
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from product_block where id = $1', [open.id]);
    const own = { cellId: world.cellId, productId, labelId: rows[0]!.label_id };
    const person = world.people.policeAnalyst;
    const author = (trx: Trx) => trx.insertInto('productAuthor').values({ cellId: own.cellId, productId, personId: person }).execute();
    const block = (trx: Trx) =>
      trx
        .insertInto('productBlock')
        .values({
          ...own,
          id: sql`gen_random_uuid()`,
          versionNumber: 1,
          lineageId: open.id,
          floorLabelId: own.labelId,
          section: 'gaps',
          place: 1,
          kind: 'gap',
          createdBy: person,
          changedBy: person,
        } as never)
        .execute();
    const release = (trx: Trx) =>
      trx
        .insertInto('release')
        .values({ ...own, id: sql`gen_random_uuid()`, versionNumber: 1, agencyCode: 'POL', releasedBy: person } as never)
        .execute();
    for (const write of [author, block, release]) await expect(as<unknown>(world, 'policeAnalyst', write)).rejects.toMatchObject(refused);
  });
});

describe('as the database user, somebody on the team', () => {
  it('sees neither block, judgement, citation nor comment of a label beyond reach', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    await world.ask('intelligenceAnalyst', addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    const closed = await writtenJudgement(world, productId, 'Closed words.', [await contributed(world, { marking: harbourOnly })]);
    await world.ask('mentor', makeComment, {
      params: { productId },
      body: { blockId: closed.id, start: 0, end: 6, quote: 'Closed', body: 'Why?' },
    });
    expect(await rowsFor(world, 'intelligenceAnalyst')).toMatchObject({ product_block: 1, review_comment: 1 });
    expect(await rowsFor(world, 'gendarmerieAnalyst')).toEqual({ ...nothing, product: 1, product_version: 1 });
  });

  it('cannot change or drop words that were submitted', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Words.', []);
    await world.ask('intelligenceAnalyst', submitProduct, { params: { productId }, body: {}, version: 1 });
    const change = (trx: Trx) =>
      trx.updateTable('productBlock').set({ text: 'Other words.' }).where('id', '=', block.id).returning('id').execute();
    const drop = (trx: Trx) => trx.deleteFrom('productBlock').where('id', '=', block.id).returning('id').execute();
    expect(await as(world, 'intelligenceAnalyst', change)).toEqual([]);
    expect(await as(world, 'intelligenceAnalyst', drop)).toEqual([]);
  });

  it('cannot rewrite a comment or a decision, nor decide as an author', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Words.', []);
    await world.ask('mentor', makeComment, {
      params: { productId },
      body: { blockId: block.id, start: 0, end: 5, quote: 'Words', body: 'Why?' },
    });
    const submitted = await world.ask('intelligenceAnalyst', submitProduct, { params: { productId }, body: {}, version: 1 });
    await world.ask('mentor', decideReview, {
      params: { productId },
      body: { outcome: 'returned', words: 'Say why.' },
      version: submitted.answer.version,
    });
    await expect(
      as(world, 'intelligenceAnalyst', (trx) => trx.updateTable('reviewComment').set({ body: 'Fine.' }).execute()),
    ).rejects.toMatchObject(refused);
    await expect(as(world, 'mentor', (trx) => trx.updateTable('reviewDecision').set({ words: 'Fine.' }).execute())).rejects.toMatchObject(
      refused,
    );
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from product_block where id = $1', [block.id]);
    const decision = {
      cellId: world.cellId,
      productId,
      versionNumber: 1,
      labelId: rows[0]!.label_id,
      outcome: 'approved',
      decidedBy: world.people.intelligenceAnalyst,
    };
    const decide = (trx: Trx) =>
      trx
        .insertInto('reviewDecision')
        .values({ ...decision, id: sql`gen_random_uuid()` } as never)
        .execute();
    await expect(as(world, 'intelligenceAnalyst', decide)).rejects.toMatchObject(refused);
  });
});
