import { openKey } from '@workbench/contract';
import type { World } from '@workbench/api/testing';
import { must } from './write-subjects';

const keyParts = ['entities', 'links', 'events', 'gradings', 'deceptions', 'sharing', 'facts', 'judgements'];
const words = { en: 'Will the lorry cross?' };

/** A key in which nothing is but one question. */
export const keyFiles: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(keyParts.map((part) => [`key/${part}.json`, []])),
  'key/judgements.json': [{ key: 'question-one', question: words, outcome: true, resolvesAt: '2031-06-01T00:00:00Z', supports: [] }],
};

const manifest = {
  format: 1,
  id: 'played',
  version: '1.0.0',
  state: 'approved',
  name: { en: 'Played' },
  summary: { en: 'Played' },
  licence: 'none',
  languages: ['en'],
  startsAt: '2031-04-01T08:00:00Z',
  endsAt: '2031-06-30T20:00:00Z',
  suggestedRate: 8,
  realMinutes: 60,
  levels: ['OFFICIAL', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET'],
  moves: [{ key: 'first', name: { en: 'First' }, startsAt: '2031-04-01T08:00:00Z' }],
};

/** Files of a dataset that is as empty as it may be. */
const scriptFiles: Readonly<Record<string, unknown>> = {
  'manifest.json': manifest,
  ...Object.fromEntries(
    ['agencies', 'compartments', 'people', 'personas', 'sources', 'places', 'expected-actions', 'injects'].map((part) => [
      `${part}.json`,
      [],
    ]),
  ),
  'objectives.json': [{ key: 'obj-share', text: { en: 'Share what others need' }, competency: 'share' }],
  'rubric.json': { criteria: [{ key: 'clear', words: { en: 'Clear' } }] },
  'items/one.json': [],
};

const runs = new WeakMap<World, Promise<string>>();

async function makeRun(world: World): Promise<string> {
  const { owner, cellId, people } = world;
  const [datasetId, runId] = ['01c60000-0000-7000-8000-00000000d5e7', '01c60000-0000-7000-8000-0000000000e4'];
  await owner.query(
    `insert into dataset (id, pack_id, version, name, summary, languages, starts_at, ends_at, suggested_rate, real_minutes, checksum, imported_by)
     values ($1, 'played', '1.0.0', '{"en": "Played"}', '{"en": "Played"}', '{en}', '2031-04-01T08:00:00Z', '2031-06-30T20:00:00Z', 800, 60, '\\x00', $2)`,
    [datasetId, people.instructor],
  );
  const put = (table: string, files: Readonly<Record<string, unknown>>) =>
    Promise.all(
      Object.entries(files).map(([path, content]) =>
        owner.query(`insert into ${table} (dataset_id, path, content) values ($1, $2, $3)`, [datasetId, path, JSON.stringify(content)]),
      ),
    );
  await put('dataset_file', scriptFiles);
  await put('sealed.key_file', keyFiles);
  await owner.query(
    `insert into run (id, dataset_id, name, state, started_by, started_at) values ($1, $2, 'Played', 'running', $3, now())`,
    [runId, datasetId, people.instructor],
  );
  await owner.query(`insert into run_staff (run_id, person_id, duty) values ($1, $2, 'controller')`, [runId, people.instructor]);
  await owner.query(`insert into syndicate (cell_id, run_id, name, place) values ($1, $2, 'One', 1)`, [cellId, runId]);
  await must(world, 'instructor', openKey, { params: { runId }, body: { reason: 'To score.' } });
  return runId;
}

/** Makes the small cell the syndicate of a run whose key the instructor opened, once; gives the run. Its clock stays the cell's. */
export function playedRun(world: World): Promise<string> {
  const known = runs.get(world) ?? makeRun(world);
  runs.set(world, known);
  return known;
}
