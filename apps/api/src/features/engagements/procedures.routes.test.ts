import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeRecord, listRecordVersions } from '@workbench/contract';
import { editionsOf, type ContentOf } from '@workbench/domain';
import { openWorld } from '../../../test';
import { anEngagement, aRecord } from '../../../test/engagement-seeds';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const draft: ContentOf<'procedure'> = {
  kind: 'procedure',
  template: 'urgent-sharing',
  title: 'Sharing at once',
  purpose: '',
  steps: [{ who: 'duty analyst', does: 'calls' }],
  state: 'draft',
  edition: 1,
  reviewOn: null,
};
const approved: ContentOf<'procedure'> = { ...draft, state: 'approved', reviewOn: '2032-01-01' };

it('an approved edition of a procedure stays; the next one is drafted after it and approved in turn', async () => {
  const engagementId = await anEngagement(world);
  const { id } = await aRecord(world, engagementId, draft);
  const params = { engagementId, engagementRecordId: id };
  const write = async (version: number, content: ContentOf<'procedure'>) => {
    const reply = await world.ask('mentor', changeRecord, { params, version, body: { content } });
    return reply.status === 200 ? reply.answer.version : (reply.problem.fields?.[0]?.path ?? reply.problem.code);
  };
  expect(await write(1, { ...draft, edition: 2 })).toBe('body.content.edition');
  expect(await write(1, approved)).toBe(2);
  expect(await write(2, { ...approved, title: 'Sharing within the hour' })).toBe('edition_stands');
  expect(await write(2, draft)).toBe('body.content.edition');
  expect(await write(2, { ...approved, reviewOn: '2033-01-01' })).toBe(3);
  expect(await write(3, { ...draft, edition: 2, title: 'Sharing within the hour' })).toBe(4);
  expect(await write(4, { ...approved, edition: 2, title: 'Sharing within the hour' })).toBe(5);
  const { rows } = (await world.ask('mentor', listRecordVersions, { params })).answer;
  expect(editionsOf(rows).map(({ edition, content, approvedBy, reviewOn }) => [edition, content.title, approvedBy, reviewOn])).toEqual([
    [2, 'Sharing within the hour', 'mentor', '2032-01-01'],
    [1, 'Sharing at once', 'mentor', '2033-01-01'],
  ]);
});
