import { describe, expect, it } from 'vitest';
import { cite, listAccess, listTrail, readDossier, readItem, readProduct, trailExportPath } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import { startedProduct, writtenJudgement } from '../../../test/product-seeds';

describe('the trail', () => {
  it('is read newest first, page by page, without a gap or a repeat', async () => {
    const world = await aWorld();
    for (let place = 0; place < 7; place += 1) await contributed(world);
    const query = { person: world.people.customsAnalyst, limit: 3 };
    const seen: string[] = [];
    for (let cursor: string | undefined, page = 0; page < 3; page += 1) {
      const { answer } = await world.ask('rightsOfficer', listTrail, { query: { ...query, ...(cursor ? { cursor } : {}) } });
      seen.push(...answer.rows.map((row) => row.id));
      cursor = answer.nextCursor;
      expect(cursor === undefined).toBe(page === 2);
    }
    expect(new Set(seen).size).toBe(7);
  });

  it('is narrowed by person, agency, deed, subject and day', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await world.ask('policeAnalyst', readItem, { params: { itemId } });
    const count = async (query: object) => (await world.ask('rightsOfficer', listTrail, { query })).answer.rows.length;
    expect(await count({ person: world.people.policeAnalyst })).toBe(1);
    expect(await count({ agency: 'CUS' })).toBe(1);
    expect(await count({ deed: 'read_item' })).toBe(1);
    expect(await count({ subject: itemId })).toBe(2);
    expect(await count({ subject: itemId, to: '2020-01-01' })).toBe(0);
    expect(await count({ subject: itemId, from: '2020-01-01' })).toBe(2);
    expect((await world.ask('rightsOfficer', listTrail, { query: { cursor: 'bm9uZQ' } })).status).toBe(400);
  });

  it('is for the rights officer and the instructor, each within their labels', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const subject = { query: { subject: itemId } };
    expect((await world.ask('policeAnalyst', listTrail)).status).toBe(403);
    expect((await world.ask('nobody', listTrail)).status).toBe(401);
    expect((await world.ask('rightsOfficer', listTrail, subject)).answer.rows).toMatchObject([{ subject: 'Lorry at the northern post' }]);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.rightsOfficer]);
    expect((await world.ask('rightsOfficer', listTrail, subject)).answer.rows).toEqual([]);
    expect((await world.ask('instructor', listTrail, subject)).answer.rows).toHaveLength(1);
  });
});

describe('the trail as a file', () => {
  it('holds what the filter leaves, harmless for a spreadsheet, and is in the trail itself', async () => {
    const world = await aWorld();
    await contributed(world, { title: '=HYPERLINK("x")' });
    const file = await world.fetch('rightsOfficer', `${trailExportPath}?deed=contribute_item`);
    expect(file.headers['content-type']).toContain('text/csv');
    const lines = file.body.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    const { rows } = (await world.ask('rightsOfficer', listTrail, { query: { deed: 'export_trail' } })).answer;
    expect(rows.map((row) => row.by?.name)).toEqual(['rightsOfficer']);
    expect((await world.fetch('policeAnalyst', trailExportPath)).statusCode).toBe(403);
    expect((await world.fetch('rightsOfficer', `${trailExportPath}?from=no-day`)).statusCode).toBe(400);
  });
});

describe('who saw what about a person', () => {
  it('names who read the dossier, the items and the products, when and what the data is for', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const claim = await claimed(world, 'policeAnalyst', itemId, {
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'nationality',
      object: { value: 'Northern' },
      purpose: 'border_security',
    });
    const productId = await startedProduct(world);
    const block = await writtenJudgement(world, productId, 'It is likely.', [itemId]);
    await world.ask('intelligenceAnalyst', cite, { params: { productId, blockId: block.id }, body: { claimId: claim.id } });
    await world.ask('customsAnalyst', readItem, { params: { itemId } });
    await world.ask('policeAnalyst', readDossier, { params: { entityId: claim.subject.id } });
    await world.ask('mentor', readProduct, { params: { productId } });
    await world.ask('mentor', readItem, { params: { itemId: await contributed(world) } });
    const { answer } = await world.ask('rightsOfficer', listAccess, { params: { entityId: claim.subject.id } });
    expect(answer.entity.name).toBe('Idris Vale');
    expect(answer.rows.map((row) => [row.by?.name, row.deed, row.purposes])).toEqual([
      ['mentor', 'read_product', ['border_security']],
      ['policeAnalyst', 'read_dossier', ['border_security']],
      ['customsAnalyst', 'read_item', ['border_security']],
    ]);
  });

  it('of somebody whom the officer does not see is not there', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const claim = await claimed(world, 'policeAnalyst', itemId, {
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'nationality',
      object: { value: 'Northern' },
    });
    const params = { entityId: claim.subject.id };
    await world.ask('policeAnalyst', readDossier, { params });
    expect((await world.ask('rightsOfficer', listAccess, { params })).answer.rows).toHaveLength(1);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.rightsOfficer]);
    expect((await world.ask('rightsOfficer', listAccess, { params })).status).toBe(404);
    expect((await world.ask('rightsOfficer', listTrail, { query: { deed: 'read_dossier' } })).answer.rows).toEqual([]);
    expect((await world.ask('policeAnalyst', listAccess, { params })).status).toBe(403);
  });
});
