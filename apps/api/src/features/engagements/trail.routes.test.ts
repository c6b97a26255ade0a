import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEngagementTrail } from '@workbench/contract';
import { recordRef } from '@workbench/domain';
import { openWorld } from '../../../test';
import { aFinding, anEngagement, aRecommendation, aRecord } from '../../../test/engagement-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let engagementId: string;
beforeAll(async () => {
  world = await openWorld();
  engagementId = await anEngagement(world, { customsAnalyst: 'focal_point' });
});
afterAll(() => world?.close());

const read = (as: ActorName, query = {}) => world.ask(as, listEngagementTrail, { params: { engagementId }, query });

it('the trail of an engagement tells its staff who did what to what, the newest first, and that it was read', async () => {
  const other = await anEngagement(world);
  await aRecord(world, other, aFinding());
  const finding = await aRecord(world, engagementId, aFinding());
  await aRecord(world, engagementId, aRecommendation(), { from: recordRef(finding.id) });
  const { rows, isCut } = (await read('mentor')).answer;
  expect([isCut, rows.map(({ deed, by }) => [deed, by])]).toEqual([
    false,
    [
      ['add_record', 'mentor'],
      ['add_record', 'mentor'],
      ['engage_person', 'mentor'],
      ['open_engagement', 'mentor'],
    ],
  ]);
  expect(rows[1]!.detail).toEqual({ record: finding.id, kind: 'finding', version: 1 });
  expect((await read('mentor')).answer.rows[0]!.deed).toBe('list_trail');
});

it('focal points do not read it, and to others there is none', async () => {
  expect((await read('customsAnalyst')).problem.code).toBe('not_allowed');
  const absent = await world.ask('instructor', listEngagementTrail, { params: { engagementId: randomUUID() }, query: {} });
  const hidden = await read('instructor');
  expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
});

it('is narrowed by days, both included', async () => {
  expect((await read('mentor', { to: '2001-01-01' })).answer.rows).toEqual([]);
  const { at } = (await read('mentor')).answer.rows[0]!;
  expect((await read('mentor', { from: at.slice(0, 10), to: at.slice(0, 10) })).answer.rows.length).toBeGreaterThan(0);
});
