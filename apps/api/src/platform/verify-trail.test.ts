import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listItems } from '@workbench/contract';
import { aWorld } from '../../test/a-world';
import { contributed } from '../../test/item-seeds';
import type { World } from '../../test/world';
import { asActor } from './as-actor';
import { audit } from './audit';
import { keepHeads, readKeptHeads, sinceKept } from './kept-heads';
import { faultLines } from './trail-words';
import { verifyTrail } from './verify-trail';

/** A world with a trail of six rows. */
async function aTrail(): Promise<World> {
  const world = await aWorld();
  for (let place = 0; place < 6; place += 1) await contributed(world);
  return world;
}

/** What the check finds in the cell of a world, in words. */
async function faultsOf(world: World): Promise<string[]> {
  return (await verifyTrail(world.ownerUrl)).flatMap(faultLines);
}

async function meddle(world: World, ...statements: string[]): Promise<void> {
  for (const statement of statements) await world.owner.query(statement, []);
}

const place = (world: World, position: number) => `cell_id = '${world.cellId}' and position = ${position}`;

describe('the check of the trail', () => {
  it('finds nothing wrong with a trail that nobody touched, whatever it holds', async () => {
    const world = await aTrail();
    const strange = {
      text: 'a "quoted" \\ word\n\u0001 é ش \u2028 😀 \u007f',
      number: 1.5,
      big: 12345678901234,
      small: 1e-7,
      none: null,
      yes: true,
      list: [1, { z: 1, aa: 2 }],
    };
    const actor = { kind: 'member', personId: world.people.policeAnalyst, cellId: world.cellId } as const;
    await asActor(world.db, actor, (trx) => audit(trx, { deed: 'strange "deed"\t/', subjectKind: 'cell', detail: strange }));
    await asActor(world.db, { kind: 'anybody' }, (trx) => audit(trx, { deed: 'nobody', subjectKind: 'person' }));
    await world.ask('policeAnalyst', listItems, { query: { q: 'lorry "north" é' } });
    await meddle(
      world,
      `select set_config('app.cell', '${world.cellId}', false)`,
      `select door.append_audit('numbers', 'cell', null, null, '{"n": 1.10, "e": 1e400, "m": -0.000000000000000000001}')`,
    );
    const chains = await verifyTrail(world.ownerUrl);
    expect(chains.flatMap(faultLines)).toEqual([]);
    expect(chains.map((chain) => [chain.name, chain.rows])).toEqual([
      [null, 1],
      ['Small cell', 9],
    ]);
  });

  it.each([
    ['deed', `deed = 'read_item'`],
    ['detail', `detail = '{"a": 1}'`],
    ['person', 'person_id = gen_random_uuid()'],
    ['agency', `agency_code = 'POL'`],
    ['time', `at = at + interval '1 microsecond'`],
    ['subject', 'subject_id = null'],
    ['label', 'label_id = null'],
  ])('names a row whose %s was changed, by cell, place, deed and time, and no other', async (_, change) => {
    const world = await aTrail();
    await meddle(world, `update audit set ${change} where ${place(world, 3)}`);
    const { rows } = await world.owner.query<{ deed: string; at: Date }>(`select deed, at from audit where ${place(world, 3)}`);
    const { deed, at } = rows[0]!;
    const [fault, ...others] = await faultsOf(world);
    expect(others).toEqual([]);
    expect(fault).toContain(`cell ${world.cellId} "Small cell": changed: place 3, ${deed}, ${at.toISOString().slice(0, 23)}`);
  });

  it('names a row that was changed along with its link, by what follows it', async () => {
    const world = await aTrail();
    await meddle(
      world,
      `update audit set deed = 'read_item', hash = door.audit_hash(previous_hash, cell_id, position, at, person_id, agency_code, 'read_item', subject_kind, subject_id, label_id, detail) where ${place(world, 3)}`,
    );
    expect(await faultsOf(world)).toEqual([expect.stringContaining('does not follow the row before it: place 4, contribute_item')]);
  });

  it('names rows that were cut out of the middle', async () => {
    const world = await aTrail();
    await meddle(world, `delete from audit where cell_id = '${world.cellId}' and position in (3, 4)`);
    expect(await faultsOf(world)).toEqual([expect.stringContaining('removed: place 3 to 4, before place 5, contribute_item')]);
  });

  it('names rows that were cut out though those behind moved up', async () => {
    const world = await aTrail();
    await meddle(
      world,
      `delete from audit where ${place(world, 3)}`,
      `update audit set position = -position where cell_id = '${world.cellId}' and position > 3`,
      `update audit set position = -position - 1 where cell_id = '${world.cellId}' and position < 0`,
    );
    expect((await faultsOf(world)).join('\n')).toContain('place 3, contribute_item');
  });

  it('names rows that were cut off the end', async () => {
    const world = await aTrail();
    await meddle(world, `delete from audit where cell_id = '${world.cellId}' and position >= 5`);
    expect(await faultsOf(world)).toEqual([expect.stringContaining('removed: place 5 to 6, before the end')]);
  });

  it('names two rows that changed places', async () => {
    const world = await aTrail();
    await meddle(
      world,
      `update audit set position = -1 where ${place(world, 2)}`,
      `update audit set position = 2 where ${place(world, 5)}`,
      `update audit set position = 5 where ${place(world, -1)}`,
    );
    const faults = await faultsOf(world);
    expect(faults).toContainEqual(expect.stringMatching(/moved: place 2, contribute_item, .*, belongs at place 5/));
    expect(faults).toContainEqual(expect.stringMatching(/moved: place 5, contribute_item, .*, belongs at place 2/));
  });

  it.each([
    ['place', 'position = 3'],
    ['link', `hash = '\\x00'`],
  ])('names a head with another %s', async (_, change) => {
    const world = await aTrail();
    await meddle(world, `update audit_head set ${change} where cell_id = '${world.cellId}'`);
    expect(await faultsOf(world)).toEqual([expect.stringContaining('the head names place')]);
  });

  it('names a head that is gone, and a trail of which only the head is left', async () => {
    const world = await aTrail();
    await meddle(world, `delete from audit_head where cell_id = '${world.cellId}'`);
    expect(await faultsOf(world)).toEqual([expect.stringContaining('the head is gone; the last row is at place 6')]);
    const other = await aTrail();
    await meddle(other, `delete from audit where cell_id = '${other.cellId}'`);
    expect(await faultsOf(other)).toEqual([expect.stringContaining('removed: place 1 to 6, before the end')]);
  });

  it('trusts no function that is stored in the database', async () => {
    const world = await aTrail();
    await meddle(
      world,
      `create or replace function door.audit_hash(previous bytea, cell uuid, place bigint, at timestamptz, person uuid, agency text,
        deed text, subject_kind text, subject uuid, label integer, detail jsonb) returns bytea language sql immutable as $$ select '\\x00'::bytea $$`,
    );
    await contributed(world);
    expect((await faultsOf(world)).join('\n')).toContain('changed: place 7, contribute_item');
  });

  it('names a question whose words were changed, and none that was erased', async () => {
    const world = await aWorld();
    for (const q of ['lorry', 'boat']) await world.ask('policeAnalyst', listItems, { query: { q } });
    await meddle(world, `delete from trail_query where asked ->> 'q' = 'boat'`);
    expect(await faultsOf(world)).toEqual([]);
    await meddle(world, `update trail_query set asked = '{"q": "train"}'`);
    expect(await faultsOf(world)).toEqual([expect.stringContaining('the words of the question')]);
  });
});

describe('a head that was kept outside the database', () => {
  const aFile = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heads-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    return join(folder, 'heads.json');
  };

  it('is not there at first, and is kept as it was read', async () => {
    const world = await aTrail();
    const file = await aFile();
    expect(await readKeptHeads(file)).toBeUndefined();
    const chains = await verifyTrail(world.ownerUrl);
    await keepHeads(file, chains);
    expect((await readKeptHeads(file))?.cells[world.cellId]?.position).toBe(6);
    expect(await readFile(file, 'utf8')).not.toContain('contribute');
    await contributed(world);
    expect(sinceKept((await readKeptHeads(file))!, await verifyTrail(world.ownerUrl))).toEqual([]);
  });

  it('tells of an end that was cut off together with the head, and of a trail that was written anew', async () => {
    const world = await aTrail();
    const file = await aFile();
    await keepHeads(file, await verifyTrail(world.ownerUrl));
    await meddle(
      world,
      `delete from audit where ${place(world, 6)}`,
      `update audit_head set position = 5, hash = (select hash from audit where ${place(world, 5)}) where cell_id = '${world.cellId}'`,
    );
    expect(await faultsOf(world)).toEqual([]);
    const kept = (await readKeptHeads(file))!;
    expect(sinceKept(kept, await verifyTrail(world.ownerUrl))).toEqual([
      expect.stringContaining('place 6 was there at the last check and is gone'),
    ]);
    await contributed(world);
    expect(await faultsOf(world)).toEqual([]);
    expect(sinceKept(kept, await verifyTrail(world.ownerUrl))).toEqual([expect.stringContaining('the trail was written anew')]);
  });
});
