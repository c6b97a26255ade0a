import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isMissing, openImporter, realData, type Importer } from './import-command';

const bundles = 'stix/example_json';
const attack = 'attack-stix/mobile-attack-3.0.json';
const events = 'misp-events';

let importer: Importer;
beforeEach(async () => {
  importer = await openImporter();
});
afterEach(() => importer.close());

/** The counts of all last lines of files in what the command printed. */
function counts(printed: string) {
  const total = { items: 0, updated: 0, entities: 0, claims: 0, refused: 0 };
  const said = { items: 'items: added', updated: 'updated', entities: 'entities: added', claims: 'claims: added', refused: 'refused' };
  for (const line of printed.split('\n').filter((one) => one.includes('items: added'))) {
    for (const [key, words] of Object.entries(said) as [keyof typeof total, string][])
      total[key] += Number(new RegExp(`${words} (\\d+)`).exec(line)?.[1]);
  }
  return total;
}

const files = (folder: string) =>
  readdirSync(realData(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => realData(`${folder}/${name}`));

/** Marks what is TLP:RED or TLP:AMBER for people who are there. */
const held = ['--compartment', 'HARBOUR', '--clients', 'POL', '--date', '2031-04-09'];

/** Imports every file of a folder; answers with what was added in all, the files that hold rows, and those that cannot be read. */
async function importAll(folder: string) {
  const { stdout, stderr } = await importer.runAll(files(folder), ...held);
  expect(stderr).not.toContain('went wrong');
  const named = (said: string, pattern: RegExp) => [...said.matchAll(pattern)].map(([, name]) => name!);
  return { ...counts(stdout), rows: named(stdout, /^(\S+): added \d/gm), unreadable: named(stderr, /^(\S+): /gm) };
}

it.skipIf(isMissing(bundles))(
  'the example bundles of STIX come in once, with their markings',
  async () => {
    const first = await importAll(bundles);
    expect(first).toMatchObject({ items: 291, refused: 0, rows: [], unreadable: [] });
    expect(await importAll(bundles)).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0, refused: 0 });
    expect(await importer.markingOf('stix:indicator--33fe3b22-0201-47cf-85d0-97c02164528d')).toEqual({
      level: 1,
      releasable_to: ['CUS', 'POL'],
      originator_control: ['CUS'],
    });
  },
  180_000,
);

it.skipIf(isMissing(attack))(
  'a knowledge base of some hundred objects comes in once',
  async () => {
    expect(counts(await importer.run(realData(attack)))).toMatchObject({ items: 429, refused: 67 });
    expect(counts(await importer.run(realData(attack)))).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0 });
  },
  180_000,
);

it.skipIf(isMissing(events))(
  'the events of MISP come in once; what is none is refused as a whole',
  async () => {
    const first = await importAll(events);
    expect(first).toMatchObject({ items: 30, updated: 1, refused: 2 });
    expect(first.rows).toEqual([]);
    expect(first.unreadable).toEqual([
      'git-vuln-finder-quagga.json',
      'mispevent_testfiles_galaxy.json',
      'mispevent_testfiles_overwrite_file_definition.json',
      'mispevent_testfiles_sighting.json',
      'mispevent_testfiles_simple.json',
      'mispevent_testfiles_test_object_template_definition.json',
    ]);
    const again = await importAll(events);
    expect(again).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0, unreadable: first.unreadable });
  },
  180_000,
);
