import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawLink, roadmapPdfPath } from '@workbench/contract';
import { recordRef } from '@workbench/domain';
import { openWorld } from '../../../test';
import { aFinding, anEngagement, aRecommendation, aRecord } from '../../../test/engagement-seeds';
import { pdfLines } from '../../../test/paper';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

it.each([
  ['en', 'Roadmap: Tarkesh', 'Recommendations'],
  ['fr', 'Feuille de route : Tarkesh', 'Recommandations'],
  ['pt', 'Roteiro: Tarkesh', 'Recomendações'],
  ['ar', 'خارطة الطريق', 'التوصيات'],
])('the roadmap in %s holds findings, recommendations with owners, what they wait for, and counts', async (language, ...told) => {
  const engagementId = await anEngagement(world);
  const finding = recordRef((await aRecord(world, engagementId, aFinding())).id);
  const first = await aRecord(world, engagementId, aRecommendation(), { from: finding });
  const second = await aRecord(world, engagementId, aRecommendation({ title: 'Write it down', sort: 'institutional' }));
  await aRecord(world, engagementId, {
    kind: 'meeting',
    title: 'Port authority',
    on: '2031-02-03',
    place: '',
    people: [{ sex: 'female', age: '25_34', count: 3 }],
    words: '',
  });
  await world.ask('mentor', drawLink, { params: { engagementId }, body: { from: recordRef(second.id), to: recordRef(first.id) } });
  const reply = await world.fetch('mentor', `${roadmapPdfPath.replace(':engagementId', engagementId)}?language=${language}`);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  const text = (await pdfLines(reply.rawPayload)).flat().join('\n');
  for (const words of [...told, 'Agencies share by telephone', 'Training branch', 'Write it down', '2031-06-30', '[2]'])
    expect(text).toContain(words);
});

it('the roadmap is handed out to members alone', async () => {
  const engagementId = await anEngagement(world);
  expect((await world.fetch('instructor', roadmapPdfPath.replace(':engagementId', engagementId))).statusCode).toBe(404);
});
