import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { writeRequirement } from '@workbench/contract';
import { dominates, join } from '@workbench/domain';
import { aWorld } from '../../../test/a-world';
import { contributed, harbourOnly } from '../../../test/item-seeds';
import { aQuestion, asked, linked, tasked } from '../../../test/requirement-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';
import { asActor, type Trx } from '../../index';
import { labelColumns, labelFor, toMarking } from '../../platform/labels';

const refused = { code: '42501' };

function as<T>(world: World, name: ActorName, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asActor(world.db, { kind: 'member', personId: world.people[name], cellId: world.cellId }, (trx) => work(trx));
}

async function labelOf(world: World, table: 'requirement' | 'item', id: string): Promise<number> {
  const { rows } = await world.owner.query<{ label_id: number }>(`select label_id from ${table} where id = $1`, [id]);
  return rows[0]!.label_id;
}

function add(world: World, name: ActorName, table: 'requirement' | 'tasking' | 'requirementAnswer', row: object) {
  const whole = { cellId: world.cellId, id: sql`gen_random_uuid()`, ...row };
  return as(world, name, (trx) =>
    trx
      .insertInto(table)
      .values(whole as never)
      .execute(),
  );
}

describe('as the database user, somebody', () => {
  it('cannot open a question that is theirs only to propose, in another name, or put an element under less than its marking', async () => {
    const world = await aWorld();
    const { pirId } = await asked(world);
    const openLabel = await labelOf(world, 'requirement', pirId);
    const secret = (await world.ask('cellLead', writeRequirement, { body: aQuestion({ marking: harbourOnly }) })).answer.id;
    const own = { kind: 'eei', text: 'Who?', state: 'draft', agencyCode: 'POL', createdBy: world.people.policeAnalyst, labelId: openLabel };
    await expect(add(world, 'policeAnalyst', 'requirement', { ...own, parentId: pirId })).resolves.toBeDefined();
    for (const changes of [
      { parentId: pirId, state: 'open' },
      { parentId: pirId, createdBy: world.people.customsAnalyst },
      { parentId: pirId, agencyCode: 'CUS' },
      { parentId: secret },
    ])
      await expect(add(world, 'policeAnalyst', 'requirement', { ...own, ...changes })).rejects.toMatchObject(refused);
    const byGendarme = { ...own, agencyCode: 'GEN', createdBy: world.people.gendarmerieAnalyst };
    await expect(
      add(world, 'gendarmerieAnalyst', 'requirement', {
        ...byGendarme,
        parentId: secret,
        labelId: await labelOf(world, 'requirement', secret),
      }),
    ).rejects.toMatchObject(refused);
  });

  it('cannot open their own proposal, change a marking, or task', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const { id } = (await world.ask('policeAnalyst', writeRequirement, { body: aQuestion() })).answer;
    const set = (changes: object) =>
      as(world, 'policeAnalyst', (trx) => trx.updateTable('requirement').set(changes).where('id', '=', id).returning('id').execute());
    await expect(set({ text: 'Else?' })).resolves.toHaveLength(1);
    await expect(set({ state: 'open' })).rejects.toMatchObject(refused);
    await expect(set({ labelId: 1 })).rejects.toMatchObject(refused);
    const tasking = { requirementId: eeiId, labelId: await labelOf(world, 'requirement', eeiId), toAgency: 'CUS', deadline: '2031-05-10' };
    const by = (name: ActorName, agency: string) =>
      add(world, name, 'tasking', { ...tasking, fromAgency: agency, askedBy: world.people[name] });
    await expect(by('policeAnalyst', 'POL')).rejects.toMatchObject(refused);
    await expect(by('cellLead', 'INT')).resolves.toBeDefined();
  });

  it("cannot settle another agency's tasking", async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const { id } = await tasked(world, eeiId);
    const settle = (name: ActorName) =>
      as(world, name, (trx) => trx.updateTable('tasking').set({ state: 'answered' }).where('id', '=', id).returning('id').execute());
    expect(await settle('policeAnalyst')).toEqual([]);
    expect(await settle('intelligenceAnalyst')).toEqual([]);
    expect(await settle('mentor')).toEqual([]);
    expect(await settle('customsAnalyst')).toHaveLength(1);
  });

  it('cannot say under a lower label that a secret item answers, nor see or take away what others said of it', async () => {
    const world = await aWorld();
    const { eeiId } = await asked(world);
    const itemId = await contributed(world, { marking: harbourOnly });
    const lower = {
      requirementId: eeiId,
      itemId,
      labelId: await labelOf(world, 'requirement', eeiId),
      extent: 'full',
      agencyCode: 'POL',
      createdBy: world.people.policeAnalyst,
    };
    await expect(add(world, 'policeAnalyst', 'requirementAnswer', lower)).rejects.toMatchObject(refused);
    const id = await linked(world, 'policeAnalyst', eeiId, itemId);
    const look = (name: ActorName) => as(world, name, (trx) => trx.selectFrom('requirementAnswer').select('id').execute());
    const take = (name: ActorName) =>
      as(world, name, (trx) => trx.deleteFrom('requirementAnswer').where('id', '=', id).returning('id').execute());
    expect(await look('gendarmerieAnalyst')).toEqual([]);
    expect(await take('gendarmerieAnalyst')).toEqual([]);
    expect(await take('mentor')).toEqual([]);
    expect(await look('policeAnalyst')).toEqual([{ id }]);
    const change = as(world, 'policeAnalyst', (trx) => trx.updateTable('requirementAnswer').set({ extent: 'partial' }).execute());
    await expect(change).rejects.toMatchObject(refused);
  });
});

it('the database and the domain say the same of which marking dominates which', async () => {
  const world = await aWorld();
  for (const marking of [
    harbourOnly,
    { ...harbourOnly, level: 0 },
    { ...harbourOnly, compartments: [] },
    { ...harbourOnly, originatorControl: true },
  ])
    await contributed(world, { marking }, 'policeAnalyst');
  await contributed(world);
  await as(world, 'instructor', async (trx) => {
    const read = () =>
      trx
        .selectFrom('label')
        .select(['id', ...labelColumns])
        .execute();
    const first = await read();
    for (const a of first) for (const b of first) await labelFor(trx, join(toMarking(a), toMarking(b)));
    const rows = await read();
    expect(rows.length).toBeGreaterThan(first.length);
    for (const a of rows) {
      for (const b of rows) {
        const { rows: answer } = await sql<{ is: boolean }>`select door.dominates(${a.id}::integer, ${b.id}::integer) as is`.execute(trx);
        expect([a.id, b.id, answer[0]!.is]).toEqual([a.id, b.id, dominates(toMarking(a), toMarking(b))]);
      }
    }
  });
});
