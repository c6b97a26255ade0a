import { describe, expect, it } from 'vitest';
import { isMisp, planMisp } from './misp-plan';

const uuid = (at: string) => `${at.repeat(8)}-1111-4111-8111-111111111111`;
const event = (more: object = {}) => ({ uuid: uuid('1'), info: 'Night crossing', date: '2031-04-09', timestamp: '1930000000', ...more });
const attribute = (type: string, value: string, more: object = {}) => ({ type, value, ...more });
const plan = (more: object = {}) => planMisp({ Event: event(more) });
const only = (more: object = {}) => {
  const { objects } = plan(more);
  expect(objects).toHaveLength(1);
  return objects[0]!;
};
const withAttributes = (...Attribute: object[]) => only({ Attribute });

describe('a file', () => {
  it.each([
    ['one event', { Event: event() }, true],
    ['an event without its frame', event(), true],
    ['a list of events', [{ Event: event() }], true],
    ['the answer to a search', { response: [{ Event: event() }] }, true],
    ['a list of sharing groups', [{ SharingGroup: { name: 'Coast' } }], true],
    ['a bundle of STIX', { type: 'bundle', objects: [] }, false],
    ['rows', [{ title: 'A', text: 'B' }], false],
    ['nothing', null, false],
    ['a number', 7, false],
  ])('with %s is told by what it holds', (_, content, is) => {
    expect(isMisp(content)).toBe(is);
  });
});

describe('a sharing group', () => {
  it('is refused by name, and what stands beside it comes in', () => {
    const { objects, refused } = planMisp([{ SharingGroup: { name: 'Coast' } }, { Event: event() }]);
    expect(objects).toHaveLength(1);
    expect(refused).toEqual([{ where: 'Event[0]', fault: 'object_sharing_group', values: {} }]);
  });
});

describe('an event', () => {
  it('that carries its sharing group along is an event', () => {
    expect(only({ SharingGroup: { name: 'Coast' } }).item.title).toBe('Night crossing');
  });

  it('becomes an item with its words, its producer and its day', () => {
    const { key, stamp, item } = only({ Orgc: { name: 'Border post' }, threat_level_id: '2', distribution: '1' });
    expect({ key, stamp }).toEqual({ key: `misp:${uuid('1')}`, stamp: '2031-02-27T23:06:40.000Z' });
    expect(item).toMatchObject({
      title: 'Night crossing',
      reportedAt: '2031-04-09T00:00:00.000Z',
      sourceDescriptor: 'Border post',
      handling: 'MISP distribution: this community only',
    });
    expect(item.text.split('\n')).toEqual(['Night crossing', 'date: 2031-04-09', 'producer: Border post', 'threat level: medium']);
  });

  it('keeps a longer heading than a title may be in its text', () => {
    const { title, text } = only({ info: `${'word '.repeat(200)}end` }).item;
    expect(title.length).toBeLessThanOrEqual(300);
    expect(text).toContain('end');
  });

  it('that is longer than an item becomes several, none of which is too long and none of whose words is lost', () => {
    const Attribute = Array.from({ length: 5 }, (_, at) => attribute('comment', `part ${at} ${'x'.repeat(90_000)}`));
    const { objects, refused } = plan({ Attribute });
    expect(refused).toEqual([]);
    expect(objects.map(({ key }) => key)).toEqual([`misp:${uuid('1')}`, `misp:${uuid('1')}#2`, `misp:${uuid('1')}#3`]);
    for (const { item } of objects) expect(item.text.length).toBeLessThanOrEqual(200_000);
    for (let at = 0; at < 5; at += 1) expect(objects.some(({ item }) => item.text.includes(`part ${at} `))).toBe(true);
  });

  it('that stands in the file twice comes in once', () => {
    const { objects, refused } = planMisp([{ Event: event() }, { Event: event({ info: 'Again' }) }]);
    expect(objects.map(({ item }) => item.title)).toEqual(['Night crossing']);
    expect(refused.map(({ where, fault }) => [where, fault])).toEqual([['Event[1]', 'object_id_repeated']]);
  });

  it('without a UUID is known by its wording', () => {
    const bare = { info: 'Night crossing', date: '2031-04-09' };
    const keyOf = (one: object) => planMisp({ Event: one }).objects[0]!.key;
    expect(keyOf(bare)).toBe(keyOf({ ...bare }));
    expect(keyOf(bare)).not.toBe(keyOf({ ...bare, info: 'Day crossing' }));
  });
});

describe('an attribute', () => {
  it.each([
    ['phone-number', '+229 90 00 00 01', 'phone', ['+229 90 00 00 01']],
    ['ip-dst', '10.0.0.1', 'online_account', ['10.0.0.1']],
    ['ip-dst|port', '10.0.0.1|8080', 'online_account', ['10.0.0.1']],
    ['domain|ip', 'a.example|10.0.0.1', 'online_account', ['a.example', '10.0.0.1']],
    ['filename|md5', 'a.exe|d41d8', 'document', []],
    ['iban', 'BJ66', 'bank_account', ['BJ66']],
    ['full-name', 'Idris Vale', 'person', []],
    ['target-location', 'Cotonou', 'place', []],
  ])('of the type %s becomes an entity that the words name', (type, value, kind, identifiers) => {
    const { item, entities, claims } = withAttributes(attribute(type, value));
    expect(entities.map((one) => [one.kind, one.name])).toEqual([[kind, value.split('|')[0]]]);
    expect(item.text.slice(entities[0]!.span!.start, entities[0]!.span!.end)).toBe(value);
    const said = claims.filter(({ predicate }) => predicate === 'identifier').map((one) => one.value);
    if (identifiers.length > 0) expect(said).toEqual(identifiers);
  });

  it.each(['comment', 'link', 'yara', 'regkey', 'constructor', '__proto__', 'toString'])('of the type %s is words only', (type) => {
    const { item, entities } = withAttributes(attribute(type, 'some words'));
    expect(entities).toEqual([]);
    expect(item.text).toContain(`${type}: some words`);
  });

  it('that was deleted is left out, and one that is only proposed names nothing', () => {
    const { item, entities } = only({
      Attribute: [attribute('domain', 'gone.example', { deleted: true })],
      ShadowAttribute: [attribute('domain', 'perhaps.example')],
    });
    expect(item.text).not.toContain('gone.example');
    expect(item.text).toContain('proposed: domain: perhaps.example');
    expect(entities).toEqual([]);
  });
});

describe('an object', () => {
  const person = (at: string, more: object = {}) => ({
    uuid: uuid(at),
    name: 'person',
    Attribute: [
      attribute('first-name', 'Idris', { object_relation: 'first-name' }),
      attribute('last-name', 'Vale', { object_relation: 'last-name' }),
      attribute('nationality', 'Benin', { object_relation: 'nationality' }),
      attribute('date-of-birth', '1999-13-77', { object_relation: 'date-of-birth' }),
    ],
    ...more,
  });

  it('of a known template becomes an entity with its claims; what is no date is none', () => {
    const { entities, claims } = only({ Object: [person('4')] });
    expect(entities.map(({ key, kind, name }) => [key, kind, name])).toEqual([[uuid('4'), 'person', 'Idris Vale']]);
    expect(claims.map(({ predicate, value }) => [predicate, value])).toEqual([['nationality', 'Benin']]);
  });

  it('of another template is words, with entities of its attributes', () => {
    const { entities } = only({ Object: [{ name: 'constructor', Attribute: [attribute('domain', 'a.example')] }] });
    expect(entities.map(({ name }) => name)).toEqual(['a.example']);
  });

  it('links to what it refers to, in circles too, and lists what is not there', () => {
    const refer = (to: string) => ({ ObjectReference: [{ referenced_uuid: uuid(to), relationship_type: 'knows' }] });
    const { objects, refused } = plan({
      Object: [person('4', refer('5')), person('5', refer('4')), person('6', refer('6')), person('7', refer('9'))],
    });
    expect(objects[0]!.links.map(({ source, target }) => [source.key, target.key])).toEqual([
      [uuid('4'), uuid('5')],
      [uuid('5'), uuid('4')],
    ]);
    expect(refused.map(({ where, fault }) => [where, fault])).toEqual([['Event[0].Object[3].ObjectReference', 'object_reference_unknown']]);
  });
});

it('a galaxy names what the event is about, with its synonyms; one that nobody knows is words', () => {
  const cluster = (type: string) => ({
    type,
    name: type,
    GalaxyCluster: [{ value: 'Harbour crew', meta: { synonyms: ['The Ferrymen'] } }],
  });
  const { entities, claims, item } = only({ Galaxy: [cluster('threat-actor'), cluster('constructor')] });
  expect(entities.map(({ kind, name }) => [kind, name])).toEqual([['organisation', 'Harbour crew']]);
  expect(claims.map(({ predicate, value }) => [predicate, value])).toEqual([['alias', 'The Ferrymen']]);
  expect(item.text).toContain('constructor: Harbour crew');
});

describe('tags', () => {
  it('give the label: the strictest of the event, its attributes and its objects', () => {
    const tagged = (...names: string[]) => ({ Tag: names.map((name) => ({ name })) });
    expect(only(tagged('tlp:green')).tlp).toBe('TLP:GREEN');
    expect(only({ ...tagged('tlp:green'), Attribute: [attribute('comment', 'x', tagged('tlp:red'))] }).tlp).toBe('TLP:RED');
    const inside = [{ name: 'person', Attribute: [attribute('full-name', 'A', tagged('TLP:AMBER'))] }];
    expect(only({ ...tagged('tlp:white'), Object: inside }).tlp).toBe('TLP:AMBER');
    expect(only().tlp).toBeUndefined();
  });

  it('of the protocol that are not understood refuse the event', () => {
    expect(plan({ Tag: [{ name: 'tlp:purple' }] }).refused.map(({ fault }) => fault)).toEqual(['object_marking_unknown']);
  });

  it('of the Admiralty scale give the grading, and others none', () => {
    const Tag = ['admiralty-scale:source-reliability="b"', 'admiralty-scale:information-credibility="2"', 'admiralty-scale:nonsense="9"'];
    expect(only({ Tag: Tag.map((name) => ({ name })) }).grading).toEqual({ reliability: 'B', credibility: '2' });
  });
});
