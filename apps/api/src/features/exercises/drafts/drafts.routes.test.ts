import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPackAuthor,
  importDataset,
  listPackDrafts,
  listPackRecords,
  openPackDraft,
  packDraftMselPath,
  packDraftZipPath,
  readPackDraft,
  removePackAuthor,
} from '@workbench/contract';
import { entriesOf, type DraftPart, type ExercisePack } from '@workbench/domain';
import { openWorld } from '../../../../test';
import { aPackDraft, leadOn, partOf, readDraft, teachToo, withAuthor } from '../../../../test/pack-draft-seeds';
import { eveningPack, importedPack, zippedPack } from '../../../../test/run-seeds';
import type { World } from '../../../../test/world';
import { readPackFiles } from '../open-pack';
import { readPackZip } from '../pack-zip';

/** The evening as its archive is read: item files in the order of their names. */
async function asHandedIn(): Promise<ExercisePack> {
  return readPackFiles(await readPackZip(Buffer.from(await zippedPack(), 'base64'))).pack!;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await teachToo(world);
});
afterAll(() => world?.close());

const read = (packDraftId: string, as: 'instructor' | 'mentor' | 'policeAnalyst') =>
  world.ask(as, readPackDraft, { params: { packDraftId } });

describe('a draft', () => {
  it('is begun by instructors, from nothing', async () => {
    const body = { from: 'blank' as const, name: 'Night watch', key: 'night-watch' };
    expect((await world.ask('policeAnalyst', openPackDraft, { body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', listPackDrafts)).answer).toEqual({ rows: [], may: { open: false } });
    const draft = await readDraft(world, await aPackDraft(world, body));
    expect(draft).toMatchObject({ name: { en: 'Night watch' }, state: 'draft', authors: ['instructor'], keys: { moves: ['opening'] } });
    expect(draft.may).toEqual({ write: true, lead: ['submit'], approveAlone: false });
  });

  it('is begun from an archive, with everything that stands in it', async () => {
    const id = await aPackDraft(world);
    const rows = new Map<DraftPart, unknown[]>();
    for (const { part, content } of entriesOf(await asHandedIn())) rows.set(part, [...(rows.get(part) ?? []), content]);
    for (const [part, contents] of rows)
      expect([part, (await partOf(world, id, part)).map(({ content }) => content)]).toEqual([part, contents]);
  });

  it('is begun from a dataset, its sealed key included, by whoever imported it', async () => {
    const { dataset } = await importedPack(world);
    const body = { from: 'dataset' as const, datasetId: dataset!.id };
    const id = await aPackDraft(world, body);
    expect((await partOf(world, id, 'gradings')).map(({ key }) => key)).toEqual(eveningPack.gradings.map(({ item }) => item));
    expect((await world.ask('mentor', openPackDraft, { body })).status).toBe(404);
    expect((await world.ask('mentor', openPackDraft, { body: { ...body, datasetId: randomUUID() } })).status).toBe(404);
  });

  it('says what of an archive could not be read, and is none without a manifest', async () => {
    const broken = await world.ask('instructor', openPackDraft, { body: { from: 'archive', content: 'UEsFBg==' } });
    expect(broken.answer).toMatchObject({ id: null, problem: expect.stringMatching(/archive/) });
    const { writePackZip } = await import('../pack-zip');
    const zip = await writePackZip(new Map([['agencies.json', Buffer.from('[]')]]));
    const bare = await world.ask('instructor', openPackDraft, { body: { from: 'archive', content: zip.toString('base64') } });
    expect(bare.answer).toMatchObject({ id: null, faults: [{ code: 'file_missing', file: 'manifest.json' }] });
  });

  it('is to other instructors as absent as none', async () => {
    const id = await aPackDraft(world);
    const [hidden, absent] = [await read(id, 'mentor'), await read(randomUUID(), 'mentor')];
    expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
    expect((await world.ask('mentor', listPackDrafts)).answer.rows.map((row) => row.id)).not.toContain(id);
    const key = await world.ask('mentor', listPackRecords, { params: { packDraftId: id, part: 'entities' } });
    expect([key.status, key.text]).toEqual([404, absent.text]);
    for (const path of [packDraftZipPath, packDraftMselPath])
      expect((await world.fetch('mentor', path.replace(':packDraftId', id))).statusCode).toBe(404);
  });
});

describe('authors', () => {
  it('are other instructors, by e-mail; nobody else is known', async () => {
    const packDraftId = await aPackDraft(world);
    const add = (email: string) => world.ask('instructor', addPackAuthor, { params: { packDraftId }, body: { email } });
    expect((await add('policeanalyst@small.example')).problem.code).toBe('person_not_known');
    expect((await add('nobody@small.example')).problem.code).toBe('person_not_known');
    await withAuthor(world, packDraftId, 'mentor');
    expect((await read(packDraftId, 'mentor')).answer.authors).toEqual(['instructor', 'mentor']);
  });

  it('take others from a draft and never themselves, while it is open', async () => {
    const packDraftId = await aPackDraft(world);
    await withAuthor(world, packDraftId, 'mentor');
    const take = (personId: string, as: 'instructor' | 'mentor' = 'instructor') =>
      world.ask(as, removePackAuthor, { params: { packDraftId, personId } });
    expect((await take(world.people.instructor)).status).toBe(403);
    await leadOn(world, packDraftId, { event: 'submit' });
    expect((await take(world.people.mentor)).problem.code).toBe('not_in_this_state');
    await leadOn(world, packDraftId, { event: 'return' });
    expect((await take(world.people.mentor)).status).toBe(200);
    expect((await read(packDraftId, 'mentor')).status).toBe(404);
    expect((await take(world.people.mentor)).status).toBe(404);
  });
});

describe('files of a draft', () => {
  it('are an archive that reads as the same pack and can be imported', async () => {
    const id = await aPackDraft(world);
    const reply = await world.fetch('instructor', packDraftZipPath.replace(':packDraftId', id));
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/zip']);
    const { pack, faults } = readPackFiles(await readPackZip(reply.rawPayload));
    expect(faults).toEqual([]);
    const handedIn = await asHandedIn();
    expect(entriesOf(pack!)).toEqual(entriesOf({ ...handedIn, manifest: { ...handedIn.manifest, state: 'draft' } }));
    const body = { content: reply.rawPayload.toString('base64'), acceptFaults: true };
    expect((await world.ask('instructor', importDataset, { body })).answer.dataset).toMatchObject({ packId: 'evening' });
  });

  it('are a table of the injects', async () => {
    const id = await aPackDraft(world);
    const reply = await world.fetch('instructor', packDraftMselPath.replace(':packDraftId', id));
    expect(reply.body.split('\r\n')[0]).toContain('Control Number');
    expect(reply.body).toContain('A coach has passed');
  });
});
