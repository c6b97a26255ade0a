import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addAuthor, listProducts, raiseProduct, readProduct, releaseProduct, reopenProduct, writeTearLine } from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed } from '../../../test/item-seeds';
import { approved, productFor, startedProduct, writtenJudgement } from '../../../test/product-seeds';
import type { World } from '../../../test/world';
import { asActor } from '../../index';

const author = 'intelligenceAnalyst';
const forAll = { level: 0, releasableTo: 'all' as const, compartments: [] };

function raised(world: World, productId: string, marking: object, version = 1) {
  return world.ask(author, raiseProduct, { params: { productId }, body: { marking: { ...forAll, ...marking } }, version });
}

describe('the marking of the whole', () => {
  it('is raised above that of all its parts, which then carry it, tear lines too', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'Open words.', [await contributed(world)]);
    await world.ask(author, writeTearLine, {
      params: { productId, blockId: block.id },
      body: { text: 'Words for all.', marking: forAll },
      version: 0,
    });
    const { answer } = await raised(world, productId, { level: 2, compartments: ['HARBOUR'] });
    const whole = { level: 2, compartments: ['HARBOUR'], releasableTo: 'all' };
    expect(answer).toMatchObject({ marking: whole, titleMarking: whole, version: 2 });
    expect(answer.blocks).toMatchObject([{ marking: { ...whole, originators: ['CUS', 'INT'] }, tearLine: { marking: whole } }]);
  });

  it('is then needed to read any of it, also by a co-author, to whom it is gone as if it had never been', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    const never = await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } });
    await world.ask(author, addAuthor, { params: { productId }, body: { personId: world.people.gendarmerieAnalyst } });
    await writtenJudgement(world, productId, 'Open words.', []);
    expect((await productFor(world, 'gendarmerieAnalyst', productId)).blocks).toHaveLength(1);
    await raised(world, productId, { level: 2 });
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).text).toBe(never.text);
    expect((await world.ask('gendarmerieAnalyst', listProducts)).answer.rows).toEqual([]);
    expect((await productFor(world, 'cellLead', productId)).marking.level).toBe(2);
  });

  it.each([
    ['to a lower level', { level: 0 }],
    ['to more agencies', { level: 1, releasableTo: 'all' }],
    ['to an agency that was not on the list', { level: 1, releasableTo: ['GEN', 'TRG'] }],
  ])('is never lowered: not %s', async (_, marking) => {
    const world = await aWorld();
    const start = { level: 1, releasableTo: ['POL', 'TRG'] as AgencyCode[], compartments: [], originatorControl: false };
    const productId = await startedProduct(world, author, start);
    const refused = await raised(world, productId, marking);
    expect(refused.problem.code).toBe('marking_lowered');
    expect((await productFor(world, author, productId)).titleMarking).toMatchObject({ level: 1, releasableTo: ['INT', 'POL', 'TRG'] });
  });

  it('is not raised beyond what the author reads, nor on an old version, nor once a version was released', async () => {
    const world = await aWorld();
    const productId = await startedProduct(world);
    expect((await raised(world, productId, { compartments: ['RAVEN'] })).problem.code).toBe('marking_invalid');
    expect((await raised(world, productId, { level: 1 }, 9)).problem).toMatchObject({ code: 'version_conflict', currentVersion: 1 });
    const { version } = await approved(world, productId);
    expect((await raised(world, productId, { level: 1 }, version)).problem.code).toBe('not_in_this_state');
    await world.ask('cellLead', releaseProduct, { params: { productId }, body: { agencies: ['GEN' as AgencyCode] }, version });
    const next = await world.ask(author, reopenProduct, { params: { productId }, body: {} });
    expect((await raised(world, productId, { level: 2 }, next.answer.version)).problem.code).toBe('not_in_this_state');
    expect((await world.ask('gendarmerieAnalyst', readProduct, { params: { productId } })).status).toBe(200);
  });

  it('is not lowered, and not changed from outside the team, as the database user either', async () => {
    const world = await aWorld();
    const start = { level: 1, releasableTo: 'all' as const, compartments: [], originatorControl: false };
    const [high, low] = [await startedProduct(world, author, start), await startedProduct(world)];
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from product where id = $1', [low]);
    const lower = (as: typeof author | 'policeAnalyst') =>
      asActor(world.db, { kind: 'member', personId: world.people[as], cellId: world.cellId }, async (trx) => {
        const { rows: said } = await sql<{ done: boolean }>`select door.raise_product(${high}, ${rows[0]!.label_id}) as done`.execute(trx);
        return said[0]!.done;
      });
    expect(await lower(author)).toBe(false);
    await expect(lower('policeAnalyst')).rejects.toMatchObject({ code: '42501' });
  });
});
