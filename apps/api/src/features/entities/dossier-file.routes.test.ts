import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossierPdfPath } from '@workbench/contract';
import { openWorld, pdfLines, type ActorName, type World } from '../../../test';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';

let world: World;
let entityId: string;

beforeAll(async () => {
  world = await openWorld();
  const open = await contributed(world, { title: 'Lorry at the post', handling: 'Not for court.' });
  const closed = await contributed(world, { marking: harbourOnly });
  const subject = { new: { kind: 'person', name: 'Idris Vale' } } as const;
  entityId = (await claimed(world, 'customsAnalyst', open, { subject, predicate: 'role', object: { value: 'driver' } })).subject.id;
  await claimed(world, 'policeAnalyst', closed, { subject: { entityId }, predicate: 'alias', object: { value: 'The Hidden One' } });
}, 60_000);
afterAll(() => world?.close());

const fileFor = (as: ActorName, query = '', id = entityId) => world.fetch(as, `${dossierPdfPath.replace(':entityId', id)}${query}`);
const wordsFor = async (as: ActorName, query = '') => (await pdfLines((await fileFor(as, query)).rawPayload)).flat().join('\n');

it('a dossier goes out with its claims, their sources and markings, and as much as its reader sees', async () => {
  const file = await fileFor('policeAnalyst');
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="Idris Vale.pdf"/);
  const words = await wordsFor('policeAnalyst');
  expect(words).toContain('The Hidden One');
  expect(words).toContain('RESTRICTED // REL TO CUS, INT, POL, TRG // HARBOUR');
  const fewer = await wordsFor('gendarmerieAnalyst');
  expect(fewer).toMatch(/\(R\) Idris Vale has the role driver/);
  expect(fewer).toContain('Source: CUS, 2031-04-09: Lorry at the post');
  expect(fewer).toContain('Handling: Not for court.');
  expect(fewer).not.toMatch(/Hidden|HARBOUR/);
  expect(await wordsFor('gendarmerieAnalyst', '?language=fr')).toContain('Nature: Personne');
});

it('names nobody who wrote it, and has the same bytes each time', async () => {
  const [first, second] = [await fileFor('policeAnalyst'), await fileFor('policeAnalyst')];
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  const { rows } = await world.owner.query<{ display_name: string }>('select display_name from person');
  const words = await wordsFor('policeAnalyst');
  for (const { display_name: name } of rows) expect(words).not.toContain(name);
});

it('is not there where the entity is not, and each export is in the trail', async () => {
  expect((await fileFor('policeAnalyst', '', '01c60000-0000-7000-8000-000000000000')).statusCode).toBe(404);
  expect((await fileFor('policeAnalyst', '?language=xx')).statusCode).toBe(400);
  const { rows } = await world.owner.query(`select distinct detail, subject_id from audit where deed = 'export_dossier'`);
  expect(rows).toEqual([{ detail: { format: 'pdf' }, subject_id: entityId }]);
});
