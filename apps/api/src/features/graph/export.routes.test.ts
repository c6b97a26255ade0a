import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { recordGraphExport } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { harbourOnly } from '../../../test/item-seeds';
import { aNetwork } from '../../../test/network-seeds';
import type { ActorName } from '../../../test/small-cell';

it('a chart that is taken away bears the banner of what its reader sees of it, and is in the trail label by label', async () => {
  const world = await aWorld();
  const { id, claims, link } = await aNetwork(world, 'AB');
  const secret = await link('A', 'B', { item: { marking: harbourOnly } });
  const claimIds: string[] = [claims[0]!.id, secret.id];
  const body = { format: 'svg' as const, claimIds, entityIds: [id['A']!, id['B']!] };
  const take = (as: ActorName | 'nobody', changes: Partial<typeof body> = {}) =>
    world.ask(as, recordGraphExport, { body: { ...body, ...changes } });
  expect((await take('nobody')).status).toBe(401);
  expect((await take('policeAnalyst')).answer).toEqual({
    banner: 'RESTRICTED // REL TO CUS, INT, POL, TRG // HARBOUR',
    exercise: 'EXERCISE EXERCISE EXERCISE',
  });
  const seen = await take('gendarmerieAnalyst');
  expect(seen.answer.banner).toBe('RESTRICTED');
  expect((await take('gendarmerieAnalyst', { claimIds: [claims[0]!.id, randomUUID()] })).text).toBe(seen.text);
  expect((await take('gendarmerieAnalyst', { claimIds: [], entityIds: [] })).answer.banner).toBe('OFFICIAL');
  const { rows } = await world.owner.query<{ label_id: number; detail: object }>(
    `select label_id, detail from audit where deed = 'export_graph' and person_id = $1 order by position`,
    [world.people.policeAnalyst],
  );
  expect(rows.map((row) => row.detail)).toEqual([
    { format: 'svg', claims: 3 },
    { format: 'svg', claims: 1 },
  ]);
  expect(new Set(rows.map((row) => row.label_id)).size).toBe(2);
});
