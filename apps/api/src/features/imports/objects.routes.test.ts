import { describe, expect, it } from 'vitest';
import { listEntities, listItemClaims, listItems, previewImport, readItem, retractClaim, runObjectImport } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { aCrew, anObjectImport, stixId, stixObject } from '../../../test/object-seeds';
import type { World } from '../../../test/world';
import type { ActorName } from '../../../test/small-cell';

const red = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed';
const amber = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';

async function imported(world: World, objects: unknown, as: ActorName = 'customsAnalyst', changes = {}) {
  const { status, answer, problem } = await world.ask(as, runObjectImport, { body: anObjectImport(objects, changes) });
  expect(status, JSON.stringify(problem)).toBe(200);
  return answer;
}

async function itemCalled(world: World, title: string, as: ActorName = 'customsAnalyst') {
  const { answer } = await world.ask(as, listItems);
  const row = answer.rows.find((one) => one.title === title);
  expect(row, title).toBeDefined();
  return (await world.ask(as, readItem, { params: { itemId: row!.id } })).answer;
}

async function claimsOn(world: World, title: string, as: ActorName = 'customsAnalyst') {
  const item = await itemCalled(world, title, as);
  return (await world.ask(as, listItemClaims, { params: { itemId: item.id } })).answer.rows;
}

describe('objects of STIX', () => {
  it('become items, entities and claims that point at the words; the same again adds nothing', async () => {
    const world = await aWorld();
    const first = await imported(world, aCrew);
    expect(first).toMatchObject({ format: 'stix', items: { added: 3 }, entities: { added: 2 }, refused: [] });
    const again = await imported(world, aCrew);
    expect(again).toMatchObject({
      items: { added: 0, updated: 0, unchanged: 3 },
      entities: { added: 0 },
      claims: { added: 0, withdrawn: 0 },
    });
    const item = await itemCalled(world, 'Harbour crew');
    const said = (await claimsOn(world, 'Harbour crew')).map(({ predicate, value, source }) => [
      predicate,
      value,
      item.text.slice(source!.start!, source!.end!),
    ]);
    expect(said).toEqual([
      ['name', 'Harbour crew', 'Harbour crew'],
      ['description', 'Moves arms at night.', 'Moves arms at night.'],
      ['alias', 'The Ferrymen', 'The Ferrymen'],
    ]);
    const [link] = await claimsOn(world, 'Harbour crew attributed to Idris Vale');
    expect([link!.subject.name, link!.predicate, link!.object!.name]).toEqual(['Harbour crew', 'associate_of', 'Idris Vale']);
  });

  it('are updated by a newer version, and by an older one not', async () => {
    const world = await aWorld();
    await imported(world, aCrew);
    const newer = { ...aCrew[0], modified: '2031-04-20T06:00:00.000Z', aliases: ['The Night Ferry'] };
    expect(await imported(world, [newer])).toMatchObject({
      items: { updated: 1 },
      entities: { added: 0 },
      claims: { added: 1, withdrawn: 1 },
    });
    expect((await itemCalled(world, 'Harbour crew')).currentVersion).toBe(2);
    const aliases = (await claimsOn(world, 'Harbour crew')).filter(({ predicate, retracted }) => predicate === 'alias' && !retracted);
    expect(aliases.map(({ value }) => value)).toEqual(['The Night Ferry']);
    expect(await imported(world, aCrew)).toMatchObject({ items: { updated: 0, unchanged: 3 }, claims: { added: 0, withdrawn: 0 } });
  });

  it('that an analyst disagreed with do not come back with a newer version', async () => {
    const world = await aWorld();
    await imported(world, aCrew);
    const alias = (await claimsOn(world, 'Harbour crew')).find(({ predicate }) => predicate === 'alias')!;
    await world.ask('customsAnalyst', retractClaim, { params: { claimId: alias.id }, body: { reason: 'Another crew.' }, version: 1 });
    await imported(world, [{ ...aCrew[0], modified: '2031-04-20T06:00:00.000Z', description: 'Moves arms by day.' }]);
    const aliases = (await claimsOn(world, 'Harbour crew')).filter(({ predicate }) => predicate === 'alias');
    expect(aliases.map(({ retracted }) => retracted?.reason)).toEqual(['Another crew.']);
  });

  it('that were revoked do not come in, and take back what was here', async () => {
    const world = await aWorld();
    const revoked = { ...aCrew[0], revoked: true, modified: '2031-04-20T06:00:00.000Z' };
    expect((await imported(world, [revoked])).refused.map(({ fault }) => fault)).toEqual(['object_revoked']);
    await imported(world, aCrew);
    expect(await imported(world, [revoked])).toMatchObject({ items: { updated: 1 }, claims: { added: 0, withdrawn: 3 } });
    expect((await itemCalled(world, 'Harbour crew')).text).toMatch(/^Taken back by its producer\./);
  });

  it('keep the confidence of their producer as credibility, by the table of the standard', async () => {
    const world = await aWorld();
    await imported(world, [{ ...aCrew[0], confidence: 45 }]);
    const item = await itemCalled(world, 'Harbour crew');
    expect(item.gradings.map(({ grading }) => `${grading.reliability}${grading.credibility}`)).toEqual(['F3']);
    expect((await claimsOn(world, 'Harbour crew')).map(({ status }) => status)).toEqual(['suspected', 'suspected', 'suspected']);
  });
});

describe('the TLP of an object', () => {
  it('becomes its marking, never more open than what the importer chose', async () => {
    const world = await aWorld();
    await imported(world, [{ ...aCrew[0], object_marking_refs: [amber] }, aCrew[1]], 'customsAnalyst', {
      tlp: { clients: ['POL'], compartment: null },
    });
    expect((await itemCalled(world, 'Harbour crew')).marking).toMatchObject({
      level: 1,
      releasableTo: ['CUS', 'POL'],
      originatorControl: ['CUS'],
    });
    expect((await itemCalled(world, 'Idris Vale')).marking).toMatchObject({ level: 0, releasableTo: 'all' });
    const { answer } = await world.ask('financeAnalyst', listItems);
    expect(answer.rows.map(({ title }) => title)).toEqual(['Idris Vale']);
  });

  it('of one field counts for the whole, and TLP:RED needs the compartment of its persons', async () => {
    const world = await aWorld();
    const actor = { ...aCrew[0], granular_markings: [{ marking_ref: red, selectors: ['description'] }] };
    const objects = [actor, aCrew[1], aCrew[2]];
    const { refused, items } = await imported(world, objects);
    expect(items.added).toBe(1);
    expect(refused.map(({ fault }) => fault)).toEqual(['object_tlp_red', 'object_tlp_red']);
    const held = { tlp: { clients: [], compartment: 'HARBOUR' as never } };
    expect(await imported(world, objects, 'customsAnalyst', held)).toMatchObject({ items: { added: 2, unchanged: 1 }, refused: [] });
    const link = await itemCalled(world, 'Harbour crew attributed to Idris Vale');
    expect(link.marking.compartments).toEqual(['HARBOUR']);
    const { answer } = await world.ask('financeAnalyst', listEntities);
    expect(JSON.stringify(answer)).not.toContain('Harbour crew');
  });

  it('that nobody defined, or that the importer could not read, refuses the object', async () => {
    const world = await aWorld();
    const unknown = { ...aCrew[0], object_marking_refs: [stixId('marking-definition', 'd')] };
    expect((await imported(world, [unknown])).refused[0]!.fault).toBe('object_marking_unknown');
    const held = { tlp: { clients: [], compartment: 'HARBOUR' as never } };
    const { refused } = await imported(world, [{ ...aCrew[0], object_marking_refs: [red] }], 'financeAnalyst', held);
    expect(refused.map(({ fault }) => fault)).toEqual(['object_marking_invalid']);
  });

  it('that became stricter does not put new words under the old marking', async () => {
    const world = await aWorld();
    await imported(world, aCrew);
    const stricter = { ...aCrew[0], modified: '2031-04-20T06:00:00.000Z', object_marking_refs: [amber], description: 'Secret now.' };
    expect((await imported(world, [stricter])).refused.map(({ fault }) => fault)).toEqual(['object_marking_stricter']);
    expect((await itemCalled(world, 'Harbour crew')).text).not.toContain('Secret now.');
  });
});

describe('what another agency brought in, or what is hidden', () => {
  it('is not found out by importing the same object', async () => {
    const world = await aWorld();
    const marking = { level: 3, releasableTo: [], compartments: [], originatorControl: false };
    await imported(world, aCrew);
    const fromPolice = await imported(world, aCrew, 'policeAnalyst');
    expect(fromPolice).toMatchObject({ items: { added: 3 }, entities: { added: 2 } });
    await imported(world, [stixObject('tool', 'e', { name: 'Drill' })], 'cellLead', { marking });
    const seen = await imported(world, [stixObject('tool', 'e', { name: 'Drill' })], 'intelligenceAnalyst', { marking });
    expect(seen).toMatchObject({ items: { added: 0, unchanged: 1 } });
  });
});

describe('broken and hostile objects', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) });

  it('are listed with their place and reason; the good ones come in, and nothing is half written', async () => {
    const world = await aWorld();
    const objects = [
      ...aCrew,
      'a string',
      { type: 'tool', name: 'No id' },
      { ...stixObject('tool', '1'), name: 7 },
      stixObject('tool', '2', { name: 'Deep', more: deep(100) }),
      stixObject('malware', '3', { name: 'x', description: 'x'.repeat(200_001) }),
      stixObject('relationship', '4', { relationship_type: 'uses', source_ref: stixId('tool', '9'), target_ref: stixId('identity', 'b') }),
      stixObject('relationship', '5', { relationship_type: 'uses' }),
      { ...aCrew[1] },
      stixObject('tool', '6', { name: '<img src=x onerror=alert(1)>', created: 'yesterday' }),
      stixObject('tool', '7', { name: '<b>\u0000Bold</b>\uD800', aliases: ['\u0000'] }),
    ];
    const { items, refused } = await imported(world, objects);
    expect(refused.map(({ where, fault }) => [where.split(' ')[0], fault])).toEqual([
      ['objects[3]', 'object_not_object'],
      ['objects[4]', 'object_without_id'],
      ['objects[5]', 'object_field_wrong'],
      ['objects[6]', 'object_too_deep'],
      ['objects[9]', 'object_field_wrong'],
      ['objects[10]', 'object_id_repeated'],
      ['objects[11]', 'object_field_wrong'],
      ['objects[7]', 'object_text_too_long'],
      ['objects[8]', 'object_reference_unknown'],
    ]);
    expect(items.added).toBe(4);
    const left = await world.owner.query(
      'select count(*)::int as n from entity e where not exists (select from claim c where c.subject_id = e.id)',
    );
    expect(left.rows).toEqual([{ n: 0 }]);
  });

  it('with a key that would change their nature are refused', async () => {
    const world = await aWorld();
    const content = `{"type":"bundle","id":"${stixId('bundle', 'f')}","objects":[{"type":"tool","id":"${stixId('tool', '1')}","__proto__":{"name":"x"}}]}`;
    const { answer } = await world.ask('customsAnalyst', runObjectImport, { body: anObjectImport(content) });
    expect(answer.refused.map(({ fault }) => fault)).toEqual(['object_key_forbidden']);
  });

  it.each([
    ['cut off', '{"type":"bundle","objects":[{"type":"too'],
    ['a list of numbers', '[1,2]'],
    ['nested without end', '['.repeat(100_000)],
    ['rows', 'id,text\n1,x\n'],
  ])('a file that is %s is refused as a whole', async (_, content) => {
    const world = await aWorld();
    const { problem } = await world.ask('customsAnalyst', runObjectImport, { body: anObjectImport(content) });
    expect(problem.code).toBe('import_unreadable');
  });
});

describe('events of MISP', () => {
  const uuid = (at: string) => `${at.repeat(8)}-1111-4111-8111-111111111111`;
  const event = (changes: object = {}) => ({
    Event: {
      uuid: uuid('1'),
      info: 'Night crossing',
      date: '2031-04-09',
      timestamp: '1930000000',
      Orgc: { name: 'Border post' },
      Tag: [{ name: 'admiralty-scale:source-reliability="b"' }, { name: 'admiralty-scale:information-credibility="2"' }],
      Attribute: [
        { uuid: uuid('2'), type: 'phone-number', value: '+229 90 00 00 01', comment: 'seen on the lorry' },
        { uuid: uuid('3'), type: 'comment', value: 'A grey lorry waited.' },
      ],
      Object: [
        {
          uuid: uuid('4'),
          name: 'person',
          Attribute: [{ type: 'full-name', object_relation: 'full-name', value: 'Idris Vale' }],
          ObjectReference: [{ referenced_uuid: uuid('2'), relationship_type: 'uses' }],
        },
      ],
      ...changes,
    },
  });
  const run = (world: World, content: object) => imported(world, JSON.stringify(content));

  it('become one item with entities, claims and a grading; a newer one updates, and what was deleted is taken back', async () => {
    const world = await aWorld();
    expect(await run(world, event())).toMatchObject({ format: 'misp', items: { added: 1 }, entities: { added: 2 }, refused: [] });
    expect(await run(world, event())).toMatchObject({ items: { unchanged: 1 }, claims: { added: 0 } });
    const item = await itemCalled(world, 'Night crossing');
    expect(item.gradings.map(({ grading }) => `${grading.reliability}${grading.credibility}`)).toEqual(['B2']);
    expect(item.sourceDescriptor).toBe('Border post');
    const link = (await claimsOn(world, 'Night crossing')).find(({ object }) => object)!;
    expect([link.subject.name, link.predicate, link.object!.name]).toEqual(['Idris Vale', 'uses', '+229 90 00 00 01']);
    const newer = event({ timestamp: '1930000100', Object: [], Attribute: [{ ...event().Event.Attribute[0], deleted: true }] });
    expect(await run(world, newer)).toMatchObject({ items: { updated: 1 }, claims: { added: 0, withdrawn: 5 } });
  });

  it('carry the strictest TLP of all their tags', async () => {
    const world = await aWorld();
    const Attribute = [{ ...event().Event.Attribute[0], Tag: [{ name: 'tlp:amber+strict' }] }];
    await run(world, event({ Attribute, Object: [], Tag: [{ name: 'tlp:green' }] }));
    expect((await itemCalled(world, 'Night crossing')).marking).toMatchObject({ level: 1, releasableTo: ['CUS'] });
  });

  it('list their broken parts and bring the others in', async () => {
    const world = await aWorld();
    const { items, refused } = await run(
      world,
      event({ Attribute: [7, { type: 'md5' }, { type: 'domain', value: 'a.example' }], Object: [] }),
    );
    expect(items.added).toBe(1);
    expect(refused.map(({ where, fault }) => [where, fault])).toEqual([
      ['Event[0].Attribute[0]', 'object_not_object'],
      ['Event[0].Attribute[1]', 'object_field_wrong'],
    ]);
  });
});

describe('rows and points of known shapes', () => {
  const row = {
    id: '7.0',
    type_of_violence: '2.0',
    dyad_name: 'Crew A - Crew B',
    side_a: 'Crew A',
    side_b: 'Crew B',
    where_prec: '1',
    where_coordinates: 'Malanville town',
    latitude: '11.86',
    longitude: '3.38',
    date_start: '2031-04-09',
    date_end: '2031-04-11',
  };
  const csv = (...rows: Record<string, string>[]) =>
    [Object.keys(row).join(','), ...rows.map((one) => Object.values(one).join(','))].join('\n');

  it('of UCDP become an event with its span, place, position and sides; the same again adds nothing, a changed row a version', async () => {
    const world = await aWorld();
    const first = await imported(world, csv(row, { ...row, id: '', side_a: 'Nobody' }));
    expect(first).toMatchObject({ format: 'ucdp', items: { added: 1 }, entities: { added: 4 }, refused: [{ where: 'line 3' }] });
    const title = 'Crew A - Crew B, Malanville town, 2031-04-09';
    const said = (await claimsOn(world, title)).map(({ subject, predicate, object, value, validFrom, validTo }) =>
      [subject.name, predicate, object?.name ?? value, validFrom, validTo].filter(Boolean),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        [title, 'date', '2031-04-09', '2031-04-09', '2031-04-11'],
        ['Crew A', 'took_part_in', title, '2031-04-09', '2031-04-11'],
        ['Crew B', 'took_part_in', title, '2031-04-09', '2031-04-11'],
        [title, 'location', 'Malanville town', '2031-04-09', '2031-04-11'],
        ['Malanville town', 'position', '11.86, 3.38 ±1000 m'],
      ]),
    );
    expect(await imported(world, csv(row))).toMatchObject({ items: { added: 0, unchanged: 1 }, entities: { added: 0 } });
    expect(await imported(world, csv({ ...row, date_end: '2031-04-12' }))).toMatchObject({ items: { updated: 1 }, entities: { added: 0 } });
  });

  it('of GeoJSON become places; other shapes are refused one by one', async () => {
    const world = await aWorld();
    const feature = (type: string, name: string) => ({
      type: 'Feature',
      properties: { name, date: '2031-04-09' },
      geometry: { type, coordinates: [3.38, 11.86] },
    });
    const content = JSON.stringify({ type: 'FeatureCollection', features: [feature('Polygon', 'Area'), feature('Point', 'Post 4')] });
    expect(await imported(world, content)).toMatchObject({
      format: 'geojson',
      items: { added: 1 },
      entities: { added: 1 },
      refused: [{ where: 'features[0]', fault: 'object_geometry_unknown' }],
    });
    expect((await claimsOn(world, 'Post 4')).map(({ predicate, value }) => [predicate, value])).toEqual([
      ['name', 'Post 4'],
      ['position', '11.86, 3.38'],
    ]);
    expect(await imported(world, content)).toMatchObject({ items: { added: 0, unchanged: 1 } });
  });
});

it('a look at a bundle shows what it holds, before anything is written', async () => {
  const world = await aWorld();
  const { fileName, content } = anObjectImport(aCrew);
  const { answer } = await world.ask('customsAnalyst', previewImport, { body: { fileName, content } });
  expect(answer).toMatchObject({ sort: 'objects', format: 'stix', objectCount: 3, entityCount: 2, refused: [] });
  expect((await world.ask('customsAnalyst', listItems)).answer.rows).toEqual([]);
});

it.each([
  ['nobody', 401],
  ['mentor', 403],
  ['administrator', 403],
] as const)('%s does not import objects', async (who, status) => {
  const world = await aWorld();
  expect((await world.ask(who, runObjectImport, { body: anObjectImport(aCrew) })).status).toBe(status);
});

it('an import with a marking beyond reach brings nothing in', async () => {
  const world = await aWorld();
  const marking = { level: 3, releasableTo: 'all' as const, compartments: [], originatorControl: false };
  const { problem } = await world.ask('customsAnalyst', runObjectImport, { body: anObjectImport(aCrew, { marking }) });
  expect(problem.code).toBe('marking_beyond_reach');
});
