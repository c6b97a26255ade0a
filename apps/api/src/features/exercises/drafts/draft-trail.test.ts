import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addNoise,
  changePackRecord,
  changePackRecords,
  lockPackDraft,
  openPackDraft,
  readMselTable,
  removePackAuthor,
  removePackRecord,
} from '@workbench/contract';
import { openWorld } from '../../../../test';
import { aPackDraft, aPackRecord, leadOn, partOf, readDraft, teachToo, withAuthor } from '../../../../test/pack-draft-seeds';
import type { World } from '../../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await teachToo(world);
});
afterAll(() => world?.close());

it('each deed on a draft stands in the trail outside cells, in its order, and so does the key that is copied', async () => {
  const packDraftId = await aPackDraft(world);
  const params = { packDraftId };
  const card = await aPackRecord(world, packDraftId, { part: 'compartments', content: { code: 'EBB', name: 'Ebb' } });
  const at = { params: { ...params, packRecordId: card.id } };
  await world.ask('instructor', changePackRecord, {
    ...at,
    version: 1,
    body: { part: 'compartments', content: { code: 'EBB', name: 'Low' } },
  });
  await world.ask('instructor', removePackRecord, { ...at, version: 2 });
  const [inject] = await partOf(world, packDraftId, 'injects');
  const changes = [{ id: inject!.id, version: 1, content: inject!.content }];
  await world.ask('instructor', changePackRecords, { params, body: { changes } });
  const content = 'Control Number,Minutes from Start,Title,Description\n3.01,5,Title,Words';
  await world.ask('instructor', readMselTable, { params, body: { content, mapping: null, take: false } });
  await world.ask('instructor', readMselTable, { params, body: { content, mapping: null, take: true } });
  await world.ask('instructor', addNoise, {
    params,
    body: { seed: 1, perDay: 2, agencies: ['POL'], languages: ['en'], topics: ['market'] },
  });
  await withAuthor(world, packDraftId, 'mentor');
  await world.ask('instructor', removePackAuthor, { params: { ...params, personId: world.people.mentor } });
  // The inject from the table comes from nobody, with which nothing can be played.
  const last = (await partOf(world, packDraftId, 'injects')).find(({ key }) => key === '3.01')!;
  await world.ask('instructor', changePackRecords, { params, body: { changes: [{ id: last.id, version: 1, content: null }] } });
  await leadOn(world, packDraftId, { event: 'submit' });
  await leadOn(world, packDraftId, { event: 'return' });
  await leadOn(world, packDraftId, { event: 'submit' });
  await leadOn(world, packDraftId, { event: 'approve', reason: 'I teach alone.' });
  const { version } = await readDraft(world, packDraftId);
  const locked = await world.ask('instructor', lockPackDraft, { params, version, body: { acceptFaults: true } });
  const datasetId = locked.answer.dataset!.id;
  await world.ask('instructor', openPackDraft, { body: { from: 'dataset', datasetId } });
  const { rows } = await world.owner.query<{ deed: string }>(
    `select deed from audit where subject_kind in ('dataset', 'pack_draft') order by cell_id, position`,
  );
  expect(rows.map(({ deed }) => deed)).toEqual([
    'open_pack_draft',
    'add_pack_record',
    'change_pack_record',
    'remove_pack_record',
    'change_pack_records',
    'import_msel',
    'add_noise',
    'add_pack_author',
    'remove_pack_author',
    'change_pack_records',
    'submit_pack',
    'return_pack',
    'submit_pack',
    'approve_pack',
    'import_dataset',
    'lock_pack',
    'copy_key',
    'open_pack_draft',
  ]);
});
