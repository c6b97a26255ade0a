import { describe, expect, it } from 'vitest';
import { textLimit } from '../items/item';
import { isMisp, planMisp } from './misp/misp-plan';
import type { ImportPlan } from './plan';
import { isStix, planStix } from './stix/stix-plan';

const moment = '2031-04-09T06:00:00Z';
const id = (type: string, at = 'a') => `${type}--${at.repeat(8)}-1111-4111-8111-111111111111`;
const tool = (more: object = {}) => ({ type: 'tool', id: id('tool'), name: 'Drill', created: moment, modified: moment, ...more });
const stix = (...objects: unknown[]) => planStix({ type: 'bundle', objects });
const misp = (more: object = {}) => planMisp({ Event: { info: 'Night', date: '2031-04-09', ...more } });
const faults = ({ refused }: ImportPlan) => refused.map(({ fault }) => fault);
const long = 'x'.repeat(1_000_000);

/** Words that every object of the language seems to have. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

function expectSound({ objects, refused }: ImportPlan): void {
  for (const { item, entities, claims, key } of objects) {
    expect(item.text.length).toBeLessThanOrEqual(textLimit);
    expect(item.title.length).toBeLessThanOrEqual(300);
    expect(item.reference.length).toBeLessThanOrEqual(120);
    expect(item.sourceDescriptor.length).toBeLessThanOrEqual(500);
    expect(item.handling.length).toBeLessThanOrEqual(1000);
    expect(key.length).toBeLessThanOrEqual(400);
    for (const { name } of entities) expect(name.length).toBeLessThanOrEqual(300);
    for (const { value } of claims) expect(value.length).toBeLessThanOrEqual(2000);
    expect(JSON.stringify(item)).not.toContain('function ');
  }
  expect(JSON.stringify(refused).length).toBeLessThan(10_000);
}

describe('a word of a million letters', () => {
  it.each(['name', 'description', 'pattern', 'lang', 'x_own', 'id', 'type', 'created', 'confidence'])('as %s of an object', (field) => {
    const plan = stix(tool({ [field]: long }), tool({ id: id('tool', 'b') }));
    expectSound(plan);
    expect(plan.objects.map(({ key }) => key)).toContain(`stix:${id('tool', 'b')}`);
  });

  it.each([
    [
      'a relationship',
      { type: 'relationship', id: id('relationship'), relationship_type: long, source_ref: id('tool'), target_ref: id('tool') },
    ],
    ['an alias', tool({ aliases: [long] })],
    ['a hash', tool({ hashes: { [long]: long } })],
    ['a reference', tool({ external_references: [{ source_name: long, external_id: long }] })],
    ['a marking', tool({ object_marking_refs: [long] })],
  ])('in %s', (_, object) => {
    expectSound(stix(object));
  });

  it.each(['info', 'date', 'uuid', 'timestamp', 'threat_level_id', 'distribution'])('as %s of an event', (field) => {
    expectSound(misp({ [field]: long }));
  });

  it.each([
    ['a producer', { Orgc: { name: long } }],
    ['a tag', { Tag: [{ name: long }] }],
    ['a tag of the protocol', { Tag: [{ name: `tlp:${long}` }] }],
    ['an attribute', { Attribute: [{ type: 'domain', value: long }] }],
    ['a type', { Attribute: [{ type: long, value: 'a' }] }],
    ['a report', { EventReport: [{ name: long, content: long }] }],
    ['a galaxy', { Galaxy: [{ type: 'tool', GalaxyCluster: [{ value: long, description: long }] }] }],
    ['an object', { Object: [{ name: 'person', Attribute: [{ type: 'full-name', object_relation: 'full-name', value: long }] }] }],
  ])('in %s', (_, more) => {
    expectSound(misp(more));
  });
});

describe('words that every object has', () => {
  it.each(inherited)('%s as type, name, relation, hash and field is only a word', (word) => {
    const type = word.replaceAll(/[^a-z]/gi, '').toLowerCase();
    const plan = stix(
      { ...tool({ name: word }), type, id: id(type) },
      tool({ name: word, identity_class: word, resource_level: word, hashes: JSON.parse(`{"${word}":"ab"}`) }),
      { type: 'relationship', id: id('relationship'), relationship_type: word, source_ref: id('tool'), target_ref: id('tool', 'b') },
      tool({ id: id('tool', 'b'), object_marking_refs: [word] }),
    );
    expectSound(plan);
    expect(({} as Record<string, unknown>)['ab']).toBeUndefined();
  });

  it.each(inherited)('%s as type, template, galaxy, level and reach of an event is only a word', (word) => {
    const plan = misp({
      threat_level_id: word,
      distribution: word,
      Tag: [{ name: word }],
      Attribute: [{ type: word, value: word }],
      Object: [{ name: word, Attribute: [{ type: word, object_relation: word, value: word }] }],
      Galaxy: [{ type: word, GalaxyCluster: [{ value: word }] }],
    });
    expectSound(plan);
    expect(plan.objects).toHaveLength(1);
  });

  it('a key that would change what an object is refuses the object or the part that holds it', () => {
    const hidden = JSON.parse('{"__proto__":{"polluted":1}}') as object;
    expect(faults(stix({ ...tool(), more: hidden }))).toEqual(['object_key_forbidden']);
    expect(faults(misp({ Attribute: [{ type: 'domain', value: 'a.example', more: hidden }] }))).toEqual(['object_key_forbidden']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what points to itself or in a circle', () => {
  const relationship = (at: string, source: string, target: string) => ({
    type: 'relationship',
    id: id('relationship', at),
    relationship_type: 'related-to',
    source_ref: source,
    target_ref: target,
  });
  it('is read in one pass', () => {
    const a = id('relationship', 'a');
    const b = id('relationship', 'b');
    const plan = stix(relationship('a', b, b), relationship('b', a, a), relationship('c', id('relationship', 'c'), a));
    expectSound(plan);
    expect(plan.objects).toHaveLength(3);
    expectSound(stix({ type: 'report', id: id('report'), name: 'Self', created_by_ref: id('report'), object_refs: [id('report')] }));
    expectSound(stix({ type: 'marking-definition', id: id('marking-definition'), object_marking_refs: [id('marking-definition')] }));
  });
});

describe('wrong types', () => {
  const odd = [null, 7, true, 'word', [], {}, [[]], [null], { a: null }, -1, 1e308];
  it.each(odd)('%j in any field of an object or event throws nothing', (value) => {
    const fields = ['name', 'aliases', 'hashes', 'object_marking_refs', 'granular_markings', 'external_references', 'pattern', 'created'];
    for (const field of [...fields, 'extensions', 'definition', 'roles', 'latitude', 'object_refs', 'confidence', 'revoked'])
      expectSound(
        stix(tool({ [field]: value }), { ...tool({ [field]: value }), type: 'marking-definition', id: id('marking-definition') }),
      );
    for (const field of [
      'uuid',
      'info',
      'date',
      'timestamp',
      'Orgc',
      'Tag',
      'Attribute',
      'Object',
      'Galaxy',
      'EventReport',
      'ShadowAttribute',
    ])
      expectSound(misp({ [field]: value }));
    expectSound(planStix(value));
    expectSound(planMisp(value));
    expect([isStix(value), isMisp(value)]).toEqual([false, false]);
  });
});
