import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { importDataset, listDatasets, readDataset } from '@workbench/contract';
import { openWorld } from '../../../test';
import { eveningPack, importedPack, zippedPack } from '../../../test/run-seeds';
import type { World } from '../../../test/world';
import { asActor } from '../../platform/as-actor';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const hand = (content: string, acceptFaults = false) => world.ask('instructor', importDataset, { body: { content, acceptFaults } });

describe('a pack that is handed in', () => {
  it('is told what is wrong with it, and taken when that is accepted', async () => {
    const content = await zippedPack();
    const looked = await hand(content);
    expect([looked.answer.dataset, looked.answer.problem]).toEqual([null, null]);
    expect(looked.answer.faultCount).toBeGreaterThan(0);
    expect(looked.answer.faults[0]).toHaveProperty('code');
    const taken = await hand(content, true);
    expect(taken.answer.dataset).toMatchObject({ packId: 'evening', version: '1.0.0', name: { en: 'Evening' }, suggestedRate: 8 });
  });

  it('is not taken when it could not be played, whatever is accepted', async () => {
    const injects = [{ ...eveningPack.injects[0]!, from: 'nobody-at-all' }];
    const { answer } = await hand(await zippedPack({ ...eveningPack, injects }), true);
    expect(answer.dataset).toBe(null);
    expect(answer.faults.map(({ code }) => code)).toContain('reference_unknown');
  });

  it('that is no archive is refused in a sentence', async () => {
    const { answer } = await hand(Buffer.from('no archive').toString('base64'));
    expect(answer.dataset).toBe(null);
    expect(answer.problem).toMatch(/archive/);
  });

  it('is imported by instructors', async () => {
    const body = { content: await zippedPack(), acceptFaults: true };
    expect((await world.ask('policeAnalyst', importDataset, { body })).status).toBe(403);
    expect((await world.ask('nobody', importDataset, { body })).status).toBe(401);
    expect((await world.ask('policeAnalyst', listDatasets)).answer).toEqual({ rows: [], may: { import: false } });
  });
});

describe('a dataset', () => {
  it('names the seats of players, and no others', async () => {
    const { dataset } = await importedPack(world);
    const { answer } = await world.ask('instructor', readDataset, { params: { datasetId: dataset!.id } });
    expect(answer.seats.map(({ key }) => key)).toEqual(['pol-analyst', 'cus-analyst', 'cus-officer', 'mentor']);
    expect([answer.items, answer.injects, answer.objectives]).toEqual([4, 4, 1]);
  });

  it('is not there for anybody else', async () => {
    const { dataset } = await importedPack(world);
    const read = (datasetId: string) => world.ask('policeAnalyst', readDataset, { params: { datasetId } });
    const hidden = await read(dataset!.id);
    expect([hidden.status, hidden.text]).toEqual([404, (await read(randomUUID())).text]);
  });

  it('keeps its sealed key apart, where not even its importer reads it', async () => {
    const { dataset } = await importedPack(world);
    const { rows } = await world.owner.query<{ paths: string[] }>(
      `select array_agg(path order by path) as paths from dataset_file where dataset_id = $1 and path like 'key/%'`,
      [dataset!.id],
    );
    expect(rows[0]!.paths).toBe(null);
    const actor = { kind: 'person', personId: world.people.instructor } as const;
    await expect(asActor(world.db, actor, (trx) => sql`select path from sealed.key_file`.execute(trx))).rejects.toMatchObject({
      code: '42501',
    });
    const granted = await world.owner.query<{ line: string }>(
      `select format('%s %s', grantee, lower(privilege_type)) as line from information_schema.role_table_grants
       where table_schema = 'sealed' and grantee in ('workbench_app', 'workbench_keeper', 'PUBLIC') order by 1`,
    );
    expect(granted.rows.map(({ line }) => line)).toEqual(['workbench_app insert', 'workbench_keeper select']);
  });
});
