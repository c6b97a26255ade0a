import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
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

/** The counts that the command printed last. */
function counts(printed: string): Record<string, number> {
  const last = printed.trimEnd().split('\n').at(-1)!;
  const of = (what: string) => Number(new RegExp(`${what} (\\d+)`).exec(last)?.[1]);
  return {
    items: of('items: added'),
    updated: of('updated'),
    entities: of('entities: added'),
    claims: of('claims: added'),
    refused: of('refused'),
  };
}

const files = (folder: string) =>
  readdirSync(realData(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => realData(`${folder}/${name}`));

/** Marks what is TLP:RED or TLP:AMBER for people who are there. */
const held = ['--compartment', 'HARBOUR', '--clients', 'POL', '--date', '2031-04-09'];

/** Imports every file of a folder; answers with what was added in all, and the files that are no objects. */
async function importAll(folder: string) {
  const total = { items: 0, updated: 0, entities: 0, claims: 0, refused: 0 };
  const unreadable: string[] = [];
  for (const file of files(folder)) {
    try {
      const printed = await importer.run(file, ...held);
      if (!printed.includes('entities:')) throw new Error(`read as rows: ${printed}`);
      const one = counts(printed);
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += one[key]!;
    } catch (error) {
      expect(String(error)).not.toContain('went wrong');
      unreadable.push(basename(file));
    }
  }
  return { ...total, unreadable };
}

it.skipIf(isMissing(bundles))(
  'the example bundles of STIX come in once, with their markings',
  async () => {
    const first = await importAll(bundles);
    expect(first).toMatchObject({ items: 291, refused: 0, unreadable: [] });
    expect(await importAll(bundles)).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0, refused: 0 });
    expect(await importer.markingOf('stix:indicator--33fe3b22-0201-47cf-85d0-97c02164528d')).toEqual({
      level: 1,
      releasable_to: ['CUS', 'POL'],
      originator_control: ['CUS'],
    });
  },
  120_000,
);

it.skipIf(isMissing(attack))(
  'a knowledge base of some hundred objects comes in once',
  async () => {
    expect(counts(await importer.run(realData(attack)))).toMatchObject({ items: 429, refused: 67 });
    expect(counts(await importer.run(realData(attack)))).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0 });
  },
  120_000,
);

it.skipIf(isMissing(events))(
  'the events of MISP come in once; what is none is refused as a whole',
  async () => {
    const first = await importAll(events);
    expect(first).toMatchObject({ items: 30, updated: 1, refused: 0 });
    expect(first.unreadable).toEqual([
      'git-vuln-finder-quagga.json',
      'mispevent_testfiles_galaxy.json',
      'mispevent_testfiles_overwrite_file_definition.json',
      'mispevent_testfiles_sighting.json',
      'mispevent_testfiles_simple.json',
      'mispevent_testfiles_test_object_template_definition.json',
      'sharing_groups.json',
    ]);
    const again = await importAll(events);
    expect(again).toMatchObject({ items: 0, updated: 0, entities: 0, claims: 0, unreadable: first.unreadable });
  },
  240_000,
);
