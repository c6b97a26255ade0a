import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CellId, PersonId } from '@workbench/domain';
import { aWorld } from '../../test/a-world';
import { asActor } from './as-actor';
import { openDatabase } from './database';

const identity = sql<{ person: string | null; cell: string | null; labels: number[]; role: string }>`
  select door.person() as person, door.cell() as cell, door.labels() as labels, current_user as role`;

describe('asActor', () => {
  it('works as the unprivileged role, as the member, in the cell', async () => {
    const world = await aWorld();
    const actor = { kind: 'member', personId: world.people.policeAnalyst, cellId: world.cellId } as const;
    const { rows } = await asActor(world.db, actor, (trx) => identity.execute(trx));
    expect(rows[0]).toMatchObject({ person: world.people.policeAnalyst, cell: world.cellId, role: 'workbench_app' });
  });

  it('tells the work who the member is', async () => {
    const world = await aWorld();
    const actor = { kind: 'member', personId: world.people.customsAnalyst, cellId: world.cellId } as const;
    const me = await asActor(world.db, actor, async (_trx, seat) => seat);
    expect(me).toEqual({
      personId: actor.personId,
      cellId: world.cellId,
      role: 'trainee',
      agency: 'CUS',
      clearance: 2,
      compartments: ['HARBOUR'],
    });
  });

  it('leaves nothing of one reader for the next on the same connection', async () => {
    const world = await aWorld();
    const single = openDatabase(world.doorUrl, 1);
    try {
      await asActor(single, { kind: 'member', personId: world.people.instructor, cellId: world.cellId }, async () => undefined);
      const { rows } = await asActor(single, { kind: 'anybody' }, (trx) => identity.execute(trx));
      expect(rows[0]).toMatchObject({ person: null, cell: null, labels: [] });
    } finally {
      await single.destroy();
    }
  });

  it('refuses somebody who is not a member as if the cell were not there', async () => {
    const world = await aWorld();
    const nowhere = '01890000-0000-7000-8000-000000000000' as CellId;
    const enter = (personId: PersonId, cellId: CellId) => asActor(world.db, { kind: 'member', personId, cellId }, async () => 'in');
    await expect(enter(world.people.mentor, nowhere)).rejects.toMatchObject({ code: 'not_found' });
    await expect(enter(nowhere as unknown as PersonId, world.cellId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives a login that has not passed the door nothing at all', async () => {
    const world = await aWorld();
    const outside = openDatabase(world.doorUrl, 1);
    try {
      await expect(sql`select 1 from person`.execute(outside)).rejects.toMatchObject({ code: '42P01' });
      await expect(sql`select door.credentials('mentor@small.example')`.execute(outside)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await outside.destroy();
    }
  });
});
