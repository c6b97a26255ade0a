import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addNoise,
  addPackRecord,
  changePackRecord,
  changePackRecords,
  lintPackDraft,
  removePackRecord,
  type BodyInputOf,
  type PackRecordCard,
} from '@workbench/contract';
import type { DraftEntry } from '@workbench/domain';
import { openWorld } from '../../../../test';
import { aPackDraft, aPackRecord, partOf, teachToo, withAuthor } from '../../../../test/pack-draft-seeds';
import type { World } from '../../../../test/world';

let world: World;
let packDraftId: string;
beforeAll(async () => {
  world = await openWorld();
  await teachToo(world);
  packDraftId = await aPackDraft(world);
  await withAuthor(world, packDraftId, 'mentor');
});
afterAll(() => world?.close());

const place = (key: string): DraftEntry => ({
  part: 'places',
  content: { key, kind: 'town', names: { en: 'Tessalane' }, latitude: 1, longitude: 2, precision: 500 },
});
const change = (
  card: PackRecordCard,
  content: Record<string, unknown>,
  as: 'instructor' | 'mentor' = 'instructor',
  version = card.version,
) => world.ask(as, changePackRecord, { params: { packDraftId, packRecordId: card.id }, version, body: { part: card.part, content } });
const takeOut = (card: PackRecordCard) =>
  world.ask('instructor', removePackRecord, { params: { packDraftId, packRecordId: card.id }, version: card.version });
const together = (changes: BodyInputOf<typeof changePackRecords>['changes']) =>
  world.ask('instructor', changePackRecords, { params: { packDraftId }, body: { changes } });

describe('a record', () => {
  it('is written, changed, taken out and put back, by any author', async () => {
    const card = await aPackRecord(world, packDraftId, place('town-a'));
    expect(card).toMatchObject({ part: 'places', key: 'town-a', version: 1, editedBy: 'instructor', isRemoved: false });
    const changed = (await change(card, { ...card.content, key: 'town-b' }, 'mentor')).answer;
    expect(changed).toMatchObject({ key: 'town-b', version: 2, editedBy: 'mentor' });
    const gone = (await takeOut(changed)).answer;
    expect(gone).toMatchObject({ version: 3, isRemoved: true });
    expect((await partOf(world, packDraftId, 'places')).at(-1)).toMatchObject({ id: card.id, isRemoved: true });
    expect((await change(gone, gone.content)).answer).toMatchObject({ version: 4, isRemoved: false });
  });

  it('that was changed meanwhile is shown as it stands', async () => {
    const card = await aPackRecord(world, packDraftId, place('town-c'));
    await change(card, { ...card.content, kind: 'port' }, 'mentor');
    const late = await change(card, { ...card.content, kind: 'road' });
    expect([late.status, late.problem.code]).toEqual([412, 'version_conflict']);
    expect(late.problem.current).toMatchObject({ version: 2, content: { kind: 'port' } });
  });

  it('must fit its part', async () => {
    const { content } = place('town-d');
    const odd = await world.ask('instructor', addPackRecord, {
      params: { packDraftId },
      body: { part: 'places', content: { ...content, latitude: 99 } },
    });
    expect([odd.status, odd.problem.fields?.map(({ path }) => path)]).toEqual([400, ['body.content.latitude']]);
    const card = await aPackRecord(world, packDraftId, place('town-d'));
    const body = { part: 'compartments' as const, content: { code: 'EBB', name: 'Ebb' } };
    const params = { packDraftId, packRecordId: card.id };
    expect((await world.ask('instructor', changePackRecord, { params, version: 1, body })).problem.code).toBe('invalid_input');
  });

  it('is the manifest once, which stays', async () => {
    const [manifest] = await partOf(world, packDraftId, 'manifest');
    const second = await world.ask('instructor', addPackRecord, {
      params: { packDraftId },
      body: { part: 'manifest', content: manifest!.content },
    });
    expect(second.problem.code).toBe('invalid_input');
    expect((await takeOut(manifest!)).problem.code).toBe('not_in_this_state');
    expect((await together([{ id: manifest!.id, version: manifest!.version, content: null }])).problem.code).toBe('invalid_input');
  });

  it('of another draft is not there in this one', async () => {
    const other = await aPackDraft(world);
    const [item] = await partOf(world, other, 'items');
    expect((await change(item!, item!.content)).status).toBe(404);
    expect((await together([{ id: item!.id, version: 1, content: null }])).status).toBe(404);
    expect((await together([{ id: randomUUID(), version: 1, content: null }])).status).toBe(404);
  });
});

describe('several records', () => {
  it('are changed, taken out and put back in one step', async () => {
    const injects = await partOf(world, packDraftId, 'injects');
    const later = injects.map(({ id, version, content }) => ({
      id,
      version,
      content: { ...content, offset: Number(content['offset']) + 5 },
    }));
    const { rows } = (await together(later)).answer;
    expect(rows.map(({ content }) => content['offset'])).toEqual([10, 20, 35, 45]);
    const gone = (await together(rows.map(({ id, version }) => ({ id, version, content: null })))).answer.rows;
    expect(gone.every(({ isRemoved }) => isRemoved)).toBe(true);
    const back = (await together(gone.map(({ id, version, content }) => ({ id, version, content })))).answer.rows;
    expect(back.map(({ isRemoved, version }) => [isRemoved, version])).toEqual(rows.map(({ version }) => [false, version + 2]));
  });

  it('are all left as they are when one was changed meanwhile, or does not fit', async () => {
    const [one, two] = (await partOf(world, packDraftId, 'injects')) as [PackRecordCard, PackRecordCard];
    const at = ({ id, version }: PackRecordCard, content: Record<string, unknown>) => ({ id, version, content });
    const stale = await together([at(one, { ...one.content, offset: 1 }), { ...at(two, two.content), version: two.version + 1 }]);
    expect([stale.status, (stale.problem.current as PackRecordCard[]).map(({ id }) => id)]).toEqual([412, [two.id]]);
    const unfit = await together([at(one, { ...one.content, offset: 1 }), at(two, { ...two.content, offset: 'soon' })]);
    expect(unfit.problem.fields).toMatchObject([{ path: 'body.changes.1.content.offset' }]);
    expect(await partOf(world, packDraftId, 'injects')).toMatchObject([{ version: one.version }, { version: two.version }, {}, {}]);
  });
});

it('what should be mended leads to its record', async () => {
  const card = await aPackRecord(world, packDraftId, {
    part: 'personas',
    content: { key: 'stranger', name: 'Somebody', office: { en: 'A shop in Paris' }, agency: 'NONE' },
  });
  const { answer } = await world.ask('mentor', lintPackDraft, { params: { packDraftId } });
  const told = answer.faults.filter(({ recordId }) => recordId === card.id).map(({ code, part }) => [code, part]);
  expect(told).toEqual([
    ['reference_unknown', 'personas'],
    ['place_real', 'personas'],
  ]);
});

describe('background', () => {
  const wish = {
    seed: 3,
    perDay: 4,
    agencies: ['POL', 'CUS'],
    languages: ['en' as const],
    topics: ['market' as const, 'weather' as const],
  };
  const add = (more: Partial<typeof wish> = {}) =>
    world.ask('instructor', addNoise, { params: { packDraftId }, body: { ...wish, ...more } });

  it('is added as one act, the same for the same seed, and taken out as one', async () => {
    const before = (await partOf(world, packDraftId, 'items')).length;
    const { rows } = (await add()).answer;
    expect(rows.length).toBeGreaterThan(0);
    expect((await partOf(world, packDraftId, 'items')).length).toBe(before + rows.length);
    expect((await add()).answer.rows).toEqual([]);
    expect((await together(rows.map(({ id, version }) => ({ id, version, content: null })))).status).toBe(200);
    expect((await partOf(world, packDraftId, 'items')).filter(({ isRemoved }) => !isRemoved).length).toBe(before);
  });

  it('is of agencies that the pack has, and refused where every text has a name of the sealed key', async () => {
    expect((await add({ agencies: ['NONE'] })).problem.code).toBe('invalid_input');
    const named = { key: 'storm', kind: 'organisation', name: 'Weather', aliases: [], note: '' };
    await aPackRecord(world, packDraftId, { part: 'entities', content: named });
    expect((await add({ seed: 4, topics: ['weather'] as never })).problem.code).toBe('noise_too_much');
  });
});
